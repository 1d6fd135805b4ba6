/** 二年ぶりの人: 以前の氏名でも、世帯を離れたあとでも、終わったケースでも思い出し、話の中身と住所は出さない。 */
import { expect, test } from 'vitest';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

async function endedTwoYearsAgo() {
  const office = await setUpTestOffice('市役所', '市');
  const { api, at } = office;
  at('2025-04-07T10:20:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        ...testReception,
        date: '2025-04-07',
        memo: '目印の話',
        worries: { '04': 'most', '01': 'applies' },
        people: [
          {
            name: '佐藤 あかり',
            kana: 'さとう あかり',
            relation: 'self',
            birth: { iso: '1993-02-14', precision: 'day' },
            address: '印西市目印1-1',
            addressConcealed: true,
          },
          { name: '佐藤 ゆい', kana: 'さとう ゆい', relation: 'daughter' },
        ],
      },
    }),
  );
  value(
    await api.cases.addNote({
      caseId,
      note: {
        date: '2025-04-08',
        time: '14:00',
        method: 'phone',
        partners: ['self'],
        fact: '目印の電話',
      } as never,
    }),
  );
  at('2027-04-12T09:00:00+09:00');
  return { ...office, caseId };
}

test('結婚で氏名が変わった人を、前の氏名で名のっても見つけ、前の相談を中身抜きで見せる', async () => {
  const { api, core, caseId } = await endedTwoYearsAgo();
  const store = core.session()?.store;
  const [found] = await api.people.candidates({ name: '佐藤 あかり' });
  const personId = found?.personId ?? '';
  store?.write(core.session()?.staff.id ?? '', (writer) =>
    writer.put('person', personId, { name: '中村 あかり', kana: 'なかむら あかり' }),
  );
  const by = async (typed: Parameters<typeof api.people.candidates>[0]) =>
    (await api.people.candidates(typed)).find((each) => each.personId === personId);
  const former = await by({ name: '佐藤 あかり', birth: { iso: '1993-02-14', precision: 'day' } });
  expect(former).toMatchObject({ name: '中村 あかり', formerNames: ['佐藤 あかり'] });
  expect(former?.strength).toBeGreaterThanOrEqual(5);
  expect((await by({ kana: 'さとう あかり' }))?.personId).toBe(personId);
  expect((await by({ name: '中村 あかり' }))?.personId).toBe(personId);
  const past = await api.people.past({ personId });
  expect(past).toMatchObject([
    {
      caseId,
      worries: { '04': 'most', '01': 'applies' },
      notes: 1,
      hasLeft: false,
      officeName: '市役所',
      staffName: '佐野 真由',
    },
  ]);
  expect(JSON.stringify(past)).not.toMatch(/目印/);
});

test('世帯を離れた家族が来ても、その世帯のケースを思い出し、離れていることを言う', async () => {
  const { api, core, caseId } = await endedTwoYearsAgo();
  const [daughter] = await api.people.candidates({ name: '佐藤 ゆい' });
  const { connection } = core.session()?.store ?? {};
  const memberId = connection
    ?.prepare('SELECT id FROM householdMember WHERE personId = ?')
    .pluck()
    .get(daughter?.personId) as string;
  core
    .session()
    ?.store.write(core.session()?.staff.id ?? '', (writer) =>
      writer.put('householdMember', memberId, { deletedAt: Date.parse('2026-01-01') }),
    );
  const past = await api.people.past({ personId: daughter?.personId ?? '' });
  expect(past).toMatchObject([{ caseId, hasLeft: true }]);
});

test('近い人のケースの前の相談は、だれの受付でも出ない', async () => {
  const { api, core, caseId } = await endedTwoYearsAgo();
  const [found] = await api.people.candidates({ name: '佐藤 あかり' });
  const { staffId } = value(
    await api.staff.add({
      name: '石井 拓',
      login: 'ishii',
      passphrase: '水筒と三輪車のある夕立の道',
      roles: ['counsellor'],
    }),
  );
  value(
    await api.closeRelations.flag({
      caseId,
      staffId: core.session()?.staff.id ?? '',
      kind: 'relative',
      reason: 'いとこ',
      handOverStaffId: staffId,
    }),
  );
  await expect(api.people.past({ personId: found?.personId ?? '' })).rejects.toMatchObject({
    cause: { refusal: { code: 'R17' } },
  });
});
