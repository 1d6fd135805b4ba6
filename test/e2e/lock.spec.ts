/**
 * What a lock, a crash or the end leaves alive: nothing. The page and the core are other processes afterwards, and a core that
 * hangs doesn't hold the lock up.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronPath, launchTsunagi, type Tsunagi } from './launch.ts';

let tsunagi: Tsunagi;
test.beforeEach(async () => {
  tsunagi = await launchTsunagi();
});
test.afterEach(async () => {
  await tsunagi.close().catch(() => {});
});

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('ロックすると、画面の中身も保存の仕組みも入れ替わる', async () => {
  const [core, renderer] = [await tsunagi.corePid(), await tsunagi.rendererPid()];
  const old = tsunagi.page;
  const page = await tsunagi.lock();
  expect(page).not.toBe(old);
  expect(old.isClosed()).toBe(true);
  expect(await tsunagi.corePid()).not.toBe(core);
  expect(await tsunagi.rendererPid()).not.toBe(renderer);
  await expect.poll(() => isAlive(core) || isAlive(renderer)).toBe(false);
});

test('保存の仕組みが固まっていても、ロックは数秒で終わる', async () => {
  test.skip(process.platform === 'win32', 'Windows can’t stop a process halfway');
  const core = await tsunagi.corePid();
  process.kill(core, 'SIGSTOP');
  const since = Date.now();
  await tsunagi.lock();
  expect(Date.now() - since).toBeLessThan(6000);
  await expect.poll(() => isAlive(core)).toBe(false);
});

test('しばらく触らなければ、ひとりでにロックする', async () => {
  const renderer = await tsunagi.rendererPid();
  await tsunagi.replaced(() => tsunagi.setIdleSeconds(601));
  expect(await tsunagi.rendererPid()).not.toBe(renderer);
  // Nobody has come back: the locked screen stays as it is.
  const locked = tsunagi.page;
  await new Promise((done) => setTimeout(done, 6000));
  expect(locked.isClosed()).toBe(false);
});

test('保存の仕組みが止まったら、ロックした画面からやり直せる', async () => {
  const core = await tsunagi.corePid();
  await tsunagi.replaced(() => process.kill(core, 'SIGKILL'));
  expect(await tsunagi.corePid()).not.toBe(core);
});

test('画面が落ちたら、ロックした画面からやり直せる', async () => {
  const core = await tsunagi.corePid();
  await tsunagi.replaced(() =>
    tsunagi.inMain(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    ),
  );
  expect(await tsunagi.corePid()).not.toBe(core);
});

test('二つ目を開いても、一つ目が前に出るだけ', async () => {
  const core = await tsunagi.corePid();
  const second = spawn(
    electronPath(),
    [
      process.env.TSUNAGI_APP ?? join(import.meta.dirname, '..', '..'),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${tsunagi.dataDir}`,
      '/nowhere/届いた.tsunagi',
    ],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined }, stdio: 'ignore' },
  );
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await tsunagi.corePid()).toBe(core);
});

test('終わるときは、道連れにした仕組みも残らない', async () => {
  const [core, renderer] = [await tsunagi.corePid(), await tsunagi.rendererPid()];
  await tsunagi.close();
  await expect.poll(() => isAlive(core) || isAlive(renderer)).toBe(false);
});
