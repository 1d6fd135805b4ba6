/** 週間予定: 今あるものから組み立てた一週間を、本物の窓口で。 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseScope } from '../../../db/handoff/caseScope.ts';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

/** 2027-04-07 は水曜。 */
const WEEK = { date: '2027-04-07' };

function here(office: TestOffice) {
  const session = office.core.session();
  if (!session) throw new Error('解錠されていない');
  return session;
}

const receive = async ({ api }: TestOffice) =>
  value(
    await api.receptions.register({
      reception: { ...testReception, people: [{ name: '髙橋 誠', relation: 'self' }] },
    }),
  ).caseId;

const at = (office: TestOffice, part: Record<string, unknown> = {}) => ({
  kind: 'visit-here' as const,
  staffId: here(office).staff.id,
  officeId: here(office).office.id,
  date: '2027-04-08',
  startTime: '10:00',
  endTime: '11:00',
  room: '相談室1',
  ...part,
});

test('来所・次回の予定・会議・期限・休暇が、その日の時刻の順に一週間に並ぶ', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const caseId = await receive(office);
  value(await api.week.saveAppointment(at(office, { caseId, subject: '家計の相談' })));
  value(
    await api.cases.addNote({
      caseId,
      note: {
        date: '2027-04-07',
        time: '11:00',
        method: 'phone',
        fact: '電話',
        nextDate: '2027-04-08',
        nextTime: '09:30',
        nextText: '電話で様子を聞く',
      },
    }),
  );
  const { meetingId } = value(await api.meetings.createSupportMeeting({ caseId, date: '2027-04-09' }));
  value(await api.meetings.save({ meetingId, fields: { startTime: '14:00', place: '市役所 会議室201' } }));
  value(
    await api.week.saveLeave({
      kind: 'leave',
      staffId: here(office).staff.id,
      fromDate: '2027-04-08',
      untilDate: '2027-04-13',
    }),
  );
  const week = await api.week.view(WEEK);
  expect(week.monday).toBe('2027-04-05');
  expect(
    week.entries.map(({ date, startTime, source, subject }) => [date, startTime, source, subject]),
  ).toEqual([
    ['2027-04-08', null, 'leave', ''],
    ['2027-04-08', '09:30', 'next', '電話で様子を聞く'],
    ['2027-04-08', '10:00', 'appointment', '家計の相談'],
    ['2027-04-09', null, 'leave', ''],
    ['2027-04-09', '14:00', 'meeting', '支援会議'],
    ['2027-04-10', null, 'leave', ''],
    ['2027-04-11', null, 'leave', ''],
  ]);
  // 休暇の日に入っている予定は、重なりと分かる。
  const booked = week.entries.find(({ source }) => source === 'appointment');
  expect(booked?.clashes.map(({ of }) => of)).toEqual(['staff']);
  expect(week.entries.find(({ id }) => id === meetingId)?.place).toBe('市役所 会議室201');
  expect(
    (await api.week.view({ date: '2027-04-29' })).days.find(({ iso }) => iso === '2027-04-29')?.closed,
  ).toBe('昭和の日');
});

test('使われている部屋には入れられず、だれがいつ使うかを言う。取り消せば空く', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const first = value(await api.week.saveAppointment(at(office, { subject: '先の相談' })));
  const second = at(office, { subject: '後の相談', startTime: '10:30', endTime: '11:30' });
  expect(await api.week.clashes(second)).toMatchObject([{ of: 'room', other: { subject: '先の相談' } }]);
  expect(await api.week.saveAppointment(second)).toMatchObject({
    refusal: { code: 'room-taken', facts: { room: '相談室1', from: '10:00', name: '佐野 真由' } },
  });
  // 自分自身とは重ならない。
  value(
    await api.week.saveAppointment({ ...at(office, { subject: '先の相談' }), ...first, endTime: '11:15' }),
  );
  value(await api.week.cancelAppointment(first));
  value(await api.week.saveAppointment(second));
  expect(await api.week.cancelAppointment(first)).toMatchObject({ refusal: { code: 'state-changed' } });
});

