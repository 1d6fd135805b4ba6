import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SnippetPart, snippet } from '../../../db/search/rules.ts';
import { foldForSearch } from '../../../db/store/fold.ts';
import { searchWords } from '../../../db/store/searchIndex.ts';

const marked = (parts: readonly SnippetPart[]) => parts.filter(({ hit }) => hit).map(({ text }) => text);
const whole = (parts: readonly SnippetPart[]) => parts.map(({ text }) => text).join('');

test('印は元の字のまま: 異体字セレクタも、半角も、別の字体も、折りたたまずに示す', () => {
  expect(marked(snippet('葛\u{E0100}西 髙子さんと面談', ['葛西', '高子']))).toEqual([
    '葛\u{E0100}西',
    '髙子',
  ]);
  expect(marked(snippet('ｶﾞｽが止まる', [foldForSearch('ガス')]))).toEqual(['ｶﾞｽ']);
  expect(marked(snippet('㈱介護サービス', ['介護']))).toEqual(['介護']);
});

test('氏名は空白をはさんでも、電話番号はハイフンをはさんでも、続きの字として印が付く', () => {
  expect(marked(snippet('髙橋 誠', ['高橋誠']))).toEqual(['髙橋 誠']);
  expect(marked(snippet('0476-00-1234', ['001234']))).toEqual(['00-1234']);
  expect(marked(snippet('(0476)00-1234', ['0476-00']))).toEqual(['0476)00']);
});

test('長い文は、最初の言葉のまわりだけを、字の途中で切らずに示す', () => {
  const text = `${'あ'.repeat(300)}介護${'い𠮷'.repeat(200)}`;
  const parts = snippet(text, ['介護']);
  expect(parts[0]).toEqual({ text: '…', hit: false });
  expect(marked(parts)).toEqual(['介護']);
  expect(whole(parts).endsWith('…')).toBe(true);
  expect(Array.from(whole(parts)).length).toBeLessThan(100);
  expect(whole(parts).isWellFormed()).toBe(true);
});

const character = fc.constantFrom(
  ...Array.from('介護高髙かガｶﾞカ゛゙ー〆葛1-０ A㈱ﬁ\n🏠\u{E0100}\u{FE00}\u200b\u0301각\u{1100}\u{1161}'),
);
const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''));

test('どんな文でも、示すのは元の文の続きだけで、印の中は折りたためば探した言葉になる', () => {
  fc.assert(
    fc.property(text, fc.array(character, { minLength: 1, maxLength: 4 }), (original, asked) => {
      const words = searchWords(asked.join(''));
      const parts = snippet(original, words);
      const shown = whole(parts).replace(/^…/u, '').replace(/…$/u, '');
      expect(original.includes(shown)).toBe(true);
      const folded = foldForSearch(original);
      for (const word of words)
        if (marked(parts).length === 0 && folded.includes(word))
          // Only where folding piece by piece is another thing than folding at once, nothing is marked.
          expect(original.normalize('NFC') === original.normalize('NFKC')).toBe(false);
      for (const piece of marked(parts))
        expect(
          words.some(
            (word) =>
              foldForSearch(piece).includes(word) ||
              foldForSearch(piece).replace(/\s/gu, '').includes(word) ||
              foldForSearch(piece).replace(/\D/gu, '').includes(word.replace(/\D/gu, '')),
          ),
        ).toBe(true);
    }),
    { numRuns: 500 },
  );
});
