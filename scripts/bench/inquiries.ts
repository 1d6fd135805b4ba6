/**
 * 臨時照会 against a plain count of the same in SQL on the same store: the women's receptions by month and route, over all the years. What ours
 * has beyond it is that any of the other questions is counted by the same code, from the same facts as 月報.
 */
import type { Question } from '../../db/inquiries/inputs.ts';
import { askQuestion } from '../../db/inquiries/store.ts';
import { instants } from '../../db/reports/facts.ts';
import type { Session } from '../../db/session.ts';
import { alone, type BenchRow, compared } from './rows.ts';
import { inTurn, timed } from './timing.ts';

const ROUNDS = 40;
/** So long a clerk may wait for a number after each step of the question. */
const MOST_MS = 1000;

const QUESTION: Question = {
  counted: 'receptions',
  from: '2016-07-01',
  until: '2026-06-30',
  conditions: [{ of: 'sex', values: ['female'] }],
  rows: 'month',
  columns: 'route',
  compares: false,
};

export async function inquiryRows({ store }: Session): Promise<BenchRow[]> {
  const plain = store.connection.prepare(
    `SELECT strftime('%Y-%m', r.receivedAt / 1000 + 32400, 'unixepoch') AS month, r.route, count(*) AS count
     FROM reception r LEFT JOIN person p ON p.id = r.personId
     WHERE r.receivedAt >= ? AND r.receivedAt < ? AND r.deletedAt IS NULL AND p.sex = 'female'
     GROUP BY month, r.route`,
  );
  const span = instants(QUESTION.from, QUESTION.until);
  const totals = { ours: 0, theirs: 0 };
  const times = await inTurn(
    ROUNDS,
    () =>
      timed(() => {
        totals.ours = askQuestion(store, QUESTION).table.total;
      }),
    () =>
      timed(() => {
        totals.theirs = (plain.all(...span) as { count: number }[]).reduce(
          (all, { count }) => all + count,
          0,
        );
      }),
  );
  if (totals.ours !== totals.theirs || totals.ours === 0)
    throw new Error(`臨時照会 and SQL disagree: ${totals.ours} and ${totals.theirs}`);
  return [
    compared(
      '臨時照会と SQL の count',
      times.ours.median,
      times.theirs.median,
      null,
      '女性の受付を月別・相談経路別に、全期間。同じ保管庫で GROUP BY する一文と交互に、中央値',
    ),
    alone('臨時照会 p99', times.ours.p99, MOST_MS, `${times.ours.count} 回の 99 パーセンタイル`),
  ];
}
