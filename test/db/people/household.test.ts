import { describe, expect, test } from 'vitest';
import { type HouseholdMemberFacts, proposedHouseholdType } from '../../../db/people/rules.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const openCase = async ({ api }: TestOffice, people: Record<string, unknown>[] = []): Promise<string> =>
  value(
    await api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'self-visit',
        memo: '相談',
        people: people as never,
      },
    }),
  ).caseId;

test('氏名は異体字も異体字セレクタも一字もたがえず残り、全角で書いた電話は書いたままのハイフンで残る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  const name = '葛\u{E0100}城 髙𠮷﨑';
  const saved = value(
    await office.api.cases.savePerson({
      caseId,
      member: {
        name,
        kana: 'カツラギ　たかよしざき',
        relation: 'self',
        nameNote: '正字は〔土の下に口〕',
        telMobile: '０９０－００００－１２３４',
        email: 'a.katsuragi@example.jp',
        occupation: '新聞配達',
        health: '腰痛',
      },
    }),
  );
  const [member] = value(await office.api.cases.view({ caseId })).members;
  expect(Buffer.from(member?.person.name ?? '').toString('hex')).toBe(Buffer.from(name).toString('hex'));
  expect(member).toMatchObject({
    memberId: saved.memberId,
    occupation: '新聞配達',
    health: '腰痛',
    person: { nameNote: '正字は〔土の下に口〕', telMobile: '090-0000-1234', email: 'a.katsuragi@example.jp' },
  });
  const store = office.core.session()?.store;
  expect(store?.search.find('09000001234', 5)).toHaveLength(1);
  expect(store?.search.find('葛城高吉崎', 5)).toHaveLength(1);
});

test('書き方の違うメールやよみは、その欄を名指して断る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  const save = (part: Record<string, unknown>) =>
    office.api.cases.savePerson({ caseId, member: { relation: 'self', ...part } as never });
  await expect(save({ email: 'どこか' })).rejects.toThrow('"email"');
  await expect(save({ kana: '高橋' })).rejects.toThrow('"kana"');
});

test('世帯から外した人は、ご本人でなくなり、元に戻せばご本人に戻る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office, [{ name: '中村 あかり', relation: 'self' }]);
  const before = value(await office.api.cases.view({ caseId }));
  const memberId = before.members[0]?.memberId ?? '';
  value(await office.api.cases.removeMember({ caseId, memberId }));
  const without = value(await office.api.cases.view({ caseId }));
  expect([without.members, without.record.principalPersonId]).toEqual([[], null]);
  expect(without.removedMembers).toMatchObject([{ memberId, name: '中村 あかり' }]);
  value(await office.api.cases.restoreMember({ caseId, memberId }));
  const again = value(await office.api.cases.view({ caseId }));
  expect(again.record.principalPersonId).toBe(before.record.principalPersonId);
});

