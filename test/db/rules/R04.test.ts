/** R04 — 支援会議の通知・次第（表紙）・名簿・会議録には、守秘義務の一文と「非公開」がある。 */
import { expect, test } from 'vitest';
import { MEETING_SETTINGS } from '../../../db/meetings/settings.ts';
import { agendaSheet, noticeSheets, rollSheet } from '../../../renderer/paper/meetingSheets.ts';
import { minutesSheet } from '../../../renderer/paper/minutesSheet.ts';
import { paperText } from '../../../renderer/text/papers.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

const DUTY = '106条の6第5項';
const CLOSED = '非公開';

async function sitting() {
  const office = await setUpTestOffice('市役所', '市');
  office.at('2027-04-08T10:00:00+09:00');
  const { caseId } = value(
    await office.api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'acquaintance-neighbour',
        memo: '最近見ない。',
        form: 'without-consent',
        noConsentReason: 'not-contacted',
        urgency: 'middle',
        people: [{ name: '高橋 節子', kana: 'たかはし せつこ', relation: 'self' }],
      },
    }),
  );
  const { meetingId, meetingCaseId } = value(
    await office.api.meetings.createSupportMeeting({ caseId, date: '2027-04-16' }),
  );
  const organisations = await office.api.organisations.list();
  value(
    await office.api.meetings.saveAttendee({
      meetingId,
      organisationId: organisations.find(({ name }) => name === '高齢者福祉課')?.id ?? null,
      name: '木内 薫',
      way: 'member',
    }),
  );
  value(
    await office.api.meetings.saveAttendee({
      meetingId,
      organisationName: '木下団地管理会社',
      name: '試験 四郎',
      way: 'heard-then-left',
      reason: '入居の状況を聴くため',
    }),
  );
  return { api: office.api, meetingId, meetingCaseId };
}

test('R04 開催通知: どの宛先の一枚にも、守秘義務と非公開があり、対象者の名はない', async () => {
  const { api, meetingId } = await sitting();
  const addressees = value(await api.meetingNotices.addressees({ kind: 'support', meetingId }));
  const keys = addressees.map(({ key }) => key).join();
  const sheets = noticeSheets(value(await api.papers.meetingNotice({ id: `support ${meetingId} ${keys}` })));
  expect(sheets).toHaveLength(2);
  for (const sheet of sheets) {
    expect(sheet.stamp).toContain(CLOSED);
    expect(sheet.secrecy).toContain(DUTY);
    expect(sheet.secrecy).toContain(CLOSED);
    expect(JSON.stringify(sheet)).not.toContain('高橋');
  }
});

test('R04 次第と出席者名簿にも、守秘義務と非公開がある。聴取だけの人は、そう書かれる', async () => {
  const { api, meetingId } = await sitting();
  const agenda = agendaSheet(value(await api.papers.meetingAgenda({ id: `support ${meetingId}` })));
  expect(agenda.stamp).toContain(CLOSED);
  expect(agenda.secrecy).toContain(DUTY);
  const roll = rollSheet(value(await api.papers.attendanceRoll({ id: `support ${meetingId}` })));
  expect(roll.stamp).toContain(CLOSED);
  expect(roll.duty.join()).toContain(DUTY);
  expect(roll.rows.filter(({ isNotMember }) => isNotMember)).toMatchObject([{ name: '試験 四郎' }]);
});

test('R04 会議録にも、市の設定のはじめの一文にも、守秘義務と非公開がある', async () => {
  const { api, meetingCaseId } = await sitting();
  const minutes = minutesSheet(value(await api.papers.minutes({ id: meetingCaseId })));
  expect(minutes.secrecy).toContain(DUTY);
  expect(minutes.secrecy).toContain(CLOSED);
  expect(paperText.restricted).toContain(CLOSED);
  expect(MEETING_SETTINGS['secrecy-line']).toContain(DUTY);
  expect(MEETING_SETTINGS['secrecy-line']).toContain(CLOSED);
});

test('R04 重層的支援会議の紙は、同意の範囲を言い、法106条の6を名乗らない', async () => {
  const { api, meetingId } = await sitting();
  const data = value(await api.papers.attendanceRoll({ id: `support ${meetingId}` }));
  const roll = rollSheet({ ...data, kind: 'plan-review' });
  expect(roll.duty.join()).toContain('同意した項目と機関の範囲');
  expect(roll.duty.join()).not.toContain('106条の6');
});

test('R04 試行の支援会議は、法律の守秘義務でなく、構成員の申合せを言う', async () => {
  const { api, meetingId } = await sitting();
  const data = value(await api.papers.meetingAgenda({ id: `support ${meetingId}` }));
  const { secrecy } = agendaSheet({ ...data, isTrial: true });
  expect(secrecy).toContain('申合せ');
  expect(secrecy).toContain(CLOSED);
  expect(secrecy).not.toContain('106条の6');
});
