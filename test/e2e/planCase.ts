/** A mother and her son who agreed to share, taken by 多機関協働; and their plan, decided after it was amended. Invented people only. */
import { idOf } from './counterCases.ts';
import { type Caller, value } from './paperSitting.ts';

export async function acceptedForPlan(caller: Caller, date: string) {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date,
        time: '08:30',
        method: 'visit',
        route: 'self-visit',
        memo: '子どもの欠席が続いている。',
        urgency: 'low',
        people: [
          {
            name: '岡本 恵子',
            kana: 'おかもと けいこ',
            sex: 'female',
            birth: { iso: '1983-01-30', precision: 'day' },
            relation: 'self',
          },
          {
            name: '岡本 陽',
            kana: 'おかもと よう',
            birth: { iso: '2013-06-09', precision: 'day' },
            relation: 'son',
          },
        ],
      },
    }),
  );
  const view = value(await caller.cases.view({ caseId }));
  const mother = view.record.principalPersonId ?? '';
  const son = view.members.find(({ relation }) => relation === 'son')?.person.id ?? '';
  value(
    await caller.assessments.saveSheet({
      caseId,
      fields: {
        chiefPrincipal: '朝、体が動かず、息子の支度ができない',
        willPrincipal: '息子に、安心して学校へ行ってほしい',
      },
    }),
  );
  value(await caller.assessments.screen({ caseId, date, result: '4', ground: '課題が重なっている' }));
  value(
    await caller.cases.requestCoordination({
      caseId,
      requestedOn: date,
      fromSection: '子ども家庭課',
      connectorName: '川口 直',
      form: 'with-consent',
      reason: '一緒に支える必要がある。',
    }),
  );
  await caller.consents.recordTogether({
    caseId,
    method: 'written',
    scope: ['1', '2', '3', '5', '6'],
    organisationIds: [await idOf(caller, 'こども家庭センター'), await idOf(caller, '子育て支援課')],
    date,
    people: [
      { personId: mother, giver: 'self' },
      {
        personId: son,
        giver: 'parent',
        giverName: '岡本 恵子',
        giverRelation: '母',
        parentalAuthority: 'sole',
        childWish: '学校には行きたい。',
      },
    ],
  });
  value(
    await caller.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: date,
      coordinatorStaffId: (await caller.office.session()).staff.id,
    }),
  );
  return { caseId, mother, son };
}

export interface Planned {
  caseId: string;
  planId: string;
}

