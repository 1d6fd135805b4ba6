/** 8050世帯: from an anonymous call to the support meeting and what was agreed there. Invented people only. */
import { born, type Caller, type FilledWindow, value } from './window.ts';

async function called(caller: Caller): Promise<string> {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'acquaintance-neighbour',
        visitorIsPrincipal: false,
        visitorAnonymous: true,
        visitorRelation: 'neighbour',
        memo: '木下の団地で、高齢のお母さんと息子さんの二人暮らし。最近お母さんを見ない。ごみが玄関先に出たまま。',
        worries: { '13': 'most', '12': 'applies', '09': 'applies' },
        form: 'without-consent',
        noConsentReason: 'not-contacted',
        urgency: 'high',
        urgencyGround: '安否が分からない',
        people: [
          {
            name: '髙橋 誠',
            kana: 'たかはし まこと',
            sex: 'male',
            birth: born('1970-11-20'),
            zip: '270-1300',
            address: '印西市木下練習団地3-402',
            telHome: '0476-00-1234',
            relation: 'self',
          },
          {
            name: '高橋 節子',
            kana: 'たかはし せつこ',
            sex: 'female',
            birth: born('1943-05-02'),
            relation: 'mother',
            keyPerson: true,
          },
        ],
      },
    }),
  );
  return caseId;
}

async function judged({ caller, at, organisation }: FilledWindow, caseId: string): Promise<void> {
  at('2027-04-07T11:05');
  value(
    await caller.cases.addNote({
      caseId,
      note: {
        date: '2027-04-07',
        time: '11:05',
        method: 'phone',
        partners: ['organisation'],
        organisationId: organisation('印西北部地域包括支援センター'),
        fact: '母は要介護2の認定があるが、半年前からサービスを断っている。',
        view: '早急に安否を確かめる必要がある。',
      },
    }),
  );
  at('2027-04-07T17:30');
  value(
    await caller.assessments.recordRisks({
      caseId,
      date: '2027-04-07',
      time: '17:30',
      risks: ['abuse-older-person'],
      notifications: [
        {
          risk: 'abuse-older-person',
          organisationId: organisation('高齢者福祉課'),
          content: '管理会社の立会いで声をかけ、母の応答あり。ネグレクトの疑いとして連絡',
        },
      ],
    }),
  );
  at('2027-04-08T16:20');
  value(
    await caller.cases.setUrgency({
      caseId,
      urgency: 'middle',
      ground: '食事をとっていることを目視で確認',
      loweredBecause: 'seen',
    }),
  );
  value(await caller.assessments.screen({ caseId, date: '2027-04-08', result: '5', ground: '本人に未接触' }));
  value(
    await caller.cases.requestCoordination({
      caseId,
      requestedOn: '2027-04-08',
      fromSection: '高齢者福祉課',
      connectorName: '木内 薫',
      form: 'without-consent',
      reason: '安否確認と介護サービスの再開',
    }),
  );
  at('2027-04-09T09:00');
  value(
    await caller.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: '2027-04-09',
      coordinatorStaffId: null,
    }),
  );
}

async function agreed({ caller, at, organisation }: FilledWindow, caseId: string): Promise<void> {
  const { meetingId, meetingCaseId } = value(
    await caller.meetings.createSupportMeeting({ caseId, date: '2027-04-16' }),
  );
  const { id: memberId } = await caller.organisations.saveMember({
    organisationId: organisation('民生委員・児童委員'),
    name: '川村 和子',
    title: '民生委員',
  });
  const { attendeeId } = value(
    await caller.meetings.saveAttendee({ meetingId, memberId, name: '川村 和子', way: 'member' }),
  );
  value(
    await caller.meetings.saveStatement({
      meetingCaseId,
      organisationId: organisation('印西北部地域包括支援センター'),
      fact: '半年前からサービスを断っている。',
      position: 0,
    }),
  );
  for (const [position, [what, name, dueDate]] of (
    [
      ['週2回の声かけ', '印西北部地域包括支援センター', '2027-06-30'],
      ['長男へ手紙と訪問', 'いんざいワーク・ライフサポートセンター', '2027-06-09'],
      ['介護サービス再開の働きかけ', '高齢者福祉課', '2027-06-18'],
    ] as const
  ).entries())
    value(
      await caller.meetings.saveRole({
        meetingCaseId,
        what,
        organisationId: organisation(name),
        dueDate,
        position,
      }),
    );
  value(await caller.meetings.explainSecrecy({ attendeeId, date: '2027-04-16' }));
  value(
    await caller.meetings.save({
      meetingId,
      fields: {
        startTime: '14:00',
        endTime: '15:10',
        place: '市役所 会議室',
        approverName: '宮本 徹',
        secrecyConfirmed: true,
        readAloud: true,
      },
    }),
  );
  at('2027-04-16T15:10');
  value(await caller.meetings.hold({ meetingId }));
}

export async function hachimaruGomaru(window: FilledWindow): Promise<string> {
  window.at('2027-04-07T10:20');
  const caseId = await called(window.caller);
  await judged(window, caseId);
  await agreed(window, caseId);
  return caseId;
}
