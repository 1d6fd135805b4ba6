import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inInitials, initialsOf, initialsOfAll, textInInitials } from '../../../db/papers/initials.ts';

const of = (kana: string, name = '試験') => initialsOf({ name, kana });

describe('一人のイニシャル', () => {
  test.each([
    ['さとう たろう', 'S.T.'],
    ['サトウ　タロウ', 'S.T.'],
    ['ｻﾄｳ ﾀﾛｳ', 'S.T.'],
    ['つじ ちか', 'T.C.'],
    ['じん ぢゅん', 'J.J.'],
    ['ふくだ しょう', 'F.S.'],
    ['きゃの ちゃこ', 'K.C.'],
    ['うえだ をとめ', 'U.O.'],
    ['ゐた ゑみ', 'I.E.'],
    ['づか ゔぃお', 'Z.V.'],
    ['か\u3099く ほ\u309aむ', 'G.P.'],
    ['ジョン・スミス', 'J.S.'],
    ['ファティマ ティン', 'F.T.'],
    ['ウィン ヴァン ツァイ', 'W.V.T.'],
    ['さとう', 'S.'],
  ])('よみ「%s」は %s', (kana, expected) => expect(of(kana)).toBe(expected));

  test.each([
    ['Nguyen Van An', 'N.V.A.'],
    ['ＭＡＲＩＡ　Ｌｏｐｅｚ', 'M.L.'],
    ['Đặng Ấn', 'D.A.'],
    ["O'Neil-Smith Ann", 'O.A.'],
    ['マリア・ロペス', 'M.R.'],
  ])('よみがなく名が「%s」なら %s', (name, expected) =>
    expect(initialsOf({ name, kana: '' })).toBe(expected),
  );

  test.each(['', '　', '李 明'])('よみも分からない名「%s」は不詳で、元の字は出ない', (name) =>
    expect(initialsOf({ name, kana: '' })).toBe('不詳'),
  );
});

const household = [
  { id: 'a', name: '佐藤 太郎', kana: 'さとう たろう' },
  { id: 'b', name: '佐藤 時子', kana: 'さとう ときこ' },
  { id: 'c', name: '佐藤 花', kana: 'さとう はな' },
  { id: 'd', name: '', kana: '' },
];

describe('一枚の紙の中で', () => {
  test('同じイニシャルになる別の人には番号が付き、同じ人はいつも同じになる', () => {
    const all = initialsOfAll([...household, { id: 'e', name: '', kana: '' }]);
    expect([...all]).toEqual([
      ['a', 'S.T.1'],
      ['b', 'S.T.2'],
      ['c', 'S.H.'],
      ['d', '不詳1'],
      ['e', '不詳2'],
    ]);
    expect(initialsOfAll([...household, household[0] as never])).toEqual(initialsOfAll(household));
  });
});

const hidden = (text: string, keep: string[] = []) => textInInitials(household, keep)(text);

describe('自由に書いた文の中で', () => {
  test.each([
    ['佐藤 太郎が来所。', 'S.T.1が来所。'],
    ['佐藤太郎・佐藤　時子の二人', 'S.T.1・S.T.2の二人'],
    ['さとうたろうと名のる', 'S.T.1と名のる'],
    ['太郎さんは眠れない。時子も', 'S.T.1さんは眠れない。S.T.2も'],
    ['佐藤家の様子', 'S.家の様子'],
    ['花さんと花火を見た', 'S.H.さんと花火を見た'],
    ['太\u{E0100}郎', 'S.T.1'],
  ])('「%s」は「%s」', (text, expected) => expect(hidden(text)).toBe(expected));

  test('異体字で書いた名も隠れる', () =>
    expect(
      textInInitials([{ id: 'a', name: '髙﨑 邉', kana: 'たかさき へん' }])('高崎邊が来た。高碕さん'),
    ).toBe('T.H.が来た。T.さん'));
  test('県や市の名は、名字と同じ字でも残る', () =>
    expect(textInInitials([{ id: 'a', name: '千葉 一', kana: 'ちば はじめ' }])('千葉県、千葉さん')).toBe(
      '千葉県、C.さん',
    ));
  test('名簿の機関の名や職員の名は残る', () =>
    expect(hidden('佐藤医院の佐藤 花子と話す。佐藤さん', ['佐藤医院', '佐藤 花子'])).toBe(
      '佐藤医院の佐藤 花子と話す。S.さん',
    ));
  test('かなの名は、ほかのことばの途中では変わらない', () => {
    const people = [{ id: 'a', name: '森 はな', kana: 'もり はな' }];
    expect(textInInitials(people)('はなは、はなす。森の中で森さんと。')).toBe(
      'M.H.は、はなす。森の中でM.さんと。',
    );
  });
  test('紙のデータの、どの深さの文でも隠れる。鍵と数と空はそのまま', () =>
    expect(
      inInitials({ id: 'a', on: '2026-11-24', rows: [{ text: '太郎が', n: 3, none: null }] }, household),
    ).toEqual({ id: 'a', on: '2026-11-24', rows: [{ text: 'S.T.1が', n: 3, none: null }] }));
});

test('どんな文に混ぜても、氏名は残らない', () => {
  const words = fc.stringMatching(/^[ぁ-ん、。一-三ア-ン ]{0,12}$/u);
  fc.assert(
    fc.property(fc.constantFrom(...household.slice(0, 3)), words, words, ({ name }, before, after) => {
      for (const written of [name, name.replace(' ', ''), name.replace(' ', '　')])
        expect(hidden(`${before}${written}${after}`)).not.toContain(written);
    }),
  );
});