describe('相手方', () => {
  const HUSBAND = { name: '小川 剛', kana: 'おがわ つよし', relation: '元配偶者' };

  test('世帯には入らず、名前を書けば別のかなでも異体字でも知らせが出る。外せば出ない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await openCase(office, [{ name: '小川 恵', relation: 'self' }]);
    const { adverseId } = value(await office.api.people.saveAdverse({ caseId, party: HUSBAND }));
    const view = value(await office.api.cases.view({ caseId }));
    expect(view.members).toHaveLength(1);
    expect(view.adverseParties).toMatchObject([{ id: adverseId, ...HUSBAND }]);
    const matches = (name: string, kana = '') => office.api.people.adverseMatches({ name, kana });
    expect(await matches('小川　剛')).toMatchObject([{ adverseId, caseId, caseNo: 'R09-市0001' }]);
    expect(await matches('', 'オガワツヨシ')).toHaveLength(1);
    expect(await matches('おがわ つよし')).toHaveLength(1);
    expect(await matches('小川')).toEqual([]);
    expect(await matches('剛')).toEqual([]);
    value(await office.api.people.removeAdverse({ caseId, adverseId }));
    expect(await matches('小川 剛')).toEqual([]);
    value(await office.api.people.restoreAdverse({ caseId, adverseId }));
    expect(await matches('小川 剛')).toHaveLength(1);
  });

  test('世帯の人と同じ人は相手方にできず、相手方は世帯に入れられない。同じ名の別の人なら、そう言って加えられる', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await openCase(office, [
      { name: '小川 恵', relation: 'self' },
      { name: '小川 剛', kana: 'おがわ つよし', relation: 'spouse' },
    ]);
    const refusal = { refusal: { code: 'adverse-and-member', way: 'say-somebody-else' } };
    expect(await office.api.people.saveAdverse({ caseId, party: HUSBAND })).toMatchObject(refusal);
    value(await office.api.people.saveAdverse({ caseId, party: HUSBAND, isSomebodyElse: true }));
    const other = await openCase(office, [{ name: '小川 恵', relation: 'self' }]);
    value(
      await office.api.people.saveAdverse({
        caseId: other,
        party: { ...HUSBAND, birth: { iso: '1980-01-01', precision: 'day' } },
      }),
    );
    const member = { name: '小川 剛', relation: 'housemate' as const };
    expect(await office.api.cases.savePerson({ caseId: other, member })).toMatchObject(refusal);
    // Another birthday makes another person.
    value(
      await office.api.cases.savePerson({
        caseId: other,
        member: { ...member, birth: { iso: '2010-02-02', precision: 'day' } },
      }),
    );
  });
});

describe('注意表示', () => {
  test('札・時間帯・言葉のどれも残り、書かなかったものは元のまま', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await openCase(office);
    value(
      await office.api.cases.setCautions({
        caseId,
        cautionCodes: ['no-voicemail', 'call-hours', 'two-person-visit'],
        cautionHours: '平日の13時から15時',
        cautions: '夫が在宅の日は電話しない',
      }),
    );
    value(await office.api.cases.setCautions({ caseId, cautions: '夫に知られない' }));
    expect(value(await office.api.cases.view({ caseId })).record).toMatchObject({
      cautionCodes: ['no-voicemail', 'call-hours', 'two-person-visit'],
      cautionHours: '平日の13時から15時',
      cautions: '夫に知られない',
    });
  });
});

const member = (
  relation: string,
  birthDate: string | null = null,
  livingTogether = true,
): HouseholdMemberFacts => ({
  relation: relation as HouseholdMemberFacts['relation'],
  livingTogether,
  birthDate,
  birthPrecision: birthDate ? 'day' : null,
});
test.each<[string, HouseholdMemberFacts[], string]>([
  ['だれも書いていない', [], 'unknown'],
  ['本人だけ', [member('self')], 'alone'],
  ['離れて暮らす母がいる', [member('self'), member('mother', '1944-01-01', false)], 'alone'],
  ['本人と配偶者', [member('self'), member('spouse')], 'couple'],
  [
    '50代の本人と80代の母',
    [member('self', '1970-01-01'), member('mother', '1944-01-01')],
    'parents-children',
  ],
  ['本人と小学生の娘', [member('self', '1990-01-01'), member('daughter', '2018-01-01')], 'single-parent'],
  ['高校生の本人と母', [member('self', '2010-05-05'), member('mother', '1980-01-01')], 'single-parent'],
  ['夫婦と子', [member('self'), member('spouse'), member('son', '2018-01-01')], 'parents-children'],
  ['母と本人と娘', [member('mother'), member('self'), member('daughter')], 'three-generations'],
  ['本人と兄', [member('self'), member('elder-brother')], 'other'],
  ['続柄の分からない人がいる', [member('self'), member('unknown')], 'unknown'],
])('世帯類型の提案: %s', (_, members, expected) => {
  expect(proposedHouseholdType(members, '2027-04-07')).toBe(expected);
});
