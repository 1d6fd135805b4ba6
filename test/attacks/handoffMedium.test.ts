/** 満ちた・書込み禁止の・抜かれた媒体と、空きのないパソコン。はっきり断り、途中のものは残らず、記録は一行も変わらない。 */
import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { contentsOf } from '../../scripts/soak/carrying/contents.ts';
import { exportTo, importFrom } from '../../scripts/soak/carrying/deeds.ts';
import { openCore, PASSPHRASE, value } from '../db/testOffice.ts';
import { road, sessionOf } from './receivingOffice.ts';
import { smallDisk } from './smallDisk.ts';

/** Nothing may be mounted here: `handoffKilled` does the same under a limit of the process. */
const unmountable = () =>
  console.log('小さな円盤を載せられない機械: ulimit -f による試験（handoffKilled）だけで確かめます');

const recordOf = (office: Parameters<typeof sessionOf>[0]) => contentsOf(sessionOf(office).store.connection);

test('満ちた媒体へは「空きが足りない」、書込み禁止の媒体へは「書き込めない」と断り、何も残さない', async () => {
  const { cityHall, caseId, file } = await road();
  const stick = smallDisk(4);
  if (!stick) return unmountable();
  expect(file.length).toBeGreaterThan(4096);
  const before = recordOf(cityHall);
  const target = join(stick.path, 'a.tsunagi');
  expect(await exportTo(cityHall.core, target, [caseId])).toMatchObject({ refusal: { code: 'disk-full' } });
  expect(readdirSync(stick.path)).toEqual([]);
  stick.writeProtect();
  expect(await exportTo(cityHall.core, target, [caseId])).toMatchObject({
    refusal: { code: 'not-writable' },
  });
  expect(readdirSync(stick.path)).toEqual([]);
  expect(recordOf(cityHall)).toBe(before);
  // The number was not used up.
  const given = value(await exportTo(cityHall.core, join(cityHall.folder, 'b.tsunagi'), [caseId]));
  expect(
    sessionOf(cityHall).store.connection.prepare('SELECT max(sequence) FROM takeoutRecord').pluck().get(),
  ).toBe(2);
  expect(given.size).toBeGreaterThan(0);
});

test('書いている途中で抜かれた媒体には「書き込めない」と断り、挿し直した媒体に名のついたファイルはない', async () => {
  const { cityHall, caseId } = await road();
  const stick = smallDisk(4096);
  if (!stick) return unmountable();
  const before = recordOf(cityHall);
  const giving = exportTo(cityHall.core, join(stick.path, 'a.tsunagi'), [caseId]);
  while (readdirSync(stick.path).length === 0) await new Promise((resolve) => setImmediate(resolve));
  stick.pullOut();
  expect(await giving).toMatchObject({ refusal: { code: 'not-writable' } });
  expect(readdirSync(stick.path)).toEqual([]);
  expect(recordOf(cityHall)).toBe(before);
});

test('受け取るときに抜かれた媒体のファイルは、はっきり断られ、何も変わらない', async () => {
  const { palette, file } = await road();
  const stick = smallDisk(4096);
  if (!stick) return unmountable();
  const path = join(stick.path, 'a.tsunagi');
  writeFileSync(path, file);
  const before = recordOf(palette);
  stick.pullOut();
  expect(await importFrom(palette.core, path)).toMatchObject({ refusal: { code: 'handoff-not-a-file' } });
  expect(recordOf(palette)).toBe(before);
});

test('パソコンに空きがなければ、取り込みをはっきり断り、空けばそのままできる', async () => {
  const { palette, file, caseId } = await road();
  const size = statSync(palette.core.paths.store).size;
  await palette.core.close();
  // Room for the store and for what opening it writes, not for a backup of it.
  const disk = smallDisk(Math.ceil(size / 1024) + 1200);
  if (!disk) return unmountable();
  cpSync(join(palette.folder, 'office'), join(disk.path, 'office'), {
    recursive: true,
    filter: (path) => !path.includes('backups'),
  });
  const path = join(palette.folder, 'a.tsunagi');
  writeFileSync(path, file);
  const core = openCore(disk.path, palette.clock);
  const api = callerOf(appRouter)({ core });
  value(await api.office.unlock({ login: 'sano', passphrase: PASSPHRASE }));
  const connection = () => {
    const session = core.session();
    if (!session) throw new Error('locked');
    return session.store.connection;
  };
  // What was looked at waits in the store for the answer.
  const beside = ['audit', 'setting', 'stagedChunk', 'stagedChange'];
  const before = contentsOf(connection(), beside);
  const full = { refusal: { code: 'disk-full', facts: { where: 'pc' } } };

  const ballast = join(disk.path, 'ballast');
  fill(ballast);
  expect(await importFrom(core, path)).toMatchObject(full);
  // 閉じることはでき、空きができるまでは開かない。
  await core.close();
  fill(ballast);
  const credentials = { login: 'sano', passphrase: PASSPHRASE };
  expect(await api.office.unlock(credentials)).toMatchObject(full);
  rmSync(ballast);
  value(await api.office.unlock(credentials));
  core.tickets.set('file', { path, mode: 'read' });
  const { inspectionId } = value(await api.handoff.inspect({ ticket: 'file' }));
  expect(await api.handoff.commit({ inspectionId })).toMatchObject(full);
  expect(contentsOf(connection(), beside)).toBe(before);
  const names = readdirSync(disk.path, { recursive: true }) as string[];
  expect(names.filter((name) => name.includes('unfinished'))).toEqual([]);
  expect(connection().pragma('integrity_check', { simple: true })).toBe('ok');

  disk.grow(64 * 1024);
  expect(value(await api.handoff.commit({ inspectionId })).caseIds).toEqual([caseId]);
});

/** To the last byte. */
function fill(path: string): void {
  for (let size = 1 << 20; size > 0; size >>= 1) {
    try {
      while (true) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
    }
  }
}
