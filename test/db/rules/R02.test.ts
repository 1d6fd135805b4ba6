/** R02 — 支援決定には、対象者全員の署名、重層的支援会議の「適切」、会議の日以後の決定日、決定者と番号が要る。 */
import { expect, test } from 'vitest';
import { type DecisionFacts, mayDecide } from '../../../db/supportPlans/rules.ts';
import { acceptedHousehold, explainAndSign, planOf, reviewed, writtenPlan } from '../supportPlans/planned.ts';
import { value } from '../testOffice.ts';

const WHOLE: DecisionFacts = {
  explainedOn: '2027-05-18',
  unsigned: [],
  review: { result: 'adequate', heldOn: '2027-05-20', ofThisVersion: true },
  decidedOn: '2027-05-21',
  deciderName: '宮本 徹',
  decisionNumber: '社福第20号',
  urgentReason: '',
};
const decide = (part: Partial<DecisionFacts>) => {
  const may = mayDecide({ ...WHOLE, ...part }, '2027-05-21');
  return may.ok ? 'allowed' : [may.refusal.way, may.refusal.facts?.fields];
};

test('R02 そろっていれば決定できる。会議と同じ日でもよい', () => {
  expect(decide({})).toBe('allowed');
  expect(decide({ decidedOn: '2027-05-20' })).toBe('allowed');
});

test('R02 足りないものをすべて挙げ、はじめの一つへの道を示す', () => {
  expect(decide({ explainedOn: null })).toEqual(['explain-plan', ['planExplained']]);
  expect(decide({ unsigned: ['齋藤 美和'] })).toEqual(['sign-plan', ['planSignatures']]);
  expect(decide({ review: null })).toEqual(['bring-plan-before-meeting', ['planReviewResult']]);
  expect(decide({ decidedOn: '2027-05-19' })).toEqual(['fill-in', ['planDecidedOn']]);
  expect(decide({ decidedOn: '2027-05-22' })).toEqual(['fill-in', ['planDecidedOn']]);
  expect(decide({ deciderName: '', decisionNumber: '' })).toEqual([
    'fill-in',
    ['deciderName', 'decisionNumber'],
  ]);
  expect(decide({ unsigned: ['齋藤 美和'], review: null, deciderName: '' })).toEqual([
    'sign-plan',
    ['planSignatures', 'planReviewResult', 'deciderName'],
  ]);
});

test('R02 「修正のうえ適切」は、その版ではなく修正した版を決定できる。差戻しの版は決定できない', () => {
  const changed = { result: 'adequate-with-changes' as const, heldOn: '2027-05-20' };
  expect(decide({ review: { ...changed, ofThisVersion: true } })).toEqual(['amend-plan', ['planAmended']]);
  expect(decide({ review: { ...changed, ofThisVersion: false } })).toBe('allowed');
  expect(decide({ review: { result: 'returned', heldOn: '2027-05-20', ofThisVersion: true } })).toEqual([
    'amend-plan',
    ['planReviewResult'],
  ]);
});

test('R02 会議の前に決定しようとすると断られ、断った記録が残り、何も変わらない', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  household.office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  value(await api.supportPlans.explain({ planId, date: '2027-05-18', how: '' }));
  const refused = await api.supportPlans.decide({
    planId,
    date: '2027-05-18',
    deciderName: '宮本 徹',
    decisionNumber: '社福第20号',
  });
  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      code: 'R02',
      way: 'sign-plan',
      facts: {
        fields: ['planSignatures', 'planReviewResult'],
        names: ['齋藤 美和', '斎藤 大輝'],
      },
    },
  });
  expect(household.audited('refused')).toEqual([
    { rule: 'R02', missing: ['planSignatures', 'planReviewResult'] },
  ]);
  const { plan, caseState } = await planOf(household, planId);
  expect([plan.state, caseState]).toEqual(['explained', 'planning']);
});

test('R02 署名は説明のあと。子どもの分は親権者か法定代理人', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  household.office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  const child = {
    planId,
    personId: household.person.大輝 as string,
    date: '2027-05-18',
    how: 'written' as const,
  };
  expect(await api.supportPlans.sign({ ...child, relation: 'parent' })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  value(await api.supportPlans.explain({ planId, date: '2027-05-18', how: '' }));
  expect(await api.supportPlans.sign({ ...child, relation: 'self' })).toMatchObject({
    refusal: { code: 'invalid-input', facts: { fields: ['signerRelation'] } },
  });
  expect(await api.supportPlans.sign({ ...child, relation: 'parent' })).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['signerName'] } },
  });
  value(await api.supportPlans.sign({ ...child, relation: 'parent', signerName: '齋藤 美和' }));
});

