/** 計画進捗: what counts as one, in which fiscal year, and that trial and 準備期間 stay apart (C17). */
import { expect, test } from 'vitest';
import { countDone, type Done } from '../../../db/reports/progress.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

const held = (part: Partial<Done>): Done => ({
  measure: 'support-meetings',
  on: '2027-04-16',
  isTrial: false,
  caseIds: ['a'],
  ...part,
});

test('一回の会議で二つのケースを扱っても1回、ケースは延べ2', () => {
  const actual = countDone([held({ caseIds: ['a', 'b'] }), held({ caseIds: ['a'] })])[
    'support-meetings'
  ]?.[2027];
  expect(actual).toEqual({ count: 2, caseTotal: 3, trial: 0, caseIds: ['a', 'b'] });
});

test('3月31日までは前の年度に数え、試行は実績に入れない', () => {
  const counted = countDone([held({ on: '2027-03-31', isTrial: true }), held({ on: '2027-04-01' })]);
  expect(counted['support-meetings']?.[2026]).toMatchObject({ count: 0, trial: 1 });
  expect(counted['support-meetings']?.[2027]).toMatchObject({ count: 1, trial: 0 });
});

test('計画の四つの指標が並び、令和8年度は準備期間のまま、何もない年度の実績は0', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const report = await office.api.reports.progress();
  expect(report.rows.map(({ measure }) => measure)).toEqual([
    'stakeholder-meetings',
    'support-meetings',
    'plan-review-meetings',
    'support-plans',
  ]);
  for (const { cells } of report.rows) {
    expect(cells[0]).toMatchObject({ year: 2026, target: { kind: 'preparation' } });
    expect(cells[1]).toMatchObject({ year: 2027, target: { kind: 'number' }, actual: { count: 0 } });
  }
  value(await office.api.papers.planProgress());
});
