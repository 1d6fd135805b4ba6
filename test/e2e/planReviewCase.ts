/** What comes before a 重層的支援会議, and a sitting with its minutes confirmed. Invented people only. */
import { idOf } from './counterCases.ts';
import { type Caller, value } from './paperSitting.ts';

export async function secondCase(
  caller: Caller,
  { name, kana, date, isConsented }: { name: string; kana: string; date: string; isConsented: boolean },
): Promise<string> {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date,
        time: '09:00',
        method: 'visit',
        route: 'self-visit',
        memo: '仕事のこと',
        urgency: 'low',
        people: [{ name, kana, relation: 'self' }],
      },
    }),
  );
  const personId = value(await caller.cases.view({ caseId })).record.principalPersonId ?? '';
  value(await caller.assessments.screen({ caseId, date, result: '4', ground: '課題が重なっている' }));
  value(
    await caller.cases.requestCoordination({
      caseId,
      requestedOn: date,
      fromSection: '社会福祉課',
      connectorName: '木内 薫',
      form: 'with-consent',
      reason: '一緒に支える必要がある。',
    }),
  );
  if (isConsented)
    await caller.consents.record({
      caseId,
      personId,
      method: 'written',
      scope: ['1', '3', '6'],
      organisationIds: [await idOf(caller, 'いんざいワーク・ライフサポートセンター')],
      date,
    });
  value(
    await caller.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: date,
      coordinatorStaffId: (await caller.office.session()).staff.id,
    }),
  );
  return caseId;
}

/** A plan explained to a mother and signed for her son: ready for its meeting. */
export async function explainedPlan(
  caller: Caller,
  { caseId, mother, son }: { caseId: string; mother: string; son: string },
  date: string,
): Promise<string> {
  const { planId } = value(await caller.supportPlans.begin({ caseId }));
  value(
    await caller.supportPlans.save({
      planId,
      fields: {
        personIds: [mother, son],
        goalLong: '母と息子それぞれが、自分のペースで暮らせる',
        goalShort: '陽が、週4日は朝から登校できる',
        periodFrom: '2027-06-01',
        periodUntil: '2027-11-30',
      },
    }),
  );
  value(
    await caller.supportPlans.saveIssue({
      planId,
      fields: { personId: mother, words: '朝、体が動かず、息子の支度ができない', position: 1 },
    }),
  );
  value(
    await caller.supportPlans.saveAction({
      planId,
      fields: {
        what: '朝の支度を手伝う',
        organisationId: await idOf(caller, '子育て支援課'),
        dueDate: '2027-06-15',
        position: 1,
      },
    }),
  );
  value(await caller.supportPlans.explain({ planId, date, how: '自宅を訪問して' }));
  value(await caller.supportPlans.sign({ planId, personId: mother, date, relation: 'self', how: 'written' }));
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
  return planId;
}

const longFact = (paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, index) =>
      `${index + 1}　朝の訪問を続けている。母は起き上がれない日が週に3日ある。息子は前の日に持ち物をそろえ、起こされれば自分で支度をする。登校した日は、昇降口で担任が迎えている。遅れた日の連絡は、8時までに入るようになった。`,
  ).join('\n');

/** The sitting that the household's plan came before: its minutes written at length, confirmed, and corrected once. */
export async function satPlanReview(
  caller: Caller,
  { caseId }: { caseId: string },
  date: string,
): Promise<{ meetingCaseId: string }> {
  const sitting = (await caller.planReviews.list()).find(({ cases }) =>
    cases.some((each) => each.caseId === caseId),
  );
  const meetingId = sitting?.id ?? '';
  const meetingCaseId = sitting?.cases.find((each) => each.caseId === caseId)?.meetingCaseId ?? '';
  value(
    await caller.planReviews.save({
      meetingId,
      fields: {
        startTime: '13:30',
        endTime: '14:20',
        place: '市役所 会議室',
        purpose: '支援プランの適切性の協議と、社会資源の検討',
        handouts: '1 事例概要シート　2 プラン案（会議の終わりに回収）',
        chairName: '宮本 徹',
        approverName: '宮本 徹',
        approvedOn: '2027-05-25',
        approvalNumber: '社福第41号',
        readAloud: true,
      },
    }),
  );
  const people = [
    ['社会福祉課', '課長', '宮本 徹', '総括者'],
    ['社会福祉課', '調整役', '大野 恵', '多機関協働事業者'],
    ['こども家庭センター', '保健師', '試験 一枝', '主担当'],
    ['子育て支援課', '主査', '三浦 環', ''],
  ] as const;
  for (const [position, [organisationName, title, name, standing]] of people.entries())
    value(
      await caller.planReviews.saveAttendee({
        meetingId,
        organisationId: await idOf(caller, organisationName),
        organisationName,
        title,
        name,
        standing,
        position,
      }),
    );
  value(
    await caller.planReviews.saveCase({
      meetingCaseId,
      fields: {
        purpose: 'プランの支援内容と担当は、無理なく続けられるか',
        wishes: '母　「息子に、安心して学校へ行ってほしい」\n息子　「遅れて入るのがいやだ」',
        assessment:
          '朝の支えが入れば登校できる日が増える。母の療養と家事の両立には、朝の時間の支えが足りない。',
        urgency: 'low',
        discussion: longFact(2),
        leadOrganisationId: await idOf(caller, 'こども家庭センター'),
        resources: '朝の家事の支えは、今ある制度では時間が合わない。次の会議で、ほかの市の取組みを確かめる。',
        remaining: '夏休みの間の過ごし方',
        nextDate: '2027-09-16',
        nextText: '14時から市役所。登校の状況を確かめる。',
      },
    }),
  );
  for (const [position, [organisation, fact]] of (
    [
      ['こども家庭センター', longFact(9)],
      ['子育て支援課', '朝の支度を手伝う協力会員を2人確保した。'],
    ] as const
  ).entries())
    value(
      await caller.planReviews.saveStatement({
        meetingCaseId,
        organisationId: await idOf(caller, organisation),
        organisationName: organisation,
        fact,
        position,
      }),
    );
  for (const [position, [what, organisation, who, dueDate]] of (
    [
      ['朝の訪問（週3回）', 'こども家庭センター', '試験 一枝', '2027-06-15'],
      ['協力会員と顔合わせをする', '子育て支援課', '三浦 環', '2027-06-10'],
    ] as const
  ).entries())
    value(
      await caller.planReviews.saveRole({
        meetingCaseId,
        what,
        organisationId: await idOf(caller, organisation),
        organisationName: organisation,
        who,
        dueDate,
        guide: '始業に間に合う日が週3日',
        position,
      }),
    );
  value(await caller.planReviews.saveGap({ meetingCaseId, what: '朝の時間だけ利用できる家事の支え' }));
  value(await caller.planReviews.confirmMinutes({ meetingId, date }));
  value(await caller.planReviews.correctMinutes({ meetingId, reason: '残された課題の書きもらし' }));
  value(
    await caller.planReviews.saveCase({
      meetingCaseId,
      fields: { remaining: '夏休みの間の過ごし方。母の通院の付添い。' },
    }),
  );
  value(await caller.planReviews.confirmMinutes({ meetingId, date }));
  return { meetingCaseId };
}