export async function decidedPlan(caller: Caller, date: string) {
  const { caseId, mother, son } = await acceptedForPlan(caller, date);
  const centre = await idOf(caller, 'こども家庭センター');
  const { planId: first } = value(await caller.supportPlans.begin({ caseId }));
  value(
    await caller.supportPlans.save({
      planId: first,
      fields: {
        personIds: [mother, son],
        goalLong: '母と息子それぞれが、自分のペースで暮らせる',
        goalShort: '陽が、週4日は朝から登校できる',
        policy: '朝の支度と母の療養を先に支え、学校と家庭の連絡を一本にする。',
        leadOrganisationId: centre,
        keyPersonId: mother,
        emergency: '母の体調が急に悪くなったときは、こども家庭センターへ電話する。夜間は119番。',
        periodFrom: '2027-06-01',
        periodUntil: '2027-11-30',
        monitoringDates: ['2027-07-15', '2027-09-15'],
        evaluationOn: '2027-11-15',
        useOutreach: true,
        outreachText: '週1回の訪問で、母の体調と朝の様子を確かめる。いんざいワーク・ライフサポートセンター',
        missing: '朝の時間だけ利用できる家事の支え',
      },
    }),
  );
  const issue = async (personId: string, words: string, position: number) =>
    value(await caller.supportPlans.saveIssue({ planId: first, fields: { personId, words, position } })).id;
  const morning = await issue(mother, '朝、体が動かず、息子の支度ができない', 1);
  const school = await issue(son, '友だちに会いたいけれど、遅れて入るのがいやだ', 2);
  const action = async (fields: object, position: number) =>
    value(await caller.supportPlans.saveAction({ planId: first, fields: { ...fields, position } }));
  await action(
    {
      issueId: morning,
      what: '朝の支度を手伝うファミリーサポートを入れる',
      organisationId: await idOf(caller, '子育て支援課'),
      who: '担当 三浦',
      personDoes: '前の日に持ち物をそろえる',
      frequency: '週3回',
      dueDate: '2027-06-15',
      guide: '始業に間に合う日が週3日',
    },
    1,
  );
  await action(
    {
      issueId: school,
      what: '別室から入れるようにし、担任が昇降口で迎える',
      organisationName: '試験中学校',
      who: '教頭',
      personDoes: '行けない日は8時までに電話する',
      frequency: '毎日',
      dueDate: '2027-06-30',
      guide: '週4日の登校',
    },
    2,
  );
  const agree = async (planId: string) => {
    value(await caller.supportPlans.explain({ planId, date, how: '自宅を訪問して' }));
    value(
      await caller.supportPlans.sign({
        planId,
        personId: mother,
        date,
        relation: 'self',
        how: 'written',
      }),
    );
    value(
      await caller.supportPlans.sign({
        planId,
        personId: son,
        date,
        signerName: '岡本 恵子',
        relation: 'parent',
        how: 'written',
      }),
    );
  };
  await agree(first);
  value(await caller.supportPlans.submit({ planId: first, date }));
  const { plans } = value(await caller.supportPlans.ofCase({ caseId }));
  value(
    await caller.meetings.recordPlanResult({
      meetingCaseId: plans[0]?.review?.meetingCaseId ?? '',
      planId: first,
      result: 'adequate-with-changes',
      resultText: '朝の訪問の担当を明らかにする。',
      heldOn: date,
    }),
  );
  const { planId } = value(
    await caller.supportPlans.nextVersion({ planId: first, reason: '朝の訪問の担当を明らかにする。' }),
  );
  value(await caller.supportPlans.save({ planId, fields: { goalShort: '陽が、週3日は朝から登校できる' } }));
  await agree(planId);
  value(
    await caller.supportPlans.decide({
      planId,
      date,
      deciderName: '宮本 徹',
      decisionNumber: '社福第45号',
    }),
  );
  value(await caller.supportPlans.notice({ planId, date, number: '社福第46号' }));
  return { caseId, firstPlanId: first, planId };
}

/** A 中間の状況確認 of that plan, and 助言 to an organisation that may be told who it is about and to one that may not. */
export async function accompany(caller: Caller, { caseId, planId }: Planned, date: string) {
  const { plans } = value(await caller.supportPlans.ofCase({ caseId }));
  const [first, second] = plans.find(({ plan }) => plan.id === planId)?.actions ?? [];
  const { checkId } = value(
    await caller.accompany.check({
      planId,
      checkedOn: date,
      actions: [
        { actionId: first?.id ?? '', progress: 'as-planned', note: '週2回の利用が続いている' },
        { actionId: second?.id ?? '', progress: 'slow', note: '別室の用意が来週になる' },
      ],
      situation: '朝から登校できた日が週2日に増えた。母は通院を再開し、薬を飲めている。',
      personWords: '朝が少し楽になった。友だちが待っていてくれる。',
      nextOn: '2027-07-15',
    }),
  );
  const { adviceId } = value(
    await caller.accompany.advise({
      caseId,
      givenOn: date,
      organisationId: await idOf(caller, '子育て支援課'),
      toWhom: '三浦',
      method: 'phone',
      content: '岡本 恵子さんへの朝の声かけは短く、その日に決めることを一つだけにするとよい。',
    }),
  );
  const { adviceId: unnamedId } = value(
    await caller.accompany.advise({
      caseId,
      givenOn: date,
      organisationName: '試験中学校',
      method: 'with-organisations',
      content: '岡本 陽さんが遅れて入る日の迎え方を、校内で一つに決めておくとよい。',
    }),
  );
  return { checkId, adviceId, unnamedId };
}