test('R02 説明・署名・会議・決定と進むと支援中になり、支援内容・モニタリング・評価が開庁日の対応事項になる', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  household.office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  await explainAndSign(household, planId, '2027-05-18');
  await reviewed(household, planId, '2027-05-20', 'adequate');
  household.office.at('2027-05-21T10:00:00+09:00');
  value(
    await api.supportPlans.decide({
      planId,
      date: '2027-05-21',
      deciderName: '宮本 徹',
      decisionNumber: '社福第20号',
    }),
  );
  const { plan, caseState, step } = await planOf(household, planId);
  expect([plan.state, caseState, step]).toEqual(['decided', 'supporting', 'notify']);
  const { tasks } = value(await api.cases.view({ caseId: household.caseId }));
  const due = tasks
    .filter(({ kind }) => kind?.startsWith('plan-'))
    .map(({ kind, dueDate }) => [kind, dueDate])
    .sort();
  // 6月12日 and 8月1日 and 11月20日 are no working days.
  expect(due).toEqual([
    ['plan-action', '2027-06-14'],
    ['plan-action', '2027-06-30'],
    ['plan-evaluation', '2027-11-22'],
    ['plan-monitoring', '2027-08-02'],
  ]);
  value(await api.supportPlans.notice({ planId, date: '2027-05-21', number: '社福第21号' }));
  expect((await planOf(household, planId)).step).toBe('nothing');
});

test('R02 待てないときは理由を書いて先に決定でき、上書きの記録と、次の会議への報告が対応事項に残る', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  household.office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  await explainAndSign(household, planId, '2027-05-18');
  const decision = {
    planId,
    date: '2027-05-18',
    deciderName: '宮本 徹',
    decisionNumber: '社福第20号',
  };
  expect(await api.supportPlans.decide(decision)).toMatchObject({
    refusal: { code: 'R02', way: 'bring-plan-before-meeting' },
  });
  value(await api.supportPlans.decide({ ...decision, urgentReason: '母が入院し、今夜から子どもだけになる' }));
  expect(household.audited('override')).toEqual([
    { rule: 'R02', reason: '母が入院し、今夜から子どもだけになる' },
  ]);
  const before = await planOf(household, planId);
  expect([before.plan.urgentOn, before.caseState]).toEqual(['2027-05-18', 'supporting']);
  const reports = async () =>
    value(await api.cases.view({ caseId: household.caseId })).tasks.filter(
      ({ kind }) => kind === 'plan-report',
    );
  expect((await reports()).map(({ dueDate, doneAt }) => [dueDate, doneAt])).toEqual([['2027-06-18', null]]);
  value(await api.supportPlans.notice({ planId, date: '2027-05-18', number: '社福第21号' }));
  expect((await planOf(household, planId)).step).toBe('report');
  await reviewed(household, planId, '2027-05-20', 'adequate');
  expect((await reports()).every(({ doneAt }) => doneAt !== null)).toBe(true);
  expect((await planOf(household, planId)).step).toBe('nothing');
});

test('R02 「修正のうえ適切」は第2版になり、説明と署名をもう一度得てから決定する。第1版は説明したまま残る', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  household.office.at('2027-05-18T11:00:00+09:00');
  const first = await writtenPlan(household);
  await explainAndSign(household, first, '2027-05-18');
  await reviewed(household, first, '2027-05-20', 'adequate-with-changes');
  expect((await planOf(household, first)).step).toBe('amend');
  household.office.at('2027-05-21T10:00:00+09:00');
  const decision = { date: '2027-05-21', deciderName: '宮本 徹', decisionNumber: '社福第20号' };
  expect(await api.supportPlans.decide({ planId: first, ...decision })).toMatchObject({
    refusal: { code: 'R02', way: 'amend-plan' },
  });
  const { planId } = value(
    await api.supportPlans.nextVersion({ planId: first, reason: '会議で、迎えの担当を加えることになった' }),
  );
  expect(await api.supportPlans.save({ planId: first, fields: { goalShort: '書き換え' } })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  value(await api.supportPlans.save({ planId, fields: { goalShort: '大輝が週3日以上、朝から登校できる' } }));
  expect(await api.supportPlans.decide({ planId, ...decision })).toMatchObject({
    refusal: { code: 'R02', way: 'explain-plan' },
  });
  await explainAndSign(household, planId, '2027-05-21');
  value(await api.supportPlans.decide({ planId, ...decision }));
  const old = await planOf(household, first);
  expect([old.plan.state, old.plan.goalShort, old.signatures.length]).toEqual([
    'superseded',
    '大輝が週4日以上、朝から登校できる',
    2,
  ]);
  expect((await planOf(household, planId)).caseState).toBe('supporting');
});

test('差戻しの結果で、ケースはプラン作成に戻る', async () => {
  const household = await acceptedHousehold();
  household.office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  await explainAndSign(household, planId, '2027-05-18');
  await reviewed(household, planId, '2027-05-20', 'returned');
  const { caseState, step } = await planOf(household, planId);
  expect([caseState, step]).toEqual(['planning', 'amend']);
});
