import { expect, test } from 'vitest';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const DAY = '2027-04-07';

async function caseOf(office: TestOffice, name: string, more: Record<string, unknown> = {}): Promise<string> {
  const people = [
    { name, relation: 'self' as const, address: '印西市大森1-1', telHome: '0476-42-0001', ...more },
  ];
  return value(await office.api.receptions.register({ reception: { ...testReception, people } })).caseId;
}

const wrote = async (office: TestOffice, caseId: string, note: Record<string, unknown>) =>
  value(
    await office.api.cases.addNote({
      caseId,
      note: { date: '2027-04-06', time: '10:00', method: 'phone', fact: '電話で話した。', ...note },
    }),
  );

const agreedOn = { nextDate: DAY, nextText: '自宅を訪問する' };

const makeKit = async ({ api }: TestOffice) =>
  value(await api.visits.makeKit({ date: DAY, approver: '宮本 徹', returnDue: DAY })).kitId;

test('訪問の約束が予定に並び、並べ替え、はずし、手で足したとおりに覚えている', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const [first, second, third] = [
    await caseOf(office, '小川 恵'),
    await caseOf(office, '森 大輔'),
    await caseOf(office, '林 みどり'),
  ];
  await wrote(office, first, { ...agreedOn, nextTime: '10:00' });
  await wrote(office, second, { ...agreedOn, nextTime: '13:00' });
  const day = () => office.api.visits.day({ date: DAY });
  const names = async () => (await day()).stops.map(({ personName }) => personName);
  expect(await names()).toEqual(['小川 恵', '森 大輔']);
  value(
    await office.api.visits.arrange({
      date: DAY,
      stops: [
        { caseId: third, time: '09:30' },
        { caseId: second, time: null },
      ],
    }),
  );
  expect(await names()).toEqual(['林 みどり', '森 大輔']);
  expect((await day()).others.map(({ personName }) => personName)).toEqual(['小川 恵']);
  expect((await office.api.visits.day({ date: '2027-04-08' })).stops).toEqual([]);
});

test('週間予定の訪問も並び、ほかの職員のものは足すまで入らない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const session = office.core.session();
  if (!session) throw new Error('閉じている');
  const other = session.store.write(session.staff.id, (writer) =>
    writer.add('staff', { name: '宮本 徹', roles: ['counsellor'], officeId: session.office.id }),
  );
  const book = async (name: string, staffId: string, startTime: string) =>
    value(
      await office.api.week.saveAppointment({
        kind: 'home-visit',
        caseId: await caseOf(office, name),
        staffId,
        officeId: session.office.id,
        date: DAY,
        startTime,
        subject: '書類を届ける',
      }),
    );
  await book('小川 恵', session.staff.id, '15:00');
  await book('森 大輔', other, '16:00');
  expect(await office.api.visits.day({ date: DAY })).toMatchObject({
    stops: [{ personName: '小川 恵', time: '15:00', subject: '書類を届ける' }],
    others: [{ personName: '森 大輔' }],
  });
});

test('訂正された経過の古い約束は、予定に出ない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await caseOf(office, '小川 恵');
  const { noteId } = await wrote(office, caseId, agreedOn);
  await wrote(office, caseId, { supersedesId: noteId, correctionReason: '約束は取りやめ' });
  expect((await office.api.visits.day({ date: DAY })).stops).toEqual([]);
});

