/** 市のカレンダーとのやりとり: 出すものにも入れるものにも、だれの何の予定かは無い。 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { busyHoursIn } from '../../../db/week/calendarIn.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

const calendar = (...events: string[]): Uint8Array =>
  Buffer.from(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//test//JA',
      ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('\n'), 'END:VEVENT']),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
const hours = (...events: string[]) =>
  value(busyHoursIn(calendar(...events), '2027-04-01', '2027-04-30')).map(
    ({ date, startTime, endTime }) => `${date.slice(5)} ${startTime ?? '終日'}-${endTime ?? ''}`,
  );

test('時刻だけを読む: 協定世界時も、地域名のない時刻も、壁の時計の時刻になる', () => {
  expect(
    hours(
      'UID:1\nSUMMARY:田村さん来所\nDTSTART:20270405T010000Z\nDTEND:20270405T020000Z',
      'UID:2\nDTSTART:20270406T130000\nDTEND:20270406T143000',
      'UID:3\nDTSTART;TZID=Tokyo Standard Time:20270407T090000\nDURATION:PT30M',
    ),
  ).toEqual(['04-05 10:00-11:00', '04-06 13:00-14:30', '04-07 09:00-09:30']);
});

test('終日・数日・夜をまたぐ予定は、日ごとに分かれる', () => {
  expect(
    hours(
      'UID:1\nDTSTART;VALUE=DATE:20270405\nDTEND;VALUE=DATE:20270407',
      'UID:2\nDTSTART:20270408T220000\nDTEND:20270409T020000',
    ),
  ).toEqual(['04-05 終日-', '04-06 終日-', '04-08 22:00-23:59', '04-09 00:00-02:00']);
});

test('繰り返しは期間の分だけ読み、空き時間・取消し・自分が出した予定は読まない', () => {
  expect(
    hours(
      'UID:1\nDTSTART:20270301T100000\nDTEND:20270301T110000\nRRULE:FREQ=WEEKLY\nEXDATE:20270412T100000',
      'UID:2\nDTSTART:20270405T100000\nTRANSP:TRANSPARENT',
      'UID:3\nDTSTART:20270405T100000\nSTATUS:CANCELLED',
      'UID:abc@tsunagi\nDTSTART:20270405T100000',
    ),
  ).toEqual(['04-05 10:00-11:00', '04-19 10:00-11:00', '04-26 10:00-11:00']);
});

test('カレンダーでないもの、終わりのない繰り返しは、文で断る', () => {
  for (const text of ['', 'こんにちは', 'BEGIN:VCARD\r\nEND:VCARD\r\n', '\u0000\u0001'])
    expect(busyHoursIn(Buffer.from(text), '2027-04-01', '2027-04-30')).toMatchObject({
      refusal: { code: 'calendar-unreadable', facts: { because: 'not-a-calendar' } },
    });
  const daily = 'DTSTART:19000101T000000\nDTEND:19000101T000001\nRRULE:FREQ=DAILY';
  const bombs = ['1', '2'].map((uid) => `UID:${uid}\n${daily}`);
  expect(busyHoursIn(calendar(...bombs), '2027-04-01', '2027-04-30').ok).toBe(false);
  const bomb = 'UID:1\nDTSTART:20200101T000000\nDTEND:20200101T000001\nRRULE:FREQ=SECONDLY';
  // Where there is no next day the library would look for one for ever.
  const nowhere = [
    'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO',
    'RRULE:FREQ=WEEKLY;BYMONTH=2;BYDAY=MO',
  ].map((rule) => `UID:1\nDTSTART:20270406T100000\nDTEND:20270406T110000\n${rule}`);
  for (const endless of [bomb, ...nowhere])
    expect(busyHoursIn(calendar(endless), '2027-04-01', '2027-04-30')).toMatchObject({
      refusal: { code: 'calendar-unreadable', facts: { because: 'too-much' } },
    });
  const weekdays =
    'UID:1\nDTSTART:20270405T100000\nDTEND:20270405T110000\nRRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR';
  expect(hours(weekdays)).toHaveLength(20);
});

test('書き出すファイルには氏名も用件も場所もなく、読み込むと時間だけが残り、入れ直すと置き換わる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const session = office.core.session();
  if (!session) throw new Error('解錠されていない');
  const { caseId } = value(
    await api.receptions.register({
      reception: { ...testReception, people: [{ name: '髙橋 誠', relation: 'self' }] },
    }),
  );
  value(
    await api.week.saveAppointment({
      kind: 'home-visit',
      caseId,
      staffId: session.staff.id,
      officeId: session.office.id,
      date: '2027-04-08',
      startTime: '10:00',
      endTime: '11:30',
      place: '緑町1-2-3',
      subject: '家計の相談',
    }),
  );
  const ticket = office.ticket('week.ics', 'write');
  const titles = { busy: '予定あり', kinds: { 'appointment/home-visit': '訪問' } };
  expect(
    value(await api.week.writeCalendar({ ticket, from: '2027-04-05', until: '2027-04-11', titles })),
  ).toEqual({ events: 1 });
  const text = readFileSync(join(office.folder, 'week.ics'), 'utf8');
  expect(text).toContain('SUMMARY:訪問');
  expect(text).toContain('DTSTART:20270408T010000Z');
  expect(text).not.toMatch(/髙橋|緑町|家計|LOCATION|DESCRIPTION/);
  expect(text).not.toContain(caseId);

  writeFileSync(
    join(office.folder, 'city.ics'),
    calendar('UID:9\nSUMMARY:田村さんの件\nLOCATION:本庁\nDTSTART:20270409T130000\nDTEND:20270409T140000'),
  );
  value(await api.week.takeBusyHours({ ticket: office.ticket('city.ics', 'read') }));
  value(await api.week.takeBusyHours({ ticket: office.ticket('city.ics', 'read') }));
  const { entries } = await api.week.view({ date: '2027-04-05' });
  expect(entries.filter(({ source }) => source === 'busy')).toMatchObject([
    { date: '2027-04-09', startTime: '13:00', endTime: '14:00', subject: '', place: '', caseId: null },
  ]);
  value(await api.week.forgetBusyHours());
  expect((await api.week.view({ date: '2027-04-05' })).entries).toHaveLength(1);
});
