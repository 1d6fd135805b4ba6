/**
 * The running application, attacked from its own page: what a script that got in could reach (nothing), what it could make
 * run (nothing), and what stays on disk (nothing). The roads to the network are in offline.spec.ts.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchTsunagi, type Tsunagi } from './launch.ts';

let tsunagi: Tsunagi;
test.beforeEach(async () => {
  tsunagi = await launchTsunagi();
});
test.afterEach(async () => {
  await tsunagi.close().catch(() => {});
});

test('画面からは電子計算機の道具に手が届かない', async () => {
  const reachable = await tsunagi.page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname',
      'setImmediate',
    ].filter((name) => name in globalThis),
  );
  expect(reachable).toEqual([]);
  const preferences = await tsunagi.inMain(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Electron documents this call only in its own tests; the option that was asked for is not the proof.
      const real = (
        webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, spellcheck } = real;
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, spellcheck };
    }),
  );
  for (const real of preferences) {
    expect(real).toMatchObject({ sandbox: true, contextIsolation: true });
    expect(real.nodeIntegration || real.webviewTag || real.spellcheck || real.webSecurity === false).toBe(
      false,
    );
  }
});

test('画面の決まりに抜け道がなく、起動しても違反が一つも出ない', async () => {
  const policy = await tsunagi.inMain(async ({ BrowserWindow }) => {
    const shown = BrowserWindow.getAllWindows()[0];
    const answer = await shown?.webContents.session.fetch('app://tsunagi/index.html');
    return answer?.headers.get('content-security-policy') ?? '';
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe-|\*|https?:|data:|blob:/);
  expect(tsunagi.faults).toEqual([]);
});

test('画面に紛れ込んだ文字列は、命令として動かない', async () => {
  // Playwright's own evaluate may run strings; code that runs after it, from a timer, is page code like any other.
  const outcome = await tsunagi.page.evaluate(async () => {
    const ran: string[] = [];
    (globalThis as unknown as { ran: (how: string) => void }).ran = (how) => ran.push(how);
    const attempts: Record<string, () => unknown> = {
      // biome-ignore lint/security/noGlobalEval: it is the thing under test
      eval: () => globalThis.eval('ran("eval")'),
      function: () => new Function('ran("function")')(),
      timer: () => setTimeout('ran("timer")' as unknown as () => void, 0),
      innerHTML: () => {
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="ran(\'innerHTML\')">');
      },
      inline: () => {
        const script = document.createElement('script');
        script.append('ran("inline")');
        document.body.append(script);
      },
      blob: () => {
        const script = document.createElement('script');
        script.src = URL.createObjectURL(new Blob(['ran("blob")'], { type: 'text/javascript' }));
        document.body.append(script);
      },
      data: () => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,ran("data")';
        document.body.append(script);
      },
      handler: () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'ran("handler")');
        document.body.append(button);
        button.click();
      },
      address: () => {
        const link = document.createElement('a');
        link.href = 'javascript:ran("address")';
        document.body.append(link);
        link.click();
      },
      worker: () => new Worker(URL.createObjectURL(new Blob(['1']))),
      wasm: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) && ran.push('wasm'),
    };
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        for (const attempt of Object.values(attempts)) {
          try {
            attempt();
          } catch {
            // Refused aloud; what counts is that nothing ran.
          }
        }
        setTimeout(resolve, 300);
      }, 0);
    });
    return ran;
  });
  expect(outcome).toEqual([]);
});

test('カメラも位置も貼り付け板の盗み見も、聞かずに断る', async () => {
  const granted = await tsunagi.page.evaluate(async () => {
    const settled = (work: Promise<unknown>): Promise<boolean> =>
      work.then(
        () => true,
        () => false,
      );
    const granted: string[] = [];
    if ((await Notification.requestPermission()) === 'granted') granted.push('notification');
    if (await settled(navigator.mediaDevices.getUserMedia({ audio: true, video: true })))
      granted.push('camera');
    if (await settled(navigator.mediaDevices.getDisplayMedia())) granted.push('screen');
    if (await settled(navigator.clipboard.readText())) granted.push('clipboard');
    if (await settled(new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))))
      granted.push('position');
    for (const name of [
      'notifications',
      'geolocation',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]) {
      const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
      if (status?.state === 'granted') granted.push(name);
    }
    return granted;
  });
  expect(granted).toEqual([]);
});

test('画面からファイルを落とすことはできない', async () => {
  await tsunagi.inMain(({ BrowserWindow }) => {
    const seen: boolean[] = [];
    (globalThis as unknown as { downloads: boolean[] }).downloads = seen;
    BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event) =>
      seen.push(event.defaultPrevented),
    );
  });
  await tsunagi.page.evaluate(async () => {
    const href = URL.createObjectURL(new Blob(['盗んだ記録']));
    const link = Object.assign(document.createElement('a'), { href, download: 'x.txt' });
    document.body.append(link);
    link.click();
    await new Promise((done) => setTimeout(done, 300));
  });
  const seen = await tsunagi.inMain(() => (globalThis as unknown as { downloads: boolean[] }).downloads);
  expect(seen.every(Boolean)).toBe(true);
});

test('画面が覚え書きをしても、パソコンには何も残らない', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'tsunagi-disk-'));
  const own = await launchTsunagi({ dataDir });
  const canary = '柿本人麿呂の相談記録-7f3a';
  await own.page.evaluate(async (secret) => {
    const attempt = async (act: () => unknown): Promise<void> => {
      try {
        await act();
      } catch {
        // Refused is as good as forgotten.
      }
    };
    await attempt(() => localStorage.setItem('x', secret.repeat(100)));
    await attempt(() => sessionStorage.setItem('x', secret));
    await attempt(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: it is the thing under test
      document.cookie = `x=${encodeURIComponent(secret)}; max-age=99999`;
    });
    await attempt(async () => (await caches.open('x')).put('/x', new Response(secret)));
    await attempt(async () => {
      const file = await (await navigator.storage.getDirectory()).getFileHandle('x', { create: true });
      const out = await file.createWritable();
      await out.write(secret);
      await out.close();
    });
    await attempt(
      () =>
        new Promise((done) => {
          const request = indexedDB.open('x');
          request.onupgradeneeded = () => request.result.createObjectStore('x').put(secret, 'x');
          request.onsuccess = done;
          request.onerror = done;
        }),
    );
    history.replaceState(null, '', `#${encodeURIComponent(secret)}`);
    document.title = secret;
  }, canary);
  await new Promise((done) => setTimeout(done, 1000));
  await own.lock();
  await own.close();

  const marks = [
    Buffer.from(canary),
    Buffer.from(canary, 'utf16le'),
    Buffer.from(encodeURIComponent(canary)),
  ];
  const left: string[] = [];
  let read = 0;
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    read += 1;
    if (marks.some((mark) => bytes.includes(mark))) left.push(path);
  }
  expect(read).toBeGreaterThan(0);
  expect(left).toEqual([]);
  await rm(dataDir, { recursive: true, force: true });
});