test('紙には道順・注意・暮らしている人・持ち出せる三つの記録が載り、支援会議限りは一字も載らない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await caseOf(office, '小川 恵');
  value(
    await office.api.cases.saveHousehold({
      caseId,
      fields: { visitWay: '団地の奥、3号棟の階段', visitCaution: '犬がいる' },
    }),
  );
  await wrote(office, caseId, { fact: '会議の中だけの話', handling: 'support-meeting-only' });
  const { noteId } = await wrote(office, caseId, {
    fact: 'はじめ会議限り',
    handling: 'support-meeting-only',
  });
  await wrote(office, caseId, {
    fact: 'はじめ会議限りを通常に直した',
    supersedesId: noteId,
    correctionReason: '区分の直し',
  });
  await wrote(office, caseId, {
    fact: '知らせない約束の話',
    handling: 'not-for-person',
    ...agreedOn,
    nextText: '内緒で訪問',
  });
  for (const fact of ['一つ目', '二つ目', '三つ目', '四つ目'])
    await wrote(office, caseId, { fact, view: '見立て' });
  const paper = value(await office.api.papers.visitKit({ id: await makeKit(office) }));
  expect(paper).toMatchObject({ number: '訪R9-001', returnDue: DAY, approver: '宮本 徹' });
  expect(paper.stops).toMatchObject([
    {
      callName: '小川',
      address: '印西市大森1-1',
      tels: ['0476-42-0001'],
      way: '団地の奥、3号棟の階段',
      caution: '犬がいる',
      subject: '',
    },
  ]);
  expect(paper.stops[0]?.entries).toHaveLength(3);
  const all = JSON.stringify(paper);
  for (const never of ['会議の中だけ', '会議限り', '知らせない', '内緒', '見立て'])
    expect(all).not.toContain(never);
});

test('住所秘匿の世帯は、だれを訪ねても、住所も電話も道順も紙のもとにない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await caseOf(office, '小川 恵', { addressConcealed: true, address: '印西市秘密9-9' });
  value(
    await office.api.cases.saveHousehold({
      caseId,
      fields: { address: '印西市秘密9-9', tel: '0476-99-9999', visitWay: '秘密の道' },
    }),
  );
  await wrote(office, caseId, agreedOn);
  expect((await office.api.visits.day({ date: DAY })).stops).toMatchObject([{ isConcealed: true }]);
  const paper = value(await office.api.papers.visitKit({ id: await makeKit(office) }));
  expect(paper.stops).toMatchObject([{ concealed: true, address: '', way: '', tels: [] }]);
  expect(JSON.stringify(paper)).not.toMatch(/秘密|99-9999/);
});

test('印刷した紙は持出しになり、ケースごとに操作記録に残り、返すまで出ている。下見だけなら出ていない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await caseOf(office, '小川 恵');
  await wrote(office, caseId, agreedOn);
  const id = await makeKit(office);
  const out = async () => (await office.api.visits.day({ date: DAY })).out;
  expect(await out()).toEqual([]);
  await office.api.papers.printed({ paper: 'visit-kit', id, caseId: null, to: 'printer' });
  expect(await out()).toMatchObject([{ number: '訪R9-001', sheets: 1, returnDue: DAY }]);
  const printed = office.core
    .session()
    ?.store.connection.prepare(
      `SELECT case_id AS caseId, entity, detail FROM audit WHERE action = 'paper.printed'`,
    )
    .all() as { caseId: string; entity: string; detail: string }[];
  expect(printed).toMatchObject([{ caseId, entity: 'visit-kit' }]);
  expect(JSON.parse(printed[0]?.detail ?? '')).toEqual({ to: 'printer', number: '訪R9-001', returnDue: DAY });
  value(await office.api.visits.returnKit({ kitId: id, date: DAY }));
  expect(await out()).toEqual([]);
  expect(await office.api.visits.returnKit({ kitId: id, date: DAY })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  expect(value(await office.api.papers.visitKit({ id: await makeKit(office) })).number).toBe('訪R9-002');
});

test('帰ってからは紙の順に並び、訪問の経過を書けば入れたことになる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const first = await caseOf(office, '小川 恵');
  const second = await caseOf(office, '森 大輔');
  await wrote(office, first, { ...agreedOn, nextTime: '10:00' });
  await wrote(office, second, { ...agreedOn, nextTime: '13:00' });
  const id = await makeKit(office);
  await office.api.papers.printed({ paper: 'visit-kit', id, caseId: null, to: 'printer' });
  value(
    await office.api.visits.arrange({
      date: DAY,
      stops: [second, first].map((caseId) => ({ caseId, time: null })),
    }),
  );
  await wrote(office, first, { date: DAY, time: '10:05', method: 'home-visit', fact: '本人に会えた。' });
  const day = await office.api.visits.day({ date: DAY });
  expect(day.toEnter.map(({ caseId }) => caseId)).toEqual([first, second]);
  expect(day.stops.map(({ noteId }) => noteId !== null)).toEqual([false, true]);
});
