/** A sitting about an invented household, with a report long enough to run on over pages. */
import type { Outcome } from '../../db/outcome.ts';
import type { appRouter } from '../../db/router.ts';

export type Caller = ReturnType<typeof appRouter.createCaller>;

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

export async function sitting(caller: Caller) {
  const organisations = await caller.organisations.list();
  const idOf = (name: string): string => {
    const found = organisations.find((each) => each.name === name);
    if (!found) throw new Error(name);
    return found.id;
  };
  const { caseId, receptionId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'acquaintance-neighbour',
        visitorIsPrincipal: false,
        visitorAnonymous: true,
        visitorRelation: 'neighbour',
        memo: '木下の団地で、高齢のお母さんと息子さんの二人暮らし。最近お母さんを見ない。',
        worries: { '13': 'most', '12': 'applies', '09': 'applies' },
        form: 'without-consent',
        noConsentReason: 'not-contacted',
        urgency: 'high',
        urgencyGround: '安否が分からない',
        people: [
          {
            name: '高橋 節子',
            kana: 'たかはし せつこ',
            sex: 'female',
            birth: { iso: '1943-05-02', precision: 'day' },
            relation: 'self',
          },
          {
            // As the register of families writes it, with the variant that the bundled face has no glyph for.
            name: '髙橋\u{E0100} 誠',
            kana: 'たかはし まこと',
            sex: 'male',
            birth: { iso: '1970-11-20', precision: 'day' },
            relation: 'son',
            keyPerson: true,
          },
        ],
      },
    }),
  );
  value(
    await caller.cases.setUrgency({
      caseId,
      urgency: 'middle',
      ground: '食事をとっていることを目視で確認した（4月8日）',
      loweredBecause: 'seen',
    }),
  );
  const { meetingId, meetingCaseId } = value(
    await caller.meetings.createSupportMeeting({ caseId, date: '2027-04-16' }),
  );
  await describeMeeting(caller, meetingId, meetingCaseId, idOf);
  return { caseId, receptionId, meetingId, meetingCaseId };
}

const longFact = (paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, index) =>
      `${index + 1}　令和8年10月から介護サービスの利用を断っている。訪問は月に2回行い、玄関先で声をかけている。母は室内から返事をするが、戸は開けない。長男は日中に外出することがあり、図書館の近くで姿を見た人がいる。食料は週に1度、長男が買っている様子である。`,
  ).join('\n');

