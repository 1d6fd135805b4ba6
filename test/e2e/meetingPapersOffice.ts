/**
 * An office with a 支援会議 in preparation, written into a data folder by the core itself. Run in Electron's Node with the folder as its
 * argument. Invented people only.
 */
import { openedOffice } from './openedOffice.ts';
import { value } from './paperSitting.ts';

const { caller, finish } = await openedOffice('2027-04-08T09:00:00+09:00', {
  name: '大野 恵',
  kana: 'おおの めぐみ',
  login: 'ono',
});
await caller.office.saveContact({ tel: '0476-00-0001', address: '' });
const { caseId } = value(
  await caller.receptions.register({
    reception: {
      date: '2027-04-07',
      time: '10:20',
      method: 'phone',
      route: 'acquaintance-neighbour',
      memo: '最近お母さんを見ない。',
      form: 'without-consent',
      noConsentReason: 'not-contacted',
      urgency: 'middle',
      people: [
        {
          name: '高橋 節子',
          kana: 'たかはし せつこ',
          birth: { iso: '1943-05-02', precision: 'day' },
          relation: 'self',
        },
        { name: '高橋 誠', kana: 'たかはし まこと', relation: 'son' },
      ],
    },
  }),
);
const { meetingId } = value(await caller.meetings.createSupportMeeting({ caseId, date: '2027-04-16' }));
value(
  await caller.meetings.save({
    meetingId,
    fields: {
      startTime: '14:00',
      endTime: '15:10',
      place: '市役所 会議室',
      chairName: '宮本 徹',
      agenda: ['開会・趣旨', '守秘義務の確認', '高橋節子さんの安否', '各機関からの報告', '申合せ'],
    },
  }),
);
const organisations = await caller.organisations.list();
for (const [organisation, title, name] of [
  ['高齢者福祉課', '主査', '木内 薫'],
  ['民生委員・児童委員', '', '試験 三枝'],
]) {
  const organisationId = organisations.find((each) => each.name === organisation)?.id ?? '';
  const member = { organisationId, name: name ?? '', title: title ?? '' };
  const { id } = await caller.organisations.saveMember({ ...member, secrecyNoticeDate: '2027-04-01' });
  value(await caller.meetings.saveAttendee({ ...member, meetingId, memberId: id, way: 'member' }));
}
await finish({ caseId });
