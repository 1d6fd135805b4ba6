/** Scenario 03 with its consents, accepted by 多機関協働: ready for a plan. */
import { type Household, youngCarerHousehold } from '../consents/given.ts';
import { value } from '../testOffice.ts';

export async function acceptedHousehold(): Promise<Household> {
  const household = await youngCarerHousehold();
  const { office, caseId, person, organisation } = household;
  const { api } = office;
  const staffId = (await api.office.session()).staff.id;
  value(await api.assessments.screen({ caseId, date: '2027-05-14', result: '4', ground: '複合している' }));
  value(
    await api.cases.requestCoordination({
      caseId,
      requestedOn: '2027-05-14',
      fromSection: '子ども家庭課',
      connectorName: '川口 直',
      form: 'with-consent',
      reason: '一緒に支える必要がある。',
    }),
  );
  await api.consents.recordTogether({
    caseId,
    method: 'written',
    scope: ['1', '2', '3', '5', '6'],
    organisationIds: [organisation('こども家庭センター'), organisation('子育て支援課')],
    date: '2027-05-14',
    people: [
      { personId: person.美和 as string, giver: 'self' },
      {
        personId: person.大輝 as string,
        giver: 'parent',
        giverName: '齋藤 美和',
        giverRelation: '母',
        parentalAuthority: 'sole',
        childWish: '学校には行きたい。',
      },
    ],
  });
  value(
    await api.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: '2027-05-14',
      coordinatorStaffId: staffId,
    }),
  );
  return household;
}

/** A plan for the mother and her eldest, as far as it takes to explain it. */
export async function writtenPlan(household: Household): Promise<string> {
  const { office, caseId, person, organisation } = household;
  const { api } = office;
  const { planId } = value(await api.supportPlans.begin({ caseId }));
  value(
    await api.supportPlans.save({
      planId,
      fields: {
        personIds: [person.美和 as string, person.大輝 as string],
        goalLong: '親子それぞれが、自分の生活を送れる',
        goalShort: '大輝が週4日以上、朝から登校できる',
        periodFrom: '2027-06-01',
        periodUntil: '2027-11-30',
        monitoringDates: ['2027-08-01'],
        evaluationOn: '2027-11-20',
      },
    }),
  );
  const { id: issueId } = value(
    await api.supportPlans.saveIssue({
      planId,
      fields: { personId: person.大輝 as string, words: '朝、弟と妹の支度をしていて遅れる', position: 1 },
    }),
  );
  for (const [position, what, dueDate] of [
    [1, '朝の支度を手伝うファミリーサポートを入れる', '2027-06-12'],
    [2, '遅刻・欠席の日に家庭へ連絡する', '2027-06-30'],
  ] as const)
    value(
      await api.supportPlans.saveAction({
        planId,
        fields: {
          issueId,
          what,
          organisationId: organisation(position === 1 ? '子育て支援課' : 'こども家庭センター'),
          dueDate,
          guide: '週4日',
          position,
        },
      }),
    );
  return planId;
}

export async function explainAndSign(household: Household, planId: string, date: string): Promise<void> {
  const { api } = household.office;
  value(await api.supportPlans.explain({ planId, date, how: '自宅を訪問して' }));
  value(
    await api.supportPlans.sign({
      planId,
      personId: household.person.美和 as string,
      date,
      relation: 'self',
      how: 'written',
    }),
  );
  value(
    await api.supportPlans.sign({
      planId,
      personId: household.person.大輝 as string,
      date,
      signerName: '齋藤 美和',
      relation: 'parent',
      how: 'written',
    }),
  );
}

export async function planOf(household: Household, planId: string) {
  const view = value(await household.office.api.supportPlans.ofCase({ caseId: household.caseId }));
  const found = view.plans.find(({ plan }) => plan.id === planId);
  if (!found) throw new Error('プランがない');
  return { ...found, caseState: view.state, view };
}

/** What the 重層的支援会議 of a day says of it. */
export async function reviewed(
  household: Household,
  planId: string,
  date: string,
  result: 'adequate' | 'adequate-with-changes' | 'returned',
): Promise<void> {
  const { api } = household.office;
  value(await api.supportPlans.submit({ planId, date }));
  household.office.at(`${date}T15:00:00+09:00`);
  const { review } = await planOf(household, planId);
  value(
    await api.meetings.recordPlanResult({
      meetingCaseId: review?.meetingCaseId as string,
      planId,
      result,
      resultText: '会議のことば',
      heldOn: date,
    }),
  );
}