async function describeMeeting(
  caller: Caller,
  meetingId: string,
  meetingCaseId: string,
  idOf: (name: string) => string,
): Promise<void> {
  value(
    await caller.meetings.save({
      meetingId,
      fields: {
        startTime: '14:00',
        endTime: '15:10',
        place: '市役所 会議室',
        purpose: '安否の確認と、世帯への関わり方の検討',
        otherLaws: ['self-reliance-support-9'],
        handouts: '1 事例概要シート　2 ジェノグラム・エコマップ（会議の終わりに回収）',
        chairName: '宮本 徹',
        approverName: '宮本 徹',
        approvedOn: '2027-04-09',
        approvalNumber: '社福第12号',
        noticeDate: '2027-04-09',
        noticeNumber: '社福第13号',
        secrecyConfirmed: true,
        readAloud: true,
      },
    }),
  );
  const people: [string, string, string, string][] = [
    ['社会福祉課', '課長', '宮本 徹', '会長'],
    ['社会福祉課', '調整役', '大野 恵', '調整役'],
    ['高齢者福祉課', '主査', '木内 薫', 'コネクター'],
    ['障がい福祉課', '主任', '試験 一郎', ''],
    ['印西北部地域包括支援センター', '社会福祉士', '試験 花子', ''],
    ['いんざいワーク・ライフサポートセンター', '相談支援員', '試験 次郎', ''],
    ['民生委員・児童委員', '', '試験 三枝', ''],
  ];
  for (const [organisation, title, name, standing] of people) {
    const organisationId = idOf(organisation);
    const { id } = await caller.organisations.saveMember({
      organisationId,
      name,
      title,
      secrecyNoticeDate: '2027-04-01',
    });
    value(
      await caller.meetings.saveAttendee({
        meetingId,
        memberId: id,
        organisationId,
        name,
        title,
        standing,
        way: 'member',
      }),
    );
  }
  value(
    await caller.meetings.saveAttendee({
      meetingId,
      organisationName: '木下団地管理会社',
      name: '試験 四郎',
      title: '担当',
      way: 'heard-then-left',
      reason: '最近の様子を聴くため',
    }),
  );
  value(
    await caller.meetings.saveCase({
      meetingCaseId,
      fields: {
        wishes: '母　「放っておいてほしい」と戸口で話した。\n長男　意向は確かめられていない。',
        assessment:
          '母は要介護2の認定があるが、半年前からサービスを断っている。長男は長く仕事に就いておらず、世帯が地域から孤立している。ネグレクトの疑いが残る。',
        discussion: longFact(3),
        leadOrganisationId: idOf('社会福祉課'),
        remaining: '長男と直接に話せていない。',
        nextDate: '2027-06-18',
        nextText: '14時から市役所。役割ごとの結果を持ち寄る。',
      },
    }),
  );
  const facts: [string, string][] = [
    ['印西北部地域包括支援センター', longFact(14)],
    ['高齢者福祉課', '要介護2の認定は令和9年12月31日まで有効である。'],
    ['民生委員・児童委員', '玄関先のごみは3月の中ごろから出たままである。\n新聞は取り込まれている。'],
  ];
  for (const [index, [organisation, fact]] of facts.entries())
    value(
      await caller.meetings.saveStatement({
        meetingCaseId,
        organisationId: idOf(organisation),
        fact,
        position: index,
      }),
    );
  const roles: [string, string, string, string, string][] = [
    ['週2回の声かけ', '印西北部地域包括支援センター', '試験 花子・民生委員', '2027-06-16', '室内で顔を見る'],
    [
      '長男への手紙と訪問',
      'いんざいワーク・ライフサポートセンター',
      '試験 次郎',
      '2027-05-31',
      '玄関先で話す',
    ],
    ['介護サービス再開の働きかけ', '高齢者福祉課', '木内 薫', '2027-05-31', '担当者の訪問1回'],
  ];
  for (const [index, [what, organisation, who, dueDate, guide]] of roles.entries())
    value(
      await caller.meetings.saveRole({
        meetingCaseId,
        what,
        organisationId: idOf(organisation),
        who,
        dueDate,
        guide,
        position: index,
      }),
    );
  value(await caller.meetings.saveGap({ meetingCaseId, what: '男性介護者が立ち寄れる居場所' }));
  value(await caller.meetings.hold({ meetingId }));
  value(await caller.meetings.confirmMinutes({ meetingId, date: '2027-04-17' }));
}

/** The keys of whoever is sent a notice, and a request for information to a member of the sitting. */
export async function around(
  caller: Caller,
  of: { caseId: string; meetingId: string; meetingCaseId: string },
) {
  const addressees = value(
    await caller.meetingNotices.addressees({ kind: 'support', meetingId: of.meetingId }),
  );
  const organisations = await caller.organisations.list();
  const { members } = value(await caller.cases.view({ caseId: of.caseId }));
  const { requestId } = value(
    await caller.informationRequests.create({
      meetingCaseId: of.meetingCaseId,
      organisationId: organisations.find(({ name }) => name === '高齢者福祉課')?.id ?? '',
      personIds: members.map(({ person }) => person.id),
      number: '社福第14号',
      requestedOn: '2027-04-12',
      content:
        '要介護認定の状況（申請の日、要介護度、有効期間）\n介護サービスの利用の状況と、利用しなくなった経緯\n訪問や電話で、世帯について見たこと・聞いたこと（いつ、だれから）',
      dueOn: '2027-04-26',
    }),
  );
  return { addressees: addressees.map(({ key }) => key).join(), requestId };
}
