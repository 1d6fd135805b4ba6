/**
 * An office with a 支援会議 in preparation and a second case that is to come before it, written into a data folder by the core itself. Run in
 * Electron's Node with the folder as its argument. Invented people only.
 */
import { openedOffice } from './openedOffice.ts';
import { value } from './paperSitting.ts';

const DAY = '2027-04-16';
const { caller, finish } = await openedOffice('2027-04-08T09:00:00+09:00', {
  name: '大野 恵',
  kana: 'おおの めぐみ',
  login: 'ono',
});

const opened = async (name: string, kana: string, memo: string): Promise<string> =>
  value(
    await caller.receptions.register({
      reception: {
        date: '2027-04-08',
        time: '10:20',
        method: 'phone',
        route: 'self-phone-mail',
        memo,
        people: [{ name, kana, relation: 'self' as const }],
      },
    }),
  ).caseId;
const caseId = await opened('赤井 太郎', 'あかい たろう', '母の様子が分からない。');
await opened('青木 花子', 'あおき はなこ', '家賃が払えない。');

const organisations = await caller.organisations.list();
const { meetingId, meetingCaseId } = value(await caller.meetings.createSupportMeeting({ caseId, date: DAY }));
for (const [organisation, name, title] of [
  ['社会福祉課', '宮本 徹', '課長'],
  ['社会福祉課', '大野 恵', '調整役'],
  ['高齢者福祉課', '木内 薫', '主査'],
] as const) {
  const organisationId = organisations.find((each) => each.name === organisation)?.id as string;
  const { id: memberId } = await caller.organisations.saveMember({
    organisationId,
    name,
    title,
    secrecyNoticeDate: '2027-04-01',
  });
  value(
    await caller.meetings.saveAttendee({
      meetingId,
      memberId,
      organisationId,
      organisationName: organisation,
      name,
      title,
      way: 'member',
    }),
  );
}
value(
  await caller.meetings.save({
    meetingId,
    fields: {
      startTime: '14:00',
      endTime: '15:10',
      place: '市役所 会議室',
      chairName: '宮本 徹',
      secrecyConfirmed: true,
      readAloud: true,
    },
  }),
);
value(
  await caller.meetings.saveCase({
    meetingCaseId,
    fields: {
      purpose: '母の安否を確かめる役割を決める。',
      nextDate: '2027-05-21',
      nextText: '声かけの結果を持ち寄る',
    },
  }),
);
value(
  await caller.meetings.saveRole({
    meetingCaseId,
    what: '母への声かけを週2回行う',
    who: '木内',
    dueDate: '2027-04-30',
    position: 0,
  }),
);
await finish();
