/** Scenario 01 from its consents to its end (R9.6.3–R10.3.10): the plan, its evaluation, closed with another organisation for each, followed up. */
import { expect, test } from 'vitest';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

async function consented(office: TestOffice) {
  const { api } = office;
  office.at('2027-04-07T10:20:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'acquaintance-neighbour',
        memo: '木下の団地で、高齢のお母さんと息子さんの二人暮らし。',
        urgency: 'low',
        people: [
          {
            name: '髙橋 誠',
            kana: 'たかはし まこと',
            birth: { iso: '1970-11-20', precision: 'day' },
            relation: 'self',
          },
          {
            name: '高橋 節子',
            kana: 'たかはし せつこ',
            birth: { iso: '1943-05-02', precision: 'day' },
            relation: 'mother',
          },
        ],
      },
    }),
  );
  const organisations = await api.organisations.list();
  const named = (name: string) => organisations.find((each) => each.name === name)?.id as string;
  const { members } = value(await api.cases.view({ caseId }));
  const personOf = (name: string) => members.find(({ person }) => person.name === name)?.person.id as string;
  const people = { son: personOf('髙橋 誠'), mother: personOf('高橋 節子') };
  office.at('2027-04-09T11:00:00+09:00');
  value(await api.assessments.screen({ caseId, date: '2027-04-08', result: '5', ground: '同意は未取得' }));
  value(
    await api.cases.requestCoordination({
      caseId,
      requestedOn: '2027-04-08',
      fromSection: '高齢者福祉課',
      connectorName: '木内 薫',
      form: 'without-consent',
      reason: '世帯が地域から孤立している。',
    }),
  );
  const staffId = (await api.office.session()).staff.id;
  value(
    await api.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: '2027-04-09',
      coordinatorStaffId: staffId,
    }),
  );
  office.at('2027-06-03T11:00:00+09:00');
  for (const [personId, method] of [
    [people.son, 'written'],
    [people.mother, 'oral'],
  ] as const)
    await api.consents.record({
      caseId,
      personId,
      method,
      scope: ['1', '2', '3', '5', '6'],
      organisationIds: [
        named('高齢者福祉課'),
        named('障がい福祉課'),
        named('印西北部地域包括支援センター'),
        named('いんざいワーク・ライフサポートセンター'),
      ],
      date: '2027-06-03',
    });
  return { caseId, named, people };
}

async function decided(office: TestOffice, caseId: string, people: { son: string; mother: string }) {
  const { api } = office;
  office.at('2027-06-14T11:00:00+09:00');
  const { planId } = value(await api.supportPlans.begin({ caseId }));
  value(
    await api.supportPlans.save({
      planId,
      fields: {
        personIds: [people.son, people.mother],
        goalLong: '母子それぞれが、自分のペースで家の外とつながる',
        goalShort: '二人とも、週に一度は家の外の人と話す',
        periodFrom: '2027-06-21',
        periodUntil: '2027-12-20',
        monitoringDates: ['2027-09-17'],
        evaluationOn: '2027-12-10',
      },
    }),
  );
  value(
    await api.supportPlans.saveIssue({
      planId,
      fields: { personId: people.son, words: '仕事から離れて長い', position: 1 },
    }),
  );
  value(
    await api.supportPlans.saveAction({
      planId,
      fields: { what: '福祉作業所の見学と体験', guide: '週1回の定着', dueDate: '2027-09-30', position: 1 },
    }),
  );
  value(await api.supportPlans.explain({ planId, date: '2027-06-14', how: '自宅を訪問して' }));
  for (const personId of Object.values(people))
    value(
      await api.supportPlans.sign({
        planId,
        personId,
        date: '2027-06-14',
        relation: 'self',
        how: 'written',
      }),
    );
  office.at('2027-06-18T15:00:00+09:00');
  value(await api.supportPlans.submit({ planId, date: '2027-06-18' }));
  const review = value(await api.supportPlans.ofCase({ caseId })).plans[0]?.review;
  value(
    await api.meetings.recordPlanResult({
      meetingCaseId: review?.meetingCaseId as string,
      planId,
      result: 'adequate',
      heldOn: '2027-06-18',
    }),
  );
  office.at('2027-06-21T11:00:00+09:00');
  value(
    await api.supportPlans.decide({
      planId,
      date: '2027-06-21',
      deciderName: '宮本 徹',
      decisionNumber: '社福第45号',
    }),
  );
}

test('12月の会議で終結と判断され、母と長男に別の主担当機関が決まるまで終結できず、3月のフォローアップで閉じる', async () => {
  const office = await setUpTestOffice('市役所', '市', { staff: '大野 恵' });
  const { api } = office;
  const { caseId, named, people } = await consented(office);
  await decided(office, caseId, people);

  office.at('2027-12-10T15:00:00+09:00');
  expect((await api.tasks.today()).tasks.map(({ kind }) => kind)).toContain('plan-evaluation');
  const { evaluationId } = value(await api.evaluations.begin({ caseId }));
  const { evaluations } = value(await api.evaluations.ofCase({ caseId }));
  value(
    await api.evaluations.save({
      evaluationId,
      fields: {
        goals: (evaluations[0]?.record.goals ?? []).map((goal) => ({ ...goal, result: 'reached' as const })),
        changes: ['services-begun', 'participation-increased', 'isolation-relieved'],
        situation: '母は介護サービスを再開し、長男は週1回、福祉作業所に通っている。',
        reason: 'goals-reached',
      },
    }),
  );
  value(await api.evaluations.submit({ evaluationId, date: '2027-12-10' }));
  value(await api.evaluations.recordJudgement({ evaluationId, heldOn: '2027-12-10', judgement: 'closed' }));
  value(await api.evaluations.explain({ evaluationId, date: '2027-12-10', how: '会議のあと、自宅で' }));
  const closing = {
    evaluationId,
    result: 'closed',
    date: '2027-12-10',
    deciderName: '宮本 徹',
    decisionNumber: '社福第90号',
    followUpOn: '2028-03-10',
  } as const;
  expect(await api.evaluations.decide(closing)).toMatchObject({
    refusal: { code: 'R10', way: 'name-lead-after', facts: { names: ['髙橋 誠', '高橋 節子'] } },
  });
  for (const [personId, organisation] of [
    [people.mother, '印西北部地域包括支援センター'],
    [people.son, 'いんざいワーク・ライフサポートセンター'],
  ] as const)
    value(
      await api.evaluations.saveLeadAfter({
        evaluationId,
        personId,
        fields: { organisationId: named(organisation) },
      }),
    );
  value(await api.evaluations.decide(closing));
  expect(value(await api.cases.view({ caseId })).record.state).toBe('following-up');

  office.at('2028-03-10T10:00:00+09:00');
  expect((await api.tasks.today()).tasks.map(({ kind, dueDate }) => [kind, dueDate])).toEqual([
    ['follow-up', '2028-03-10'],
  ]);
  value(
    await api.evaluations.followUp({
      evaluationId,
      date: '2028-03-10',
      time: '10:00',
      method: 'phone',
      followUpText: '二人とも継続中。',
      nextOn: null,
    }),
  );
  const view = value(await api.cases.view({ caseId }));
  expect(view.record.state).toBe('ended-coordination-closed');
  // Whoever opens it later sees who carries on.
  expect(
    view.evaluations[0]?.leads.map(({ personName, organisationName }) => [personName, organisationName]),
  ).toEqual([
    ['髙橋 誠', 'いんざいワーク・ライフサポートセンター'],
    ['高橋 節子', '印西北部地域包括支援センター'],
  ]);
});
