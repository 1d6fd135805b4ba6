import { describe, expect, test } from 'vitest';
import { matchStrength, STRONG } from '../../../db/people/rules.ts';
import { openTestStore, temporaryFolder, testClock } from '../openTestStore.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const NOTHING = { name: '', kana: '', birth: null, tel: '', address: '' };
const day = (iso: string) => ({ iso, precision: 'day' as const });

const register = async ({ api }: TestOffice, people: Record<string, unknown>[]): Promise<string> =>
  value(
    await api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'self-visit',
        memo: '家計の相談',
        people: people as never,
      },
    }),
  ).caseId;

describe('同じ人の候補', () => {
  test('異体字でもかなの揺れでも見つかり、理由と過去のケースが付く', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await register(office, [
      {
        name: '髙橋 節子',
        kana: 'たかはし せつこ',
        relation: 'self',
        birth: day('1944-03-02'),
        telHome: '0476-00-1234',
        address: '印西市大森2364番地2',
      },
    ]);
    const [found, ...others] = await office.api.people.candidates({
      ...NOTHING,
      name: '高橋節子',
      kana: 'タカハシ　セツコ',
      birth: day('1944-03-02'),
      tel: '０４７６００１２３４',
      address: '千葉県印西市大森２３６４－２',
    });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      name: '髙橋 節子',
      address: '印西市大森2364番地2',
      addressConcealed: false,
      reasons: ['name', 'kana', 'birth', 'tel', 'address'],
      cases: [{ caseId, caseNo: 'R09-市0001', state: 'received', endedAt: null }],
    });
    expect(found?.strength).toBeGreaterThanOrEqual(STRONG);
  });

  test('直している記録そのものは候補に出ない。よみだけの一致は弱く、最後に並ぶ', async () => {
    const office = await setUpTestOffice('市役所', '市');
    await register(office, [
      { name: '佐藤 花子', kana: 'さとう はなこ', relation: 'self', birth: day('1950-01-01') },
    ]);
    await register(office, [
      { name: '佐藤 華子', kana: 'さとう はなこ', relation: 'self', birth: day('1980-05-05') },
    ]);
    const typed = { ...NOTHING, name: '佐藤 華子', kana: 'さとう はなこ', birth: day('1980-05-05') };
    const found = await office.api.people.candidates(typed);
    expect(found.map((each) => [each.name, each.reasons])).toEqual([
      ['佐藤 華子', ['name', 'kana', 'birth']],
      ['佐藤 花子', ['kana']],
    ]);
    expect(found[1]?.strength).toBeLessThan(STRONG);
    const others = await office.api.people.candidates({
      ...typed,
      exceptPersonId: found[0]?.personId ?? null,
    });
    expect(others.map(({ name }) => name)).toEqual(['佐藤 花子']);
  });

  test('同じ家の別の人は、住所や電話が同じでも候補にしない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const home = { telHome: '0476-00-1234', address: '印西市大森1-2' };
    await register(office, [{ name: '中村 あかり', kana: 'なかむら あかり', relation: 'self', ...home }]);
    const typed = {
      ...NOTHING,
      name: '中村 大輝',
      kana: 'なかむら だいき',
      tel: '0476001234',
      address: '印西市大森1-2',
    };
    expect(await office.api.people.candidates(typed)).toEqual([]);
    // Where no name is known yet, the telephone alone says something.
    expect(await office.api.people.candidates({ ...NOTHING, tel: '0476001234' })).toHaveLength(1);
  });

  test('住所秘匿の人は、住所でも電話でも見つからず、答えにも住所がない。同じ世帯の人も', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const home = { telHome: '0476-00-9999', address: '印西市秘匿町9-9' };
    await register(office, [
      { name: '小川 恵', kana: 'おがわ めぐみ', relation: 'self', addressConcealed: true, ...home },
      { name: '小川 湊', kana: 'おがわ みなと', relation: 'son', ...home },
    ]);
    expect(
      await office.api.people.candidates({ ...NOTHING, tel: '0476009999', address: home.address }),
    ).toEqual([]);
    for (const [name, kana] of [
      ['小川 恵', 'おがわ めぐみ'],
      ['小川 湊', 'おがわ みなと'],
    ] as const) {
      const [found] = await office.api.people.candidates({
        ...NOTHING,
        name,
        kana,
        ...{ tel: home.telHome, address: home.address },
      });
      expect(found).toMatchObject({ reasons: ['name', 'kana'], address: '', addressConcealed: true });
    }
  });

  test('前の版で作った保管庫も、開けば候補の鍵がそろう', () => {
    const folder = temporaryFolder();
    const store = openTestStore(testClock(), folder);
    store.write('s', (writer) => writer.add('person', { name: '髙橋 誠', kana: 'たかはし まこと' }));
    store.connection.exec(`DELETE FROM personKey; DELETE FROM setting WHERE key = 'derived'`);
    store.close();
    const opened = openTestStore(testClock(), folder);
    expect(opened.connection.prepare('SELECT count(*) AS n FROM personKey').get()).toEqual({ n: 2 });
  });
});

test.each<[string, Parameters<typeof matchStrength>[0], 'none' | 'weak' | 'strong']>([
  [
    '氏名と生年月日',
    { reasons: ['name', 'birth'], differs: { name: false, kana: false, birth: false } },
    'strong',
  ],
  [
    'よみと生年月日',
    { reasons: ['kana', 'birth'], differs: { name: true, kana: false, birth: false } },
    'strong',
  ],
  [
    '氏名とよみ',
    { reasons: ['name', 'kana'], differs: { name: false, kana: false, birth: false } },
    'strong',
  ],
  [
    '氏名は同じでよみが違う',
    { reasons: ['name'], differs: { name: false, kana: true, birth: false } },
    'weak',
  ],
  [
    '氏名もよみも同じで生年月日が違う',
    { reasons: ['name', 'kana'], differs: { name: false, kana: false, birth: true } },
    'weak',
  ],
  ['よみだけ', { reasons: ['kana'], differs: { name: true, kana: false, birth: true } }, 'weak'],
  [
    '姓が変わった人（生年月日と電話）',
    { reasons: ['birth', 'tel'], differs: { name: true, kana: true, birth: false } },
    'weak',
  ],
  [
    '別の名の、電話が同じ人',
    { reasons: ['tel', 'address'], differs: { name: true, kana: true, birth: true } },
    'none',
  ],
])('%s', (_, match, expected) => {
  const strength = matchStrength(match);
  expect(strength === 0 ? 'none' : strength < STRONG ? 'weak' : 'strong').toBe(expected);
});
