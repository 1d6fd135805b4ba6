/**
 * 渡す before a file is made: what the other window does not have yet, in an office that has given it every one of its cases and worked on
 * since; and what a copy of the largest case consists of. Both are asked on the core, where everybody else waits.
 */
import { caseScope } from '../../db/handoff/caseScope.ts';
import { changedCasesFor } from '../../db/handoff/changedCases.ts';
import { type BenchOffice, NOTES_OF_LARGE_CASE } from './office.ts';
import { alone, type BenchRow } from './rows.ts';
import { summed, timed } from './timing.ts';

const ROUNDS = 21;
const MOST_MS = 100;
const OTHER_OFFICE = '01890000-0000-7000-8000-0000000000fe';
const CASES_OF_FILE = 500;
/** Changes entered since the last file: a month of a busy office. */
const SINCE = 5000;

class Over extends Error {}

export async function standingRows({ session, largeCaseId }: BenchOffice): Promise<BenchRow[]> {
  const { store } = session;
  const { connection } = store;
  const cases = connection.prepare('SELECT id FROM supportCase ORDER BY id').pluck().all() as string[];
  const seen = connection
    .prepare('SELECT hlc FROM change ORDER BY hlc DESC LIMIT 1 OFFSET ?')
    .pluck()
    .get(SINCE) as string;
  const asked: number[] = [];
  let found = 0;
  try {
    connection.transaction(() => {
      giveAll(session, cases, seen);
      for (let i = 0; i < ROUNDS; i += 1) {
        const started = performance.now();
        found = changedCasesFor(store, OTHER_OFFICE).length;
        asked.push(performance.now() - started);
      }
      // The office stays as it was.
      throw new Over();
    })();
  } catch (thrown) {
    if (!(thrown instanceof Over)) throw thrown;
  }
  if (found === 0) throw new Error('nothing had changed since');
  const scopes: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) scopes.push(await timed(() => caseScope(store, largeCaseId)));
  return [
    alone(
      '前回からの変更を数える',
      summed(asked).median,
      MOST_MS,
      `${cases.length.toLocaleString('ja')} ケースをぜんぶ渡した窓口で、その後に ${SINCE.toLocaleString('ja')} 変更。変わっていたのは ${found.toLocaleString('ja')} ケース。${ROUNDS} 回の中央値（最長 ${Math.round(summed(asked).longest)} ms）`,
    ),
    alone(
      '渡すケースの中身を集める',
      summed(scopes).median,
      MOST_MS,
      `支援経過 ${NOTES_OF_LARGE_CASE} 件のケースの、渡す記録と変更のすべて。${ROUNDS} 回の中央値（最長 ${Math.round(summed(scopes).longest)} ms）`,
    ),
  ];
}

function giveAll({ store, staff }: BenchOffice['session'], cases: readonly string[], seen: string): void {
  const columns = store.connection.pragma('table_info(takeoutRecord)') as {
    name: string;
    type: string;
    notnull: number;
  }[];
  const empty = Object.fromEntries(
    columns.map(({ name, type, notnull }) => [name, notnull ? { INTEGER: 0, TEXT: '' }[type] : null]),
  );
  const names = columns.map(({ name }) => name);
  const insert = store.connection.prepare(
    `INSERT INTO takeoutRecord (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  );
  for (let from = 0; from < cases.length; from += CASES_OF_FILE)
    insert.run({
      ...empty,
      id: `bench-${from}`,
      number: `計測-${from}`,
      fileId: `bench-${from}`,
      at: store.now(),
      staffId: staff.id,
      toOfficeId: OTHER_OFFICE,
      caseIds: JSON.stringify(cases.slice(from, from + CASES_OF_FILE)),
      contents: '{}',
      withheld: '[]',
      sequence: from / CASES_OF_FILE + 1,
      changesSeen: seen,
    });
}
