import { expect, test } from 'vitest';
import { CASE_PAPERS, PAPER_GROUPS, papersOfCase } from '../../../renderer/cases/casePapers.ts';
import type { CaseView } from '../../../renderer/cases/caseView.ts';

const view = {
  head: { id: 'case', caseNo: 'R08-市0001' },
  today: '2026-11-24',
  names: { organisations: { org: '子育てコンシェルジュ' } },
  members: [],
  receptions: [],
  notes: [],
  consents: [],
  received: [],
  meetings: [{ meeting: { number: 2, date: '2026-12-18' }, meetingCaseId: 'sitting' }],
  planReviews: [{ number: 1, date: '2026-12-20', meetingCaseId: 'review' }],
  minutesVersions: [
    { kind: 'support', meetingCaseId: 'sitting', version: 1, confirmedOn: '2026-12-21' },
    { kind: 'support', meetingCaseId: 'sitting', version: 2, confirmedOn: '2027-01-08' },
    { kind: 'plan-review', meetingCaseId: 'review', version: 1, confirmedOn: '2026-12-22' },
  ],
  disclosures: [{ id: 'told', on: '2026-12-02', recipient: '印西警察署' }],
  informationRequests: [{ id: 'asked', requestedOn: '2026-12-01', organisationName: '訪問看護' }],
  plans: [],
  planChecks: [],
  advices: [],
  evaluations: [],
  referrals: [
    { id: 'open', sentAt: null, organisationId: null },
    { id: 'sent', sentAt: Date.parse('2026-11-24T14:20:00+09:00'), organisationId: 'org' },
  ],
} as unknown as CaseView;

test('書類は仕事の順に並び、つなぐシートは宛先と日で見分けられる', () => {
  const rows = papersOfCase(view);
  expect(rows.map((row) => PAPER_GROUPS.indexOf(row.group))).toEqual(
    rows.map((row) => PAPER_GROUPS.indexOf(row.group)).sort((a, b) => a - b),
  );
  expect(rows.find((row) => row.id === 'sent')).toMatchObject({
    name: 'つなぐシート',
    what: '子育てコンシェルジュ',
    date: '2026-11-24',
  });
  expect(rows.find((row) => row.id === 'sitting')).toMatchObject({ what: '第2回', date: '2026-12-18' });
  expect(rows.find((row) => row.id === 'review')).toMatchObject({
    name: '重層的支援会議 会議録',
    what: '第1回',
  });
});

test('ファイルの名に、人の名は入らない', () => {
  for (const row of papersOfCase(view)) expect(row.fileName).toMatch(/^\S+ ?\S* R08-市0001/);
});

test('一つの書類の名が二度出ることはない', () => {
  const papers = CASE_PAPERS.map(({ paper }) => paper);
  expect(new Set(papers).size).toBe(papers.length);
});

test('申込票は、同意の有無を聞いていれば一枚、まだなら両方から選べる', () => {
  const formsOf = (form: string | null) =>
    papersOfCase({ ...view, receptions: [{ id: 'r', receivedAt: null, form }] } as unknown as CaseView)
      .filter(({ group }) => group === 'reception')
      .map(({ paper }) => paper);
  expect(formsOf('with-consent')).toEqual(['reception-consent']);
  expect(formsOf('without-consent')).toEqual(['reception-no-consent']);
  expect(formsOf(null)).toEqual(['reception-consent', 'reception-no-consent']);
});

test('会議録の訂正前の版も、情報提供の依頼書も、書類から出せる', () => {
  const rows = papersOfCase(view);
  expect(rows.filter(({ paper }) => paper === 'minutes').map(({ id, what }) => [id, what])).toEqual([
    ['sitting', '第2回'],
    ['sitting 1', '第2回　第1版（訂正前）'],
  ]);
  // Never corrected: one line.
  expect(rows.filter(({ paper }) => paper === 'plan-review-minutes')).toHaveLength(1);
  expect(rows.filter(({ id }) => id === 'asked').map(({ paper, what }) => [paper, what])).toEqual([
    ['information-request', '訪問看護'],
    ['information-answer', '訪問看護'],
  ]);
});
