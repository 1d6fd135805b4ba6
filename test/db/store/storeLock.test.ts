/** Two real processes and one store. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { appRouter } from '../../../db/router.ts';
import { lockStore } from '../../../db/store/storeLock.ts';
import { callerOf } from '../../../db/trpc.ts';
import { temporaryFolder, testClock } from '../openTestStore.ts';
import { openCore, PASSPHRASE, setUpTestOffice, value } from '../testOffice.ts';

const module = pathToFileURL(join(import.meta.dirname, '../../../db/store/storeLock.ts')).href;

/** Another process that takes the lock and says so; it ends only when it is told. */
async function other(path: string): Promise<{ said: string; process: ChildProcess }> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { lockStore } from ${JSON.stringify(module)};
       const lock = lockStore(${JSON.stringify(path)});
       console.log(lock.ok ? 'held' : lock.refusal.code);
       setInterval(() => lock, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { said: said.toString().trim(), process: child };
}

test('ほかの過程が使っている保管庫は断り、その過程が落ちれば、すぐ開ける', async () => {
  const path = join(temporaryFolder(), 'lock.db');
  const holder = await other(path);
  expect(holder.said).toBe('held');
  expect(lockStore(path)).toMatchObject({ ok: false, refusal: { code: 'store-busy' } });
  const gone = once(holder.process, 'exit');
  holder.process.kill('SIGKILL');
  await gone;
  const lock = value(lockStore(path));
  expect((await other(path)).said).toBe('store-busy');
  lock.release();
  // Nothing was ever written to it.
  expect(statSync(path).size).toBe(0);
});

test('二つ目の中核は、同じ窓口のフォルダーを開けない。一つ目を閉じれば開ける', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const second = callerOf(appRouter)({ core: openCore(office.folder, testClock()) });
  const credentials = { login: 'sano', passphrase: PASSPHRASE };
  expect(await second.office.unlock(credentials)).toMatchObject({ refusal: { code: 'store-busy' } });
  await office.core.close();
  value(await second.office.unlock(credentials));
});
