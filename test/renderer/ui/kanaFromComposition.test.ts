import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForFilter, toHiragana } from '../../../renderer/ui/fields/kana.ts';
import {
  clauseCommitted,
  type KanaState,
  kanaEdited,
  nameEdited,
  readComposition,
  startKana,
} from '../../../renderer/ui/fields/kanaFromComposition.ts';

/** What an input method reports while one word is typed and converted. */
const typed = (...updates: string[]) => updates.reduce(readComposition, '');
const empty = startKana('', '');

/** Types a name word by word: [what stands in the field afterwards, what the input method reported]. */
const write = (steps: [name: string, ...updates: string[]][], from: KanaState = empty) =>
  steps.reduce((state, [name, ...updates]) => nameEdited(state, name, typed(...updates)), from);

describe('氏名の変換から ふりがな を取る', () => {
  test('ローマ字で打って変換すると、打った読みが残る', () => {
    expect(typed('ｔ', 'た', 'たｋ', 'たか', 'たかは', 'たかはｓ', 'たかはし', '高橋')).toBe('たかはし');
  });

  test('変換候補を送っても、読みは変わらない', () => {
    expect(typed('さいとう', '斉藤', '斎藤', '齋藤')).toBe('さいとう');
  });

  test('「ん」を n 一つで打って変換しても「ん」が落ちない', () => {
    expect(typed('け', 'けｎ', '健')).toBe('けん');
    expect(typed('けn', '健')).toBe('けん');
    expect(typed('けｎ', 'けに', '毛に')).toBe('けに');
  });

  test('F7 のカタカナや半角カナで確定しても ひらがな になる', () => {
    expect(typed('まりあ', 'マリア')).toBe('まりあ');
    expect(typed('ﾊﾞﾝ')).toBe('ばん');
  });

  test('変換をやめて読みへ戻り、打ち直すと新しい読みになる', () => {
    expect(typed('たかはし', '高橋', 'たかはし', 'たかは', 'たか', 'たかぎ', '高木')).toBe('たかぎ');
    expect(typed('たか', '')).toBe('');
  });

  test('姓と名を分けて変換すると、間の空きも写る', () => {
    const state = write([['髙橋', 'たかはし', '髙橋'], ['髙橋　'], ['髙橋　節子', 'せつこ', '節子']]);
    expect(state.kana).toBe('たかはし　せつこ');
  });

  test('かなの名は、そのまま ふりがな になる', () => {
    expect(write([['中村', 'なかむら', '中村'], ['中村 '], ['中村 あかり', 'あかり']]).kana).toBe(
      'なかむら あかり',
    );
  });

  test('「高」を「髙」に打ち直しても、読みは二重にならない', () => {
    const before = write([['高橋', 'たかはし', '高橋']]);
    const cut = nameEdited(before, '橋');
    expect(cut.kana).toBe('たかはし');
    expect(nameEdited(cut, '髙橋', 'たか').kana).toBe('たかはし');
  });

  test('入力中に後退しても、残った読みだけが入る', () => {
    expect(typed('ｔ', 'た', 'たか', 'たかは', 'たか', 'た', 'たな', 'たなか', '田中')).toBe('たなか');
  });

  test('文節ごとに変換しても、打った読みがそのまま残る', () => {
    expect(typed('たかはしせつこ', '高橋せつこ', '高橋節子')).toBe('たかはしせつこ');
  });

  test('文節ごとに確定しても、読みは二重にならない', () => {
    const first = write([['高橋', 'たかはしせつこ', '高橋せつこ']]);
    const rest = clauseCommitted(first, 'せつこ');
    expect(rest.kana).toBe('たかはし');
    expect(nameEdited(rest, '高橋節子', 'せつこ').kana).toBe('たかはしせつこ');
    // Typed by hand, letter by letter, it is a word of its own.
    expect(clauseCommitted(write([['恵美子', 'えみこ', '恵美子']]), 'こ').kana).toBe('えみこ');
  });

  test('再変換で字を替えても、一字の名でも、読みは残る', () => {
    const state = write([['髙橋', 'たかはし', '髙橋'], ['髙橋　'], ['髙橋　恵', 'めぐみ', '恵']]);
    expect(nameEdited(state, '髙橋　惠', '', true).kana).toBe('たかはし　めぐみ');
    // Pasted over, it is another name.
    expect(nameEdited(state, '髙橋　花').kana).toBe('たかはし　');
  });

  test('保存済みの「高橋」を一字だけ差し替えても、ふりがな は残る', () => {
    expect(nameEdited(startKana('高橋 節子', 'たかはし せつこ'), '髙橋 節子').kana).toBe('たかはし せつこ');
  });

  test('名だけ消して打ち直すと、名の読みだけが入れ替わる', () => {
    const state = write([
      ['髙橋', 'たかはし', '髙橋'],
      ['髙橋　'],
      ['髙橋　節子', 'せつこ', '節子'],
      ['髙橋　'],
      ['髙橋　誠', 'まこと', '誠'],
    ]);
    expect(state.kana).toBe('たかはし　まこと');
  });

  test('頭に打ち足した姓の読みは、頭に入る', () => {
    expect(
      write([
        ['誠', 'まこと', '誠'],
        ['髙橋誠', 'たかはし', '髙橋'],
      ]).kana,
    ).toBe('たかはしまこと');
  });

  test('貼り付けた漢字の読みは、当てずっぽうで作らない', () => {
    expect(nameEdited(empty, '齋藤').kana).toBe('');
    expect(nameEdited(empty, 'さくら').kana).toBe('さくら');
  });

  test('手で直した ふりがな は、氏名を書き足しても上書きしない', () => {
    const byHand = kanaEdited(write([['東', 'ひがし', '東']]), 'あずま');
    expect(nameEdited(byHand, '東 剛', 'つよし').kana).toBe('あずま');
  });

  test('氏名を空にすると ふりがな も空になり、また自動で入る', () => {
    const byHand = kanaEdited(write([['東', 'ひがし', '東']]), 'あずま');
    const cleared = nameEdited(byHand, '');
    expect(cleared.kana).toBe('');
    expect(nameEdited(cleared, '誠', 'まこと').kana).toBe('まこと');
  });

  test('サロゲートペアの字（𠮷）を半分に割らない', () => {
    const state = write([['𠮷田', 'よしだ', '𠮷田']]);
    expect(nameEdited(state, '𠮾田').kana).toBe('よしだ');
    expect(nameEdited(state, '田').segments.map((segment) => segment.text)).toEqual(['田']);
  });

  test('どう書き換えても、区切りをつなげば氏名に戻る', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('', 'よみ')), {
          maxLength: 8,
        }),
        (edits) => {
          let state = empty;
          for (const [name, reading] of edits) {
            state = nameEdited(state, name, reading);
            expect(state.segments.map((segment) => segment.text).join('')).toBe(name);
          }
        },
      ),
    );
  });
});

describe('候補のさがし方', () => {
  test('ひらがな・カタカナ・半角・全角・空きの違いを問わない', () => {
    expect(foldForFilter('ホウカツ')).toBe(foldForFilter('ほうかつ'));
    expect(foldForFilter('ﾎｳｶﾂ')).toBe(foldForFilter('ほう かつ'));
    expect(foldForFilter('ＤＶ')).toBe(foldForFilter('dv'));
  });

  test('ふりがな の字だけを変え、漢字や長音はそのまま', () => {
    expect(toHiragana('ヴァイオリン・コート髙')).toBe('ゔぁいおりん・こーと髙');
  });
});