test('R17 親族・知人の職員には「予定あり」だけが見え、部屋がふさがっていることは分かる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const caseId = await receive(office);
  value(await api.week.saveAppointment(at(office, { caseId, subject: '家計の相談', place: '自宅' })));
  const login = here(office);
  const relativeId = login.store.write(login.staff.id, (writer) =>
    writer.add('staff', { name: '齊藤 縁', roles: ['counsellor'], officeId: login.office.id }),
  );
  office.core.begin({ ...login, staff: { ...login.staff, roles: ['counsellor', 'coordinator'] } });
  value(
    await api.closeRelations.flag({ caseId, staffId: relativeId, kind: 'relative', reason: '母のいとこ' }),
  );
  office.core.begin({ ...login, staff: { id: relativeId, name: '齊藤 縁', roles: ['counsellor'] } });
  const { entries } = await api.week.view(WEEK);
  expect(entries).toMatchObject([
    {
      isWithheld: true,
      id: null,
      kind: '',
      subject: '',
      place: '',
      caseId: null,
      caseNo: '',
      personName: '',
      room: '相談室1',
      startTime: '10:00',
    },
  ]);
  expect(
    await api.week.saveAppointment(at(office, { subject: '別の相談', staffId: relativeId })),
  ).toMatchObject({
    refusal: { code: 'room-taken' },
  });
  office.core.begin(login);
  expect(
    await api.week.saveAppointment(
      at(office, { caseId, room: '', startTime: '14:00', endTime: '15:00', staffId: relativeId }),
    ),
  ).toMatchObject({ refusal: { code: 'kept-from-case' } });
});

test('R17 外れる職員の約束は、引き継ぐ職員に移る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const caseId = await receive(office);
  value(await api.week.saveAppointment(at(office, { caseId, kind: 'home-visit' })));
  const login = here(office);
  const heir = login.store.write(login.staff.id, (writer) =>
    writer.add('staff', { name: '原 由美', roles: ['counsellor'], officeId: login.office.id }),
  );
  value(
    await api.closeRelations.flag({
      caseId,
      staffId: login.staff.id,
      kind: 'acquaintance',
      reason: '同級生',
      handOverStaffId: heir,
    }),
  );
  office.core.begin({ ...login, staff: { id: heir, name: '原 由美', roles: ['counsellor'] } });
  const { entries } = await api.week.view(WEEK);
  expect(entries.filter(({ kind }) => kind === 'home-visit')).toMatchObject([{ staffId: heir }]);
});

test('R09 別のケースに付け替えた予定は別の予定になり、前のケースの場所も番号も付いていかない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const [wrong, right] = [await receive(office), await receive(office)];
  const { appointmentId } = value(
    await api.week.saveAppointment(
      at(office, { caseId: wrong, place: '秘密の住まい', kind: 'home-visit', room: '' }),
    ),
  );
  const moved = value(
    await api.week.saveAppointment(
      at(office, { appointmentId, caseId: right, place: '', kind: 'home-visit', room: '' }),
    ),
  );
  expect(moved.appointmentId).not.toBe(appointmentId);
  const { entries } = await api.week.view(WEEK);
  expect(entries.filter(({ source }) => source === 'appointment')).toMatchObject([
    { id: moved.appointmentId, caseId: right, place: '' },
  ]);
  const scope = JSON.stringify(caseScope(here(office).store, right).changes);
  expect(scope).not.toContain('秘密の住まい');
  expect(scope).not.toContain(wrong);
});

