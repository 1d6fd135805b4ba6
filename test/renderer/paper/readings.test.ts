import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedPieces, namePieces, typedPieces } from '../../../renderer/paper/readings.ts';
import { guideMemoText } from '../../../renderer/text/papers/guideMemo.ts';

const ruby = (pieces: ReturnType<typeof typedPieces>) =>
  pieces.map(({ text, reading }) => (reading ? `${text}(${reading})` : text)).join('');

describe('案内メモのふりがな', () => {
  test('様式の言葉の漢字には、すべてふりがながある', () => {
    for (const words of Object.values(guideMemoText)) {
      for (const { text, reading } of markedPieces(words))
        if (!reading && words !== guideMemoText.name) expect(text).not.toMatch(/\p{Script=Han}/u);
    }
  });
  test('機関の名は、かなと漢字のくぎりに合わせて読みが付く', () => {
    expect(ruby(namePieces('子育てコンシェルジュ', 'コソダテコンシェルジュ'))).toBe(
      '子育(こそだ)てコンシェルジュ',
    );
    expect(
      ruby(namePieces('福祉の総合相談窓口（市役所）', 'フクシノソウゴウソウダンマドグチ シヤクショ')),
    ).toBe('福祉(ふくし)の総合相談窓口(そうごうそうだんまどぐち)（市役所(しやくしょ)）');
    expect(ruby(namePieces('試験室', ''))).toBe('試験室');
    // Where they don't fit, the whole has the whole reading rather than a wrong part.
    expect(ruby(namePieces('木の下', 'きした'))).toBe('木の下(きした)');
  });
  test('日付と時刻と、よくある言葉に読みが付く', () => {
    expect(ruby(typedPieces('令和8年11月20日 午前10時30分 市役所1階'))).toBe(
      '令和(れいわ)8年(ねん)11月(がつ)20日(はつか) 午前(ごぜん)10時(じ)30分(ぷん) 市役所(しやくしょ)1階(かい)',
    );
    expect(ruby(typedPieces('３階'))).toBe('3階(がい)');
  });
  test('打たれた字は、読みが付いても一字も変わらない', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const joined = typedPieces(typed)
          .map(({ text }) => text)
          .join('');
        expect(joined).toBe(typed.replace(/[０-９]/gu, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)));
      }),
    );
  });
});
