/**
 * Nothing leaves the machine: every road out of the page is tried against ears on the local network, and the foundation is
 * tried once more without the page's policy.
 */
import { networkInterfaces } from 'node:os';
import { expect, test } from '@playwright/test';
import { launchTsunagi, type Tsunagi } from './launch.ts';
import { openListeners } from './listeners.ts';

let tsunagi: Tsunagi;
test.beforeEach(async () => {
  tsunagi = await launchTsunagi();
});
test.afterEach(() => end());

/** A page that hangs keeps the application from ending in order. */
async function end(): Promise<void> {
  const main = tsunagi.app.process();
  const late = setTimeout(() => main.kill('SIGKILL'), 8000);
  await tsunagi.close().catch(() => {});
  clearTimeout(late);
}

test('どの道を通っても、外へは一言も出ない', async () => {
  test.setTimeout(240_000);
  const ears = await openListeners();
  await ears.prove();
  const addresses = Object.values(networkInterfaces())
    .flatMap((cards) => cards ?? [])
    .filter(({ family }) => family === 'IPv4')
    .map(({ address }) => address);
  const before = tsunagi.page.url();

  // So many roads at once end the page's process now and then inside Chromium. That is no leak: the ears are asked after each try, and
  // one try has to come through to its end.
  let opened: number | null = null;
  for (let tries = 0; opened === null && tries < 4; tries += 1) {
    if (tries > 0) {
      await end();
      tsunagi = await launchTsunagi();
    }
    opened = await Promise.race([
      tryEveryRoad(tsunagi, addresses, ears).catch(() => null),
      new Promise<null>((resolve) => setTimeout(() => resolve(null), 30_000)),
    ]);
    expect(ears.heard).toEqual([]);
  }

  expect(opened).toBe(0);
  expect(tsunagi.page.url().split('#')[0]).toBe(before.split('#')[0]);
  expect(tsunagi.app.windows().length).toBe(1);
  ears.close();
});

const tryEveryRoad = (
  { page }: Tsunagi,
  addresses: readonly string[],
  ears: Awaited<ReturnType<typeof openListeners>>,
): Promise<number> =>
  page.evaluate(
    async ({ hosts, tcpPort, udpPort }) => {
      const attempt = async (act: () => unknown): Promise<void> => {
        try {
          await act();
        } catch {
          // Refused aloud.
        }
      };
      let windows = 0;
      const element = (name: string, properties: Record<string, string>): void => {
        const made = Object.assign(document.createElement(name), properties);
        document.head.append(made);
      };
      for (const host of hosts) {
        const at = `${host}:${tcpPort}`;
        await attempt(() => fetch(`http://${at}/`, { mode: 'no-cors' }));
        await attempt(() => navigator.sendBeacon(`http://${at}/`, 'x'));
        await attempt(() => new WebSocket(`ws://${at}/`));
        await attempt(() => new EventSource(`http://${at}/`));
        await attempt(() => {
          const request = new XMLHttpRequest();
          request.open('GET', `http://${at}/`);
          request.send();
        });
        await attempt(() => {
          new Image().src = `http://${at}/x.png`;
        });
        await attempt(() => new FontFace('x', `url(http://${at}/x.woff2)`).load());
        await attempt(() => import(/* @vite-ignore */ `http://${at}/x.js`));
        await attempt(
          () =>
            new (globalThis as unknown as { WebTransport: new (to: string) => unknown }).WebTransport(
              `https://${at}/`,
            ),
        );
        await attempt(() => element('iframe', { src: `http://${at}/` }));
        await attempt(() => element('object', { data: `http://${at}/` }));
        await attempt(() => element('video', { src: `http://${at}/` }));
        await attempt(() => element('link', { rel: 'stylesheet', href: `http://${at}/x.css` }));
        for (const rel of [
          'prefetch',
          'preload',
          'preconnect',
          'dns-prefetch',
          'prerender',
          'manifest',
          'icon',
        ]) {
          await attempt(() => element('link', { rel, as: 'image', href: `http://${at}/` }));
        }
        await attempt(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`body { background-image: url(http://${at}/x.png) }`);
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        });
        await attempt(() => {
          const form = Object.assign(document.createElement('form'), {
            action: `http://${at}/`,
            method: 'post',
          });
          document.body.append(form);
          form.submit();
        });
        await attempt(() => {
          const link = Object.assign(document.createElement('a'), { href: '#x', ping: `http://${at}/` });
          document.body.append(link);
          link.click();
        });
        await attempt(() => {
          if (window.open(`http://${at}/`)) windows += 1;
        });
        await attempt(() => {
          location.href = `http://${at}/`;
        });
        await attempt(() => {
          location.href = 'file:///etc/hostname';
        });
        await attempt(async () => {
          const peer = new RTCPeerConnection({
            iceServers: [
              { urls: `stun:${host}:${udpPort}` },
              { urls: `turn:${host}:${udpPort}?transport=udp`, username: 'a', credential: 'b' },
              { urls: `turn:${at}?transport=tcp`, username: 'a', credential: 'b' },
              { urls: `turns:${at}?transport=tcp`, username: 'a', credential: 'b' },
            ],
          });
          peer.createDataChannel('x');
          await peer.setLocalDescription(await peer.createOffer());
          // A peer that is named outright, without any server.
          const remote = new RTCPeerConnection();
          await remote.setRemoteDescription(peer.localDescription as RTCSessionDescription);
          await remote.setLocalDescription(await remote.createAnswer());
          await peer.setRemoteDescription(remote.localDescription as RTCSessionDescription);
          for (const [protocol, port] of [
            ['udp', udpPort],
            ['tcp', tcpPort],
          ] as const) {
            await peer.addIceCandidate({
              candidate: `candidate:1 1 ${protocol} 2122260223 ${host} ${port} typ host${protocol === 'tcp' ? ' tcptype passive' : ''}`,
              sdpMLineIndex: 0,
            });
          }
        });
      }
      await new Promise((done) => setTimeout(done, 3000));
      return windows;
    },
    {
      hosts: [...new Set(['127.0.0.1', 'localhost', ...addresses])],
      tcpPort: ears.tcpPort,
      udpPort: ears.udpPort,
    },
  );

test('画面の決まりがなくても、通信は土台で止まり、名前も引かない', async () => {
  const ears = await openListeners();
  await ears.prove();
  const answers = await tsunagi.inMain(async ({ BrowserWindow, net, session }, port) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const tell = (work: Promise<unknown> | undefined): Promise<string> =>
      Promise.resolve(work).then(
        () => 'went through',
        (fault: Error) => fault.message,
      );
    return {
      own: await tell(own?.fetch(`http://127.0.0.1:${port}/`)),
      plain: await tell(session.defaultSession.fetch(`http://127.0.0.1:${port}/`)),
      bare: await tell(net.fetch(`http://127.0.0.1:${port}/`)),
      // This name is known without any network, so only the application's own rule can refuse it.
      name: await tell(own?.resolveHost('localhost')),
      plainName: await tell(net.resolveHost('localhost')),
    };
  }, ears.tcpPort);
  expect(answers.own).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(answers.plain).not.toBe('went through');
  expect(answers.bare).not.toBe('went through');
  expect(answers.name).toContain('ERR_NAME_NOT_RESOLVED');
  expect(answers.plainName).toContain('ERR_NAME_NOT_RESOLVED');
  expect(ears.heard).toEqual([]);
  ears.close();
});