test('ケースの予定はケースと一緒に渡り、隣の窓口の週にも並ぶ。秘匿の人の場所は渡らない', async () => {
  const one = await setUpTestOffice('市役所', '市');
  const other = await setUpTestOffice('コスモスパレット', 'コ', { staff: '石井 拓', clock: one.clock });
  await meet(one, other);
  const caseId = await receive(one);
  const { store, staff } = here(one);
  const personId = store.connection
    .prepare('SELECT principalPersonId FROM supportCase')
    .pluck()
    .get() as string;
  store.write(staff.id, (writer) => writer.put('person', personId, { addressConcealed: true }));
  value(
    await one.api.week.saveAppointment(at(one, { caseId, kind: 'home-visit', room: '', place: '緑町1-2-3' })),
  );
  value(
    await one.api.week.saveLeave({
      kind: 'training',
      staffId: here(one).staff.id,
      fromDate: '2027-04-09',
      untilDate: '2027-04-09',
    }),
  );
  const { others } = await one.api.handoff.offices();
  value(
    await one.api.handoff.export({
      ticket: one.ticket('file.tsunagi', 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds: [caseId],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-06-30',
    }),
  );
  copyFileSync(join(one.folder, 'file.tsunagi'), join(other.folder, 'file.tsunagi'));
  const { inspectionId } = value(
    await other.api.handoff.inspect({ ticket: other.ticket('file.tsunagi', 'read') }),
  );
  value(await other.api.handoff.commit({ inspectionId }));
  const week = await other.api.week.view(WEEK);
  expect(week.entries).toMatchObject([
    { source: 'appointment', kind: 'home-visit', staffName: '佐野 真由', officeName: '市役所', place: '' },
    { source: 'leave', kind: 'training', staffName: '佐野 真由', date: '2027-04-09' },
  ]);
  // 休暇・不在を入れるのも取り消すのも、その職員の窓口。
  const leaveId = week.entries.find(({ source }) => source === 'leave')?.id ?? '';
  expect(await other.api.week.cancelLeave({ leaveId })).toMatchObject({
    refusal: { code: 'leave-elsewhere' },
  });
});

test('R05・R09 紙には支援会議限りのことばも秘匿の人の場所も載らず、壁に貼る分には氏名も用件も載らない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const caseId = await receive(office);
  const { store, staff } = here(office);
  const next = (nextText: string, handling: 'normal' | 'support-meeting-only') =>
    api.cases.addNote({
      caseId,
      note: {
        date: '2027-04-07',
        time: '11:00',
        method: 'phone',
        fact: '電話',
        handling,
        nextDate: '2027-04-08',
        nextText,
      },
    });
  value(await next('会議の中だけの話の続き', 'support-meeting-only'));
  value(await next('来所して家計を見る', 'normal'));
  const booked = value(
    await api.week.saveAppointment(at(office, { caseId, kind: 'home-visit', place: '緑町1-2-3', room: '' })),
  );
  const personId = store.connection
    .prepare('SELECT principalPersonId FROM supportCase')
    .pluck()
    .get() as string;
  store.write(staff.id, (writer) => writer.put('person', personId, { addressConcealed: true }));

  const named = JSON.stringify(value(await api.papers.weekPlan({ id: '2027-04-07 - - names' })));
  expect(named).toContain('来所して家計を見る');
  expect(named).toContain('髙橋 誠');
  expect(named).not.toMatch(/会議の中だけ|緑町/);
  const numbered = JSON.stringify(value(await api.papers.weekPlan({ id: '2027-04-07 - - numbers' })));
  expect(numbered).not.toMatch(/髙橋|家計|緑町/);
  expect(numbered).toContain('R09-市');

  // 見えない場所は、直しても消えない。
  value(
    await api.week.saveAppointment({
      ...at(office, { caseId, kind: 'home-visit', room: '', startTime: '11:00', endTime: '12:00' }),
      ...booked,
    }),
  );
  const place = () => store.connection.prepare('SELECT place FROM appointment').pluck().get();
  expect(place()).toBe('緑町1-2-3');
  expect((await api.week.view(WEEK)).entries.find(({ source }) => source === 'appointment')).toMatchObject({
    place: '',
    isPlaceConcealed: true,
  });
});

test('ケースの画面には、これからの約束だけが日の順に出る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const caseId = await receive(office);
  for (const date of ['2027-04-20', '2027-04-06', '2027-04-08'])
    value(await api.week.saveAppointment(at(office, { caseId, date, room: '' })));
  const gone = value(await api.week.saveAppointment(at(office, { caseId, date: '2027-04-09', room: '' })));
  value(await api.week.cancelAppointment(gone));
  expect((await api.week.ofCase({ caseId })).map(({ date }) => date)).toEqual(['2027-04-08', '2027-04-20']);
});
