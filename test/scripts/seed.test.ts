import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCore } from '../../db/core.ts';
import { unlock } from '../../db/offices/store.ts';
import { workerSource } from '../../db/workers.ts';
import { LOGIN, PASSPHRASE } from '../../scripts/seed/login.ts';
import { seedOffice } from '../../scripts/seed/office.ts';
import { seed } from '../../scripts/seed.ts';
import { verify } from '../../scripts/verify.ts';
import { temporaryFolder } from '../db/openTestStore.ts';

const COST = { memoryKiB: 64 * 1024, passes: 1 };

async function seeded(number: number, cases = 25) {
  const out = temporaryFolder();
  await seedOffice({ cases, notesPerCase: 6, out, seed: number, argon2Cost: COST });
  return out;
}

/** What is in the office, apart from its keys. */
async function contents(dataDir: string) {
  const core = createCore({
    dataDir,
    appVersion: '0',
    clock: () => Date.parse('2026-07-01T09:00:00+09:00'),
    packaged: false,
    runtime: 'substitute',
    workerPath: workerSource,
  });
  const entered = await unlock(core, { login: LOGIN, passphrase: PASSPHRASE });
  const session = core.session();
  if (!entered.ok || !session) throw new Error('the seeded office did not open');
  const { connection } = session.store;
  const changes = connection.prepare('SELECT * FROM change ORDER BY hlc').all();
  const found = {
    hash: createHash('sha256').update(JSON.stringify(changes)).digest('hex'),
    cases: connection.prepare('SELECT count(*) FROM supportCase').pluck().get(),
    notes: connection.prepare('SELECT count(*) FROM progressNote').pluck().get(),
    states: connection.prepare('SELECT DISTINCT state FROM supportCase').pluck().all().length,
    numbers: connection.prepare('SELECT count(DISTINCT caseNo) FROM supportCase').pluck().get(),
    backwards: connection
      .prepare('SELECT count(*) FROM audit a JOIN audit b ON b.seq = a.seq + 1 WHERE b.at < a.at')
      .pluck()
      .get(),
    found: session.store.search.find('介護', 1000).length,
    nameless: connection
      .prepare(`SELECT count(*) FROM person WHERE coalesce(name, '') = '' OR kana = ''`)
      .pluck()
      .get(),
  };
  await core.close();
  return found;
}

test('種から作った窓口は、実物の検査にすべて通り、合言葉で開き、頼んだ数の記録がある', async () => {
  const out = await seeded(3);
  const lines: string[] = [];
  expect(
    await verify([out, '--passphrase-file', join(out, 'passphrase.txt')], (line) => lines.push(line)),
    lines.join('\n'),
  ).toBe(0);
  const found = await contents(out);
  expect(found).toMatchObject({ cases: 25, notes: 150, numbers: 25, nameless: 0, backwards: 0 });
  expect(found.states).toBeGreaterThan(5);
  expect(found.found).toBeGreaterThan(0);
}, 60_000);

test('同じ種からは番号まで同じ記録が、違う種からは違う記録ができる', async () => {
  const [one, same, other] = [
    await contents(await seeded(7)),
    await contents(await seeded(7)),
    await contents(await seeded(8)),
  ];
  expect(same.hash).toBe(one.hash);
  expect(other.hash).not.toBe(one.hash);
}, 60_000);

test('使い方を誤れば、また空でないフォルダーには、何も作らない', async () => {
  expect(await seed([])).toBe(2);
  expect(await seed(['--cases', 'many', '--out', temporaryFolder()])).toBe(2);
  expect(await seed(['--cases', '3', '--out', import.meta.dirname])).toBe(2);
});
