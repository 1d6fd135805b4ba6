/** ヤングケアラーの世帯: one consent each, taken on, and the plan is what comes next. Invented people only. */
import { born, type Caller, type FilledWindow, value } from './window.ts';

async function household(caller: Caller): Promise<string> {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-05-11',
        time: '10:00',
        method: 'phone',
        route: 'school-education-board',
        visitorIsPrincipal: false,
        visitorName: '練習中学校 教頭',
        visitorRelation: 'organisation',
        memo: '2年の男子が週に2〜3日欠席。給食費が未納。母の体調がすぐれず、弟妹の朝の支度と学童保育の迎えをしている。',
        worries: { '13': 'most', '11': 'applies', '05': 'applies' },
        urgency: 'middle',
        urgencyGround: '欠席が続いている',
        people: [
          {
            name: '斎藤 大輝',
            kana: 'さいとう だいき',
            sex: 'male',
            birth: born('2013-06-09'),
            relation: 'self',
          },
        ],
      },
    }),
  );
  return caseId;
}

export async function youngCarer({ caller, at, organisation }: FilledWindow): Promise<void> {
  at('2027-05-11T10:00');
  const caseId = await household(caller);
  const join = async (member: Parameters<Caller['cases']['savePerson']>[0]['member']) =>
    value(await caller.cases.savePerson({ caseId, member })).personId;
  at('2027-05-12T14:00');
  const mother = await join({
    name: '齋藤 美和',
    kana: 'さいとう みわ',
    sex: 'female',
    birth: born('1983-01-30'),
    zip: '270-1300',
    address: '印西市練習町4-5-6',
    telMobile: '090-0000-2345',
    relation: 'mother',
    keyPerson: true,
  });
  const sota = await join({
    name: '齋藤 颯太',
    kana: 'さいとう そうた',
    sex: 'male',
    birth: born('2019-04-30'),
    relation: 'younger-brother',
  });
  const hana = await join({
    name: '齋藤 花',
    kana: 'さいとう はな',
    sex: 'female',
    birth: born('2019-05-01'),
    relation: 'younger-sister',
  });
  const daiki = value(await caller.cases.view({ caseId })).record.principalPersonId ?? '';
  for (const [personId, code] of [
    [daiki, 'school-absence'],
    [mother, 'mental-health'],
    [mother, 'poverty'],
    [mother, 'child-rearing'],
  ] as const)
    value(await caller.assessments.setIssue({ caseId, personId, code, on: true }));
  value(await caller.assessments.setLabel({ caseId, label: 'young-carer', act: 'take' }));
  value(
    await caller.assessments.saveSheet({
      caseId,
      fields: {
        arrears: ['rent'],
        arrearsText: '家賃3か月',
        chiefPrincipal: '朝は弟たちの支度で、学校に遅れる',
        willPrincipal: '学校には行きたい。朝の支度を誰かと一緒にできるとよい。',
      },
    }),
  );
  at('2027-05-13T10:00');
  value(
    await caller.assessments.screen({
      caseId,
      date: '2027-05-13',
      result: '4',
      ground: '一つの機関では支えきれない。',
    }),
  );
  value(
    await caller.cases.requestCoordination({
      caseId,
      requestedOn: '2027-05-13',
      fromSection: '子ども家庭課',
      connectorName: '川口 直',
      form: 'with-consent',
      reason: '母の療養、家計、大輝さんの登校と家事の負担を一緒に支える必要がある。',
    }),
  );
  at('2027-05-14T11:00');
  await caller.consents.recordTogether({
    caseId,
    method: 'written',
    scope: ['1', '2', '3', '5', '6'],
    organisationIds: ['こども家庭センター', 'いんざいワーク・ライフサポートセンター', '子育て支援課'].map(
      organisation,
    ),
    date: '2027-05-14',
    people: [
      { personId: mother, giver: 'self' },
      ...[daiki, sota, hana].map((personId) => ({
        personId,
        giver: 'parent' as const,
        giverName: '齋藤 美和',
        giverRelation: '母',
        parentalAuthority: 'sole' as const,
        ...(personId === daiki ? { childWish: '学校には行きたい。' } : {}),
      })),
    ],
  });
  value(
    await caller.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: '2027-05-14',
      coordinatorStaffId: null,
    }),
  );
  at('2027-05-18T15:20');
  value(
    await caller.cases.addNote({
      caseId,
      note: {
        date: '2027-05-18',
        time: '15:20',
        method: 'home-visit',
        partners: ['family'],
        fact: '美和さんと面談。朝は体が動かず、大輝さんに頼ってしまうと話す。',
        view: '朝の支度を手伝う人が入れば、大輝さんは登校できそう。',
        nextDate: '2027-06-10',
        nextTime: '10:00',
        nextText: 'プランの案を持って訪問',
      },
    }),
  );
}
