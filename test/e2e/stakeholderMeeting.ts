/** A 関係者会議 whose minutes were confirmed and then corrected. Invented people only. */
import { type Caller, value } from './paperSitting.ts';

const ROLL = [
  ['印西市社会福祉協議会', '事務局長', '川村 和子', true],
  ['印西市民生委員児童委員協議会', '会長', '三橋 実', true],
  ['基幹相談支援センター', '主任相談員', '飯田 千尋', true],
  ['こども家庭センター', '統括支援員', '岩井 直美', true],
  ['生活困窮者自立相談支援機関', '主任相談支援員', '藤田 浩', true],
  ['印西北部地域包括支援センター', '管理者', '渡邉 京子', false],
] as const;

const MINUTES = [
  '事務局から、令和9年度上半期の実績を報告した。支援会議は1回、重層的支援会議は1回、支援プランは1件である。',
  '社会福祉協議会: 参加支援の受け皿になる居場所が、市の西部に少ない。男性が立ち寄りやすい場所がほしい。',
  '民生委員児童委員協議会: 「つなぐシート」が届くようになり、紹介した後の様子が分かるようになった。',
  '基幹相談支援センター: 複数の機関が関わるときの調整役が早く決まるようになった。夜間の連絡先が決まっていない。',
].join('\n');

export async function stakeholderMeeting(caller: Caller): Promise<string> {
  const { meetingId } = value(await caller.stakeholderMeetings.create({ date: '2027-05-20' }));
  value(
    await caller.stakeholderMeetings.save({
      meetingId,
      fields: {
        startTime: '14:00',
        endTime: '15:30',
        place: '印西市役所 会議棟 大会議室',
        chairName: '宮本 徹',
        noticeDate: '2027-04-28',
        noticeNumber: '印社福第61号',
        approverName: '宮本 徹',
        approvedOn: '2027-05-24',
        approvalNumber: '印社福第88号',
        attendees: ROLL.map(([organisationName, title, name, attended]) => ({
          organisationName,
          title,
          name,
          attended,
        })),
        minutes: MINUTES,
        conclusions:
          '西部地区の居場所づくりを、次年度の参加支援の重点とする。\n夜間の連絡先を、各機関の一覧にまとめる。',
      },
    }),
  );
  value(await caller.stakeholderMeetings.hold({ meetingId }));
  value(await caller.stakeholderMeetings.confirmMinutes({ meetingId, date: '2027-05-24' }));
  value(
    await caller.stakeholderMeetings.correctMinutes({
      meetingId,
      date: '2027-05-28',
      reason: '支援会議の回数の誤り（2回を1回に訂正）',
      minutes: MINUTES,
      conclusions:
        '西部地区の居場所づくりを、次年度の参加支援の重点とする。\n夜間の連絡先を、各機関の一覧にまとめる。',
    }),
  );
  return meetingId;
}
