import { expect, test } from 'vitest';
import { mayStakeholderBeHeld } from '../../../db/meetings/stakeholderRules.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const members = [
  { organisationName: '印西市社会福祉協議会', title: '事務局長', name: '川村 和子', attended: true },
  { organisationName: '民生委員児童委員協議会', title: '会長', name: '三橋 実', attended: false },
];

async function prepared(office: TestOffice, date = '2027-10-20'): Promise<string> {
  const { meetingId } = value(await office.api.stakeholderMeetings.create({ date }));
  value(
    await office.api.stakeholderMeetings.save({
      meetingId,
      fields: { startTime: '14:00', place: '市役所 会議室', attendees: members, minutes: '実績を確かめた。' },
    }),
  );
  return meetingId;
}

test('関係者会議を開催済にするには、日・時刻・場所と、一人以上の出席者が要る', () => {
  const whole = { date: '2027-10-20', startTime: '14:00', place: '会議室', attending: 1 };
  expect(mayStakeholderBeHeld(whole).ok).toBe(true);
  expect(mayStakeholderBeHeld({ ...whole, place: null, attending: 0 })).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['place', 'attendees'] } },
  });
});

test('R12 会議録を確定したあとは書き換えられず、訂正は理由つきの次の版になり、前の版も残る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const meetingId = await prepared(office);
  expect(await api.stakeholderMeetings.confirmMinutes({ meetingId, date: '2027-10-25' })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  value(await api.stakeholderMeetings.hold({ meetingId }));
  value(await api.stakeholderMeetings.confirmMinutes({ meetingId, date: '2027-10-25' }));
  expect(await api.stakeholderMeetings.save({ meetingId, fields: { minutes: '書き換え' } })).toMatchObject({
    refusal: { code: 'R12' },
  });
  expect(await api.stakeholderMeetings.remove({ meetingId })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  value(
    await api.stakeholderMeetings.correctMinutes({
      meetingId,
      date: '2027-11-01',
      reason: '出席者の発言の数字が違っていたため',
      minutes: '実績（2件）を確かめた。',
      conclusions: '',
    }),
  );
  const view = value(await api.stakeholderMeetings.view({ meetingId }));
  expect(view.meeting.state).toBe('minutes-corrected');
  expect(view.versions.map(({ version, reason }) => [version, reason])).toEqual([
    [1, ''],
    [2, '出席者の発言の数字が違っていたため'],
  ]);
  const first = value(await api.papers.stakeholderMinutes({ id: `${meetingId} 1` }));
  const latest = value(await api.papers.stakeholderMinutes({ id: meetingId }));
  expect([first.meeting.minutes, first.version]).toEqual(['実績を確かめた。', 1]);
  expect([latest.meeting.minutes, latest.version]).toEqual(['実績（2件）を確かめた。', 2]);
});

test('次の年度の会議は第1回から始まり、前の構成員を引き継ぐ', async () => {
  const office = await setUpTestOffice('市役所', '市');
  await prepared(office);
  const { meetingId } = value(await office.api.stakeholderMeetings.create({ date: '2028-10-20' }));
  const { meeting } = value(await office.api.stakeholderMeetings.view({ meetingId }));
  expect([meeting.fiscalYear, meeting.number]).toEqual([2028, 1]);
  expect(meeting.attendees?.map(({ name, attended }) => [name, attended])).toEqual([
    ['川村 和子', true],
    ['三橋 実', true],
  ]);
});

test('会議録に、相談を受けている人の名を書くと知らせる。字体や空白が違っても、出席者の名なら知らせない', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  value(
    await api.receptions.register({
      reception: { ...testReception, people: [{ name: '髙﨑 美和', relation: 'self' }] },
    }),
  );
  const namesIn = (text: string, except: string[] = []) => api.stakeholderMeetings.namesIn({ text, except });
  expect(await namesIn('事例として高崎　美和さんのことが話された。')).toEqual(['高崎美和']);
  expect(await namesIn('髙﨑美和氏（出席者）が説明した。', ['高﨑 美和'])).toEqual([]);
  expect(await namesIn('高崎市の取組を\n美和小学校から聞いた。')).toEqual([]);
});
