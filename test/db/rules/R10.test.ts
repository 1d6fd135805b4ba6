/** R10 — 終結には、評価シート、重層的支援会議の判断、理由、対象者全員の終結後の主担当機関、本人への説明、決定者・日・番号が要る。 */
import { expect, test } from 'vitest';
import { type ClosingFacts, mayClose, sheetLacks } from '../../../db/evaluations/rules.ts';
import {
  CLOSING,
  evaluationOf,
  judged,
  nameLeads,
  supportedHousehold,
  writtenEvaluation,
} from '../evaluations/evaluated.ts';
import { value } from '../testOffice.ts';

const WHOLE: ClosingFacts = {
  sheetLacks: [],
  judgement: { result: 'closed', heldOn: '2027-11-20' },
  reason: 'goals-reached',
  reasonText: '',
  withoutLead: [],
  explainedOn: '2027-11-21',
  notExplainedReason: '',
  decidedOn: '2027-11-22',
  deciderName: '宮本 徹',
  decisionNumber: '社福第90号',
  followUpOn: '2028-02-20',
};
const close = (part: Partial<ClosingFacts>) => {
  const may = mayClose({ ...WHOLE, ...part }, '2027-11-22');
  return may.ok ? 'allowed' : [may.refusal.code, may.refusal.way, may.refusal.facts?.fields];
};

test('R10 そろっていれば終結できる。会議と同じ日でも、説明できない理由があるときもよい', () => {
  expect(close({})).toBe('allowed');
  expect(close({ decidedOn: '2027-11-20' })).toBe('allowed');
  expect(close({ explainedOn: null, notExplainedReason: '本人が入院し、面会できない' })).toBe('allowed');
});

test('R10 足りないものをすべて挙げ、はじめの一つへの道を示す', () => {
  expect(close({ sheetLacks: ['situation'] })).toEqual(['R10', 'write-evaluation', ['situation']]);
  const meeting = ['R10', 'bring-evaluation-before-meeting', ['evaluationJudgement']];
  expect(close({ judgement: null })).toEqual(meeting);
  expect(close({ judgement: { result: 'replan', heldOn: '2027-11-20' } })).toEqual(meeting);
  expect(close({ reason: null })).toEqual(['R10', 'write-evaluation', ['endingReason']]);
  expect(close({ withoutLead: ['髙橋 誠'] })).toEqual(['R10', 'name-lead-after', ['leadAfter']]);
  expect(close({ explainedOn: null })).toEqual(['R10', 'explain-evaluation', ['evaluationExplained']]);
  for (const decidedOn of ['2027-11-19', '2027-11-23'])
    expect(close({ decidedOn })).toEqual(['R10', 'fill-in', ['evaluationDecidedOn']]);
  expect(close({ deciderName: '', decisionNumber: '' })).toEqual([
    'R10',
    'fill-in',
    ['deciderName', 'decisionNumber'],
  ]);
  for (const followUpOn of [null, '2027-11-22'])
    expect(close({ followUpOn })).toEqual(['R10', 'fill-in', ['followUpOn']]);
  expect(close({ withoutLead: ['髙橋 誠'], explainedOn: null, deciderName: '' })).toEqual([
    'R10',
    'name-lead-after',
    ['leadAfter', 'evaluationExplained', 'deciderName'],
  ]);
});

test('R10 評価シートは、目標のすべて・変化・現在の状況が書けていること', () => {
  expect(sheetLacks({ goals: [], changes: [], situation: '' })).toEqual([
    'evaluationGoals',
    'evaluationChanges',
    'situation',
  ]);
  const goals = [{ result: 'reached' as const }, { result: null }];
  expect(sheetLacks({ goals, changes: ['none'], situation: '変わらない' })).toEqual(['evaluationGoals']);
});

test('R10 主担当機関が空の人がいると終結できず、断った記録が残り、ケースは変わらない', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const evaluationId = await writtenEvaluation(household);
  await judged(household, evaluationId, 'closed');
  value(await api.evaluations.explain({ evaluationId, date: '2027-11-22', how: '自宅を訪問して' }));
  const { organisation, person } = household;
  value(
    await api.evaluations.saveLeadAfter({
      evaluationId,
      personId: person.美和 as string,
      fields: { organisationId: organisation('こども家庭センター') },
    }),
  );
  expect(await api.evaluations.decide({ evaluationId, ...CLOSING })).toMatchObject({
    refusal: {
      code: 'R10',
      way: 'name-lead-after',
      facts: { fields: ['leadAfter'], names: ['斎藤 大輝'] },
    },
  });
  expect(household.audited('refused')).toEqual([{ rule: 'R10', missing: ['leadAfter'] }]);
  expect((await evaluationOf(household, evaluationId)).caseState).toBe('awaiting-evaluation');
});

test('R10 ことばだけの見守りは主担当機関にならない', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const evaluationId = await writtenEvaluation(household);
  value(
    await api.evaluations.saveLeadAfter({
      evaluationId,
      personId: household.person.美和 as string,
      fields: { watching: '近所の人が声をかける' },
    }),
  );
  expect((await evaluationOf(household, evaluationId)).withoutLead).toHaveLength(2);
});

test('R10 会議の判断の前に終結しようとすると、会議に諮る道が示される', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const evaluationId = await writtenEvaluation(household);
  await nameLeads(household, evaluationId);
  expect(await api.evaluations.decide({ evaluationId, ...CLOSING })).toMatchObject({
    refusal: { code: 'R10', way: 'bring-evaluation-before-meeting' },
  });
});
