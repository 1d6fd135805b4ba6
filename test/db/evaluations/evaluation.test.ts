/** 評価シートの道すじ: 始める、書く、諮る、説明する、終結・再プラン、フォローアップ、死亡・転出の報告、変化の数。 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHANGES } from '../../../db/evaluations/codes.ts';
import { evaluationCounts } from '../../../db/evaluations/counts.ts';
import { changesFit, evaluationStep } from '../../../db/evaluations/rules.ts';
import { value } from '../testOffice.ts';
import {
  CLOSING,
  evaluationOf,
  judged,
  nameLeads,
  supportedHousehold,
  writtenEvaluation,
} from './evaluated.ts';

const tasksOf = async ({ office, caseId }: Awaited<ReturnType<typeof supportedHousehold>>) =>
  value(await office.api.cases.view({ caseId }))
    .tasks.filter(({ doneAt }) => doneAt === null)
    .map(({ kind, dueDate }) => [kind, dueDate]);

test('評価を始めると評価待ちになり、プランの目標と支援内容の目安が入っている。二つ目は始められない', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const { caseId } = household;
  const { evaluationId } = value(await api.evaluations.begin({ caseId }));
  const { record, caseState, step, supported } = await evaluationOf(household, evaluationId);
  expect([record.state, caseState, step, record.planId]).toEqual([
    'draft',
    'awaiting-evaluation',
    'submit',
    household.planId,
  ]);
  expect(record.goals?.map(({ goal }) => goal)).toEqual([
    '大輝が週4日以上、朝から登校できる',
    '朝の支度を手伝うファミリーサポートを入れる／週4日',
    '遅刻・欠席の日に家庭へ連絡する／週4日',
  ]);
  expect(supported).toEqual([household.person.美和, household.person.大輝]);
  expect(await api.evaluations.begin({ caseId })).toMatchObject({ refusal: { code: 'state-changed' } });
});

test('「変化なし」はほかの変化と一緒には残らない', async () => {
  const household = await supportedHousehold();
  const evaluationId = await writtenEvaluation(household);
  expect(
    await household.office.api.evaluations.save({ evaluationId, fields: { changes: ['none', 'other'] } }),
  ).toMatchObject({ refusal: { code: 'invalid-input', facts: { fields: ['evaluationChanges'] } } });
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...CHANGES)), (changes) => {
      expect(changesFit(changes)).toBe(!changes.includes('none') || changes.length === 1);
    }),
  );
});

test('終結まで: 会議の判断、主担当機関、説明、決定と一つずつ進み、プランが終わり、フォローアップが開庁日の対応事項になる', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const evaluationId = await writtenEvaluation(household);
  value(await api.evaluations.submit({ evaluationId, date: '2027-11-22' }));
  expect((await evaluationOf(household, evaluationId)).step).toBe('record-judgement');
  expect(await api.evaluations.submit({ evaluationId, date: '2027-11-22' })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  value(
    await api.evaluations.recordJudgement({
      evaluationId,
      heldOn: '2027-11-22',
      judgement: 'closed',
      resultText: '見通しが立った。',
    }),
  );
  expect((await evaluationOf(household, evaluationId)).step).toBe('name-leads');
  await nameLeads(household, evaluationId);
  expect((await evaluationOf(household, evaluationId)).step).toBe('explain');
  expect(await api.evaluations.explain({ evaluationId, date: null })).toMatchObject({
    refusal: { facts: { fields: ['notExplainedReason'] } },
  });
  value(await api.evaluations.explain({ evaluationId, date: '2027-11-22', how: '自宅を訪問して' }));
  expect((await evaluationOf(household, evaluationId)).step).toBe('decide');
  value(await api.evaluations.decide({ evaluationId, ...CLOSING }));
  const { record, caseState, step, review } = await evaluationOf(household, evaluationId);
  expect([record.state, record.result, caseState, step]).toEqual([
    'decided',
    'closed',
    'following-up',
    'follow-up',
  ]);
  expect([review?.judgement, review?.isHeld]).toEqual(['closed', true]);
  // 2028年2月20日 is a Sunday.
  expect(await tasksOf(household)).toEqual([['follow-up', '2028-02-21']]);
  const view = value(await api.cases.view({ caseId: household.caseId }));
  expect(view.plans[0]?.state).toBe('ended');
  expect(
    view.evaluations[0]?.leads.map(({ personName, organisationName }) => [personName, organisationName]),
  ).toEqual([
    ['齋藤 美和', 'こども家庭センター'],
    ['斎藤 大輝', '子育て支援課'],
  ]);
  expect(await api.evaluations.save({ evaluationId, fields: { situation: '書き換え' } })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
});

test('フォローアップは経過に残り、続けるなら次の日が対応事項に、終えるとケースが閉じる', async () => {
  const household = await supportedHousehold();
  const { office, caseId } = household;
  const { api } = office;
  const evaluationId = await writtenEvaluation(household);
  await judged(household, evaluationId, 'closed');
  await nameLeads(household, evaluationId);
  value(await api.evaluations.explain({ evaluationId, date: '2027-11-22' }));
  value(await api.evaluations.decide({ evaluationId, ...CLOSING }));
  office.at('2028-02-21T10:00:00+09:00');
  const look = { evaluationId, date: '2028-02-21', time: '10:00', method: 'phone', nextOn: null } as const;
  expect(await api.evaluations.followUp(look)).toMatchObject({
    refusal: { facts: { fields: ['followUpText'] } },
  });
  value(
    await api.evaluations.followUp({ ...look, followUpText: '二人とも続いている。', nextOn: '2028-05-20' }),
  );
  expect(await tasksOf(household)).toEqual([['follow-up', '2028-05-22']]);
  office.at('2028-05-22T10:00:00+09:00');
  value(await api.evaluations.followUp({ ...look, date: '2028-05-22', followUpText: '変わりない。' }));
  const view = value(await api.cases.view({ caseId }));
  expect(view.record.state).toBe('ended-coordination-closed');
  expect(view.record.endedAt).not.toBeNull();
  expect(view.notes.filter(({ kind }) => kind === 'after-closure').map(({ fact }) => fact)).toEqual([
    '変わりない。',
    '二人とも続いている。',
  ]);
  expect(await tasksOf(household)).toEqual([]);
  expect(view.evaluations[0]?.step).toBe('nothing');
});

test('再プランは次の回のプランになり、目標と支援内容を引き継ぎ、前のプランは次の決定まで続く', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const evaluationId = await writtenEvaluation(household);
  await judged(household, evaluationId, 'replan');
  const { planId } = value(
    await api.evaluations.decide({ evaluationId, result: 'replan', date: '2027-11-22' }),
  );
  const { plans, state } = value(await api.supportPlans.ofCase({ caseId: household.caseId }));
  const next = plans.find(({ plan }) => plan.id === planId);
  expect(state).toBe('planning');
  expect([next?.plan.kind, next?.plan.round, next?.plan.goalShort, next?.plan.evaluationOn]).toEqual([
    'replan',
    2,
    '大輝が週4日以上、朝から登校できる',
    null,
  ]);
  expect(next?.actions).toHaveLength(2);
  expect(plans.find(({ plan }) => plan.id === household.planId)?.plan.state).toBe('decided');
  // What the organisations do goes on; its モニタリング and 評価 are over.
  expect((await tasksOf(household)).map(([kind]) => kind)).toEqual(['plan-action', 'plan-action']);
});

test('会議と違う判断では決定できない', async () => {
  const household = await supportedHousehold();
  const evaluationId = await writtenEvaluation(household);
  await judged(household, evaluationId, 'closed');
  expect(
    await household.office.api.evaluations.decide({ evaluationId, result: 'replan', date: '2027-11-22' }),
  ).toMatchObject({ refusal: { way: 'bring-evaluation-before-meeting' } });
});

test('同意がなければ評価も重層的支援会議に諮れず、支援会議が案内される', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const evaluationId = await writtenEvaluation(household);
  const { consents } = value(await api.cases.view({ caseId: household.caseId }));
  for (const { id } of consents)
    value(await api.consents.withdraw({ consentId: id, date: '2027-11-22', method: 'phone' }));
  expect(await api.evaluations.submit({ evaluationId, date: '2027-11-22' })).toMatchObject({
    refusal: { code: 'R01', way: 'hold-as-support-meeting' },
  });
});

test('C15 プランのあるケースの死亡・転出はすぐに終わり、次の会議への報告が対応事項に残り、報告すると済む', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const { caseId } = household;
  value(
    await api.cases.endAtOnce({
      caseId,
      date: '2027-11-20',
      because: 'moved-away',
      reason: '千葉市の親族宅へ転居した。',
    }),
  );
  const view = value(await api.evaluations.ofCase({ caseId }));
  const [found] = view.evaluations;
  expect(view.state).toBe('ended-circumstances');
  expect(found?.record).toMatchObject({
    state: 'decided',
    result: 'closed',
    reason: 'moved-away',
    reportedLater: true,
    decidedOn: '2027-11-20',
  });
  expect(found?.step).toBe('report');
  expect(await tasksOf(household)).toEqual([['closing-report', '2027-11-22']]);
  const evaluationId = found?.record.id as string;
  value(await api.evaluations.submit({ evaluationId, date: '2027-11-22' }));
  expect((await evaluationOf(household, evaluationId)).step).toBe('record-report');
  value(await api.evaluations.recordJudgement({ evaluationId, heldOn: '2027-11-22', judgement: 'closed' }));
  expect((await evaluationOf(household, evaluationId)).step).toBe('nothing');
  expect(await tasksOf(household)).toEqual([]);
});

test('C15 評価の議題に載っていたケースは、同じ会議で報告になる', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const evaluationId = await writtenEvaluation(household);
  value(await api.evaluations.submit({ evaluationId, date: '2027-12-10' }));
  value(
    await api.cases.endAtOnce({
      caseId: household.caseId,
      date: '2027-11-22',
      because: 'died',
      reason: '病院で亡くなった。',
    }),
  );
  const { record, step } = await evaluationOf(household, evaluationId);
  expect([record.reason, record.state, step]).toEqual(['death', 'decided', 'record-report']);
  expect(await tasksOf(household)).toEqual([['closing-report', '2027-12-10']]);
});

test('変化と終結は決定の日で数え、数字からケースが開く', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const evaluationId = await writtenEvaluation(household);
  await judged(household, evaluationId, 'closed');
  await nameLeads(household, evaluationId);
  value(await api.evaluations.explain({ evaluationId, date: '2027-11-22' }));
  value(await api.evaluations.decide({ evaluationId, ...CLOSING }));
  const one = { count: 1, caseIds: [household.caseId] };
  expect(await api.evaluations.changesCount({ from: '2027-11-01', until: '2027-11-30' })).toEqual({
    evaluations: 1,
    improved: 1,
    results: { closed: one },
    changes: { 'participation-increased': one, 'isolation-relieved': one },
  });
  const { evaluated } = await api.reports.monthly({ month: '2027-11' });
  expect([evaluated.results, evaluated.improved]).toEqual([{ closed: one }, 1]);
  expect(await api.reports.months()).toContain('2027-11');
  expect((await api.evaluations.changesCount({ from: '2027-12-01', until: '2027-12-31' })).evaluations).toBe(
    0,
  );
  expect(evaluationCounts([{ caseId: 'a', result: 'replan', changes: ['none'] }]).improved).toBe(0);
});

test('次の一歩は、いつも一つ', () => {
  const facts = {
    state: 'judged',
    caseState: 'awaiting-evaluation',
    result: 'replan',
    isOnAgenda: true,
    isHeld: true,
    withoutLead: 2,
    isExplained: false,
    reportedLater: false,
  } as const;
  expect(evaluationStep(facts)).toBe('decide');
  expect(evaluationStep({ ...facts, result: 'closed' })).toBe('name-leads');
  expect(evaluationStep({ ...facts, state: 'decided', caseState: 'planning' })).toBe('replan');
});
