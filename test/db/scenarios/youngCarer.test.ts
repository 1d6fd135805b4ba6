/** Scenario 03 up to its first meeting: several people of one household with separate consents, through the contract. */
import { expect, test } from 'vitest';
import { setUpTestOffice, value } from '../testOffice.ts';

const day = (iso: string) => ({ iso, precision: 'day' as const });

test('ヤングケアラーの世帯を受け付け、世帯員ごとに同意を得て、重層的支援会議に諮るまで', async () => {
  const hall = await setUpTestOffice('市役所', '市', { staff: '佐野 真由' });
  const { api } = hall;

  hall.at('2027-05-11T10:00:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2027-05-11',
        time: '10:00',
        method: 'phone',
        route: 'school-education-board',
        visitorIsPrincipal: false,
        visitorName: '中学校教頭',
        visitorRelation: 'organisation',
        memo: '2年の男子が週に2〜3日欠席。給食費が未納。母の体調がすぐれない。',
        worries: { '13': 'most', '11': 'applies', '05': 'applies' },
        urgency: 'middle',
        people: [
          {
            name: '斎藤 大輝',
            kana: 'さいとう だいき',
            sex: 'male',
            birth: day('2013-06-09'),
            relation: 'self',
          },
        ],
      },
    }),
  );
  // The school writes 斎藤, the residents' register 齋藤: one person, and the reason is shown.
  const [candidate] = await api.people.candidates({
    name: '齋藤 大輝',
    kana: 'さいとう だいき',
    birth: day('2013-06-09'),
  });
  expect(candidate?.cases.map((each) => each.caseId)).toEqual([caseId]);
  expect(candidate?.reasons).toEqual(expect.arrayContaining(['name', 'kana', 'birth']));

  hall.at('2027-05-12T14:00:00+09:00');
  const join = async (member: Parameters<typeof api.cases.savePerson>[0]['member']) =>
    value(await api.cases.savePerson({ caseId, member })).personId;
  const mother = await join({
    name: '齋藤 美和',
    kana: 'さいとう みわ',
    sex: 'female',
    birth: day('1983-01-30'),
    relation: 'mother',
    keyPerson: true,
  });
  const sota = await join({
    name: '齋藤 颯太',
    kana: 'さいとう そうた',
    sex: 'male',
    birth: day('2019-04-30'),
    relation: 'younger-brother',
  });
  const hana = await join({
    name: '齋藤 花',
    kana: 'さいとう はな',
    sex: 'female',
    birth: day('2019-05-01'),
    relation: 'younger-sister',
  });
  const daiki = value(await api.cases.view({ caseId })).record.principalPersonId as string;
  for (const [personId, code] of [
    [daiki, 'school-absence'],
    [mother, 'mental-health'],
    [mother, 'poverty'],
    [mother, 'child-rearing'],
  ] as const)
    value(await api.assessments.setIssue({ caseId, personId, code, on: true }));
  const proposed = value(await api.assessments.sheet({ caseId }));
  expect(JSON.stringify(proposed)).toContain('young-carer');
  value(await api.assessments.setLabel({ caseId, label: 'young-carer', act: 'take' }));
  value(
    await api.assessments.saveSheet({ caseId, fields: { arrears: ['rent'], arrearsText: '3か月 18万円' } }),
  );

  hall.at('2027-05-13T10:00:00+09:00');
  value(
    await api.assessments.screen({
      caseId,
      date: '2027-05-13',
      result: '4',
      ground: '子ども家庭課コネクター 川口が情報を整理した。一つの機関では支えきれない。',
    }),
  );
  value(
    await api.cases.requestCoordination({
      caseId,
      requestedOn: '2027-05-13',
      fromSection: '子ども家庭課',
      connectorName: '川口 直',
      form: 'with-consent',
      reason: '母の療養、家計、大輝の登校と家事の負担を一緒に支える必要がある。',
    }),
  );

  hall.at('2027-05-14T11:00:00+09:00');
  const organisations = await api.organisations.list();
  const idOf = (name: string) => organisations.find((each) => each.name === name)?.id as string;
  const centre = idOf('こども家庭センター');
  const workLife = idOf('いんざいワーク・ライフサポートセンター');
  await api.consents.recordTogether({
    caseId,
    method: 'written',
    scope: ['1', '2', '3', '5', '6'],
    organisationIds: [centre, workLife, idOf('子育て支援課')],
    date: '2027-05-14',
    people: [
      { personId: mother, giver: 'self' },
      ...[daiki, sota, hana].map((personId) => ({
        personId,
        giver: 'parent' as const,
        giverName: '齋藤 美和',
        giverRelation: '母',
        parentalAuthority: 'sole' as const,
        ...(personId === daiki
          ? { childWish: '学校には行きたい。朝の支度を誰かと一緒にできるとよい。' }
          : {}),
      })),
    ],
  });
  value(
    await api.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: '2027-05-14',
      coordinatorStaffId: null,
    }),
  );

  // ④ stays at home: what is referred says nothing of it, nor of anybody else's.
  const { referralId } = value(
    await api.referrals.send({
      caseId,
      organisationId: workLife,
      date: '2027-05-14',
      time: '13:00',
      way: 'contact',
      reason: '住まいの相談',
      confirmDue: '2027-05-21',
    }),
  );
  const sheet = value(await api.papers.referralSheet({ id: referralId }));
  expect(sheet.scope).toEqual(['1', '2', '3', '5', '6']);
  expect(JSON.stringify(sheet)).not.toContain('18万円');
  expect(sheet.worries).not.toContain('05');

  // Three days later only the fact of the arrears goes, not the amount.
  hall.at('2027-05-17T15:00:00+09:00');
  await api.consents.record({
    caseId,
    personId: mother,
    method: 'oral',
    scope: [],
    items: { 'arrears-fact': 'share' },
    organisationIds: [workLife],
    date: '2027-05-17',
  });
  const view = value(await api.cases.view({ caseId }));
  expect(view.consents).toHaveLength(5);
  expect(view.hasSharingConsent).toBe(true);

  const matrix = JSON.stringify(await api.consents.matrix({ caseId, on: '2027-05-17' }));
  expect(matrix).toContain('arrears-fact');

  value(await api.meetings.proposePlanReview({ caseId, date: '2027-05-20' }));
});
