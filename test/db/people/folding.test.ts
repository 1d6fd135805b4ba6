import { describe, expect, test } from 'vitest';
import { foldAddress, foldKana, foldName, foldTel } from '../../../db/people/folding.ts';
import { foldForSearch } from '../../../db/store/fold.ts';
import { KANJI_VARIANTS } from '../../../db/store/kanjiVariants.ts';

const meet = (one: string, other: string) => foldKana(one).some((key) => foldKana(other).includes(key));

describe('よみ', () => {
  test.each([
    ['たかはし せつこ', 'タカハシセツコ'],
    ['ﾀｶﾊｼ ｾﾂｺ', 'たかはし　せつこ'],
    ['なかじま', 'なかしま'],
    ['かんばやし', 'かんはやし'],
    ['こうの', 'こおの'],
    ['こうの', 'コーノ'],
    ['おおの', 'オーノ'],
    ['ゆうき', 'ユーキ'],
    ['けいこ', 'ケーコ'],
    ['しょうじ', 'しようじ'],
    ['はっとり', 'はつとり'],
    ['ちぢわ', 'ちじわ'],
    ['いづみ', 'いずみ'],
    ['みつ', 'みづ'],
    ['ヴィクトル', 'ビクトル'],
    ['かをる', 'かおる'],
    ['ゐのうえ', 'いのうえ'],
  ])('%s と %s は同じ人かもしれない', (one, other) => expect(meet(one, other)).toBe(true));

  test.each([
    ['さとう', 'さいとう'],
    ['おの', 'おおの'],
    ['ゆき', 'ゆうき'],
    ['いし', 'いち'],
    ['たなか', 'なかた'],
  ])('%s と %s は別のよみ', (one, other) => expect(meet(one, other)).toBe(false));
});

describe('氏名の字', () => {
  test.each([
    ['髙橋', '高橋'],
    ['齋藤', '斎藤'],
    ['齊藤', '斉藤'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['山﨑', '山崎'],
    ['𠮷田', '吉田'],
    ['葛\u{E0100}西', '葛西'],
    ['神\u{FA19}', '神神'],
    ['濵田', '浜田'],
    ['髙橋　誠', '高橋 誠'],
  ])('%s は %s でも見つかる', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
    expect(foldForSearch(one.replace(/\s/gu, ''))).toBe(foldForSearch(other.replace(/\s/gu, '')));
  });

  test('異体字の表は、一字が一つの組にだけあり、どの字も畳む前の形をしている', () => {
    const all = KANJI_VARIANTS.flatMap((group) => Array.from(group));
    expect(new Set(all).size).toBe(all.length);
    for (const each of all) expect(each.normalize('NFKC')).toBe(each);
    for (const group of KANJI_VARIANTS) expect(Array.from(group).length).toBeGreaterThan(1);
  });
});

describe('電話と住所', () => {
  test('電話は数字だけで比べ、短すぎるものは比べない', () => {
    expect(foldTel('０９０－００００－５６７８')).toBe('09000005678');
    expect(foldTel('+81 90 0000 5678')).toBe('09000005678');
    expect(foldTel('(0476) 00-1234')).toBe('0476001234');
    expect(foldTel('内線 123')).toBe('');
  });

  test.each([
    ['千葉県印西市大森2364番地の2', '印西市大森２３６４－２'],
    ['印西市中央南一丁目4番1号', '印西市中央南1-4-1'],
    ['印西市中央南１丁目４番地１', '印西市中央南1ー4ー1'],
    ['印西市木下東三丁目１２番', '印西市木下東3-12'],
    ['〒270-1396 印西市大森2364-2 コーポ大森201', '印西市大森2364−2'],
    ['龍ヶ崎市1-2', '竜ケ崎市1-2'],
    ['印西市大字小林10', '印西市小林10番地'],
    ['印西市若萩二十三丁目4', '印西市若萩23-4'],
  ])('%s と %s は同じ住所', (one, other) => expect(foldAddress(one)).toBe(foldAddress(other)));

  test('番地のない住所は、だれの手がかりにもならない', () => {
    expect(foldAddress('印西市大森')).toBe('');
    expect(foldAddress('印西市大森2364-1')).not.toBe(foldAddress('印西市大森2364-2'));
    expect(foldAddress('印西市大森2364-22')).not.toBe(foldAddress('印西市大森2364-2'));
  });
});
