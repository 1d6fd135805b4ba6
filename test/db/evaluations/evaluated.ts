/** Scenario 03's household under a decided plan, and its 評価シート as far as each test needs it. */
import type { EvaluationResult } from '../../../db/evaluations/codes.ts';
import type { Household } from '../consents/given.ts';
import { acceptedHousehold, explainAndSign, reviewed, writtenPlan } from '../supportPlans/planned.ts';
import { value } from '../testOffice.ts';

export interface Supported extends Household {
  planId: string;
}

export async function supportedHousehold(): Promise<Supported> {
  const household = await acceptedHousehold();
  const { office } = household;
  office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  await explainAndSign(household, planId, '2027-05-18');
  await reviewed(household, planId, '2027-05-20', 'adequate');
  office.at('2027-05-21T10:00:00+09:00');
  value(
    await office.api.supportPlans.decide({
      planId,
      date: '2027-05-21',
      deciderName: '宮本 徹',
      decisionNumber: '社福第20号',
    }),
  );
  office.at('2027-11-22T10:00:00+09:00');
  return { ...household, planId };
}

export async function evaluationOf({ office, caseId }: Household, evaluationId: string) {
  const view = value(await office.api.evaluations.ofCase({ caseId }));
  const found = view.evaluations.find(({ record }) => record.id === evaluationId);
  if (!found) throw new Error('評価シートがない');
  return { ...found, caseState: view.state, view };
}

/** Begun, with every goal looked at, a change seen, and how it stands now. */
export async function writtenEvaluation(household: Household): Promise<string> {
  const { api } = household.office;
  const { evaluationId } = value(await api.evaluations.begin({ caseId: household.caseId }));
  const { record } = await evaluationOf(household, evaluationId);
  value(
    await api.evaluations.save({
      evaluationId,
      fields: {
        goals: (record.goals ?? []).map((each) => ({ ...each, result: 'reached' as const })),
        changes: ['participation-increased', 'isolation-relieved'],
        situation: '週4日、朝から登校できている。',
        reason: 'goals-reached',
        reasonText: '朝の支度の支えが続く見通しが立った。',
      },
    }),
  );
  return evaluationId;
}

export async function judged(
  household: Household,
  evaluationId: string,
  judgement: EvaluationResult,
): Promise<void> {
  const { api } = household.office;
  value(await api.evaluations.submit({ evaluationId, date: '2027-11-22' }));
  value(await api.evaluations.recordJudgement({ evaluationId, heldOn: '2027-11-22', judgement }));
}

export async function nameLeads(household: Household, evaluationId: string): Promise<void> {
  const { office, person, organisation } = household;
  for (const [name, to] of [
    ['美和', 'こども家庭センター'],
    ['大輝', '子育て支援課'],
  ] as const)
    value(
      await office.api.evaluations.saveLeadAfter({
        evaluationId,
        personId: person[name] as string,
        fields: { organisationId: organisation(to), watching: '月に1度、電話で様子を聞く' },
      }),
    );
}

export const CLOSING = {
  result: 'closed',
  date: '2027-11-22',
  deciderName: '宮本 徹',
  decisionNumber: '社福第90号',
  followUpOn: '2028-02-20',
} as const;
