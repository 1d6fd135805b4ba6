/**
 * Two windows in the week of 2027-04-12: appointments with and without a case, one of the other window's that came with its case, a next
 * appointment, a meeting, deadlines, an absence. Written by the cores themselves. Run in Electron's Node; invented people only.
 */
import { join } from 'node:path';
import { type Caller, value } from './paperSitting.ts';
import { testWindows, type Window } from './testWindows.ts';

const folder = process.argv[2] ?? '';
const windows = testWindows(folder, '2027-04-08T09:00:00+09:00');

const cityHall = await windows.open('city-hall', '市役所窓口', '市', '佐野 真由');
const palette = await windows.open('palette', 'コスモスパレット窓口', 'コ', '石井 拓');
await windows.know(cityHall, palette);
await windows.know(palette, cityHall);

async function receive(caller: Caller, name: string, kana: string, memo: string): Promise<string> {
  return value(
    await caller.receptions.register({
      reception: {
        date: '2027-04-08',
        time: '10:20',
        method: 'visit',
        route: 'self-visit',
        memo,
        urgency: 'low',
        people: [{ name, kana, relation: 'self' }],
      },
    }),
  ).caseId;
}

const who = ({ core }: Window) => {
  const session = core.session();
  if (!session) throw new Error('locked');
  return { staffId: session.staff.id, officeId: session.office.id };
};

const theirs = await receive(palette.caller, '相川 美咲', 'あいかわ みさき', '学校に行けていない。');
value(
  await palette.caller.week.saveAppointment({
    ...who(palette),
    kind: 'home-visit',
    caseId: theirs,
    date: '2027-04-14',
    startTime: '13:30',
    endTime: '14:30',
    place: '自宅',
    subject: '学校の先生と同行',
  }),
);
await windows.give(palette, 'first.tsunagi', [theirs]);
await windows.take(cityHall, 'first.tsunagi');

const { caller } = cityHall;
const tamura = await receive(caller, '田村 健一', 'たむら けんいち', '家賃を3か月滞納している。');
const ogawa = await receive(caller, '小川 和也', 'おがわ かずや', '眠れない日が続く。');
value(await caller.week.saveRooms({ rooms: ['相談室1', '相談室2', '和室'] }));
const { staffId: haraId } = value(
  await caller.staff.add({
    name: '原 由美',
    kana: 'はら ゆみ',
    login: 'hara',
    roles: ['counsellor'],
    title: '',
    section: '',
    passphrase: 'あおい傘と四つの橋をわたる',
  }),
);
const own = who(cityHall);
const book = async (fields: Partial<Parameters<Caller['week']['saveAppointment']>[0]>) =>
  value(
    await caller.week.saveAppointment({
      ...own,
      kind: 'visit-here',
      date: '2027-04-13',
      startTime: '10:00',
      endTime: '11:00',
      ...fields,
    }),
  );
await book({ caseId: tamura, room: '相談室1', subject: '家計表を一緒に見る' });
await book({ staffId: haraId, caseId: ogawa, room: '相談室2', startTime: '10:30', endTime: '11:30' });
await book({
  staffId: haraId,
  kind: 'meeting',
  startTime: '15:00',
  endTime: '16:30',
  place: '市役所 会議室201',
  subject: '生活困窮者自立支援の連絡会',
});
await book({
  kind: 'phone',
  caseId: ogawa,
  date: '2027-04-15',
  startTime: '09:00',
  endTime: null,
  subject: '受診の様子を聞く',
});
await book({
  staffId: haraId,
  kind: 'home-visit',
  caseId: tamura,
  date: '2027-04-16',
  startTime: '13:00',
  endTime: '14:30',
  place: '木下三丁目の自宅',
  subject: '大家との話に同席',
});
value(
  await caller.cases.addNote({
    caseId: tamura,
    note: {
      date: '2027-04-08',
      time: '14:00',
      method: 'phone',
      fact: '大家から手紙が届いたという。',
      nextDate: '2027-04-14',
      nextTime: '10:00',
      nextText: '手紙を持って来所',
    },
  }),
);
value(
  await caller.week.saveLeave({
    kind: 'leave',
    staffId: haraId,
    fromDate: '2027-04-15',
    untilDate: '2027-04-16',
  }),
);
const { meetingId } = value(
  await caller.meetings.createSupportMeeting({ caseId: tamura, date: '2027-04-15' }),
);
value(
  await caller.meetings.save({
    meetingId,
    fields: { startTime: '14:00', endTime: '15:30', place: '市役所 会議室201' },
  }),
);
const session = cityHall.core.session();
for (const [kind, title, dueDate, caseId] of [
  ['referral-confirmation', '印西市社会福祉協議会', '2027-04-13', tamura],
  ['plan-monitoring', '訪問して様子を聞く', '2027-04-13', ogawa],
  ['information-answer', '印西保健所', '2027-04-16', tamura],
] as const)
  session?.store.write(own.staffId, (writer) =>
    writer.add('task', { kind, title, dueDate, caseId, ...own, sourceEntity: 'case', sourceId: caseId }),
  );
await windows.close();
windows.tell({ folder: join(folder, cityHall.key) });
