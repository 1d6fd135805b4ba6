import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForSearch } from '../../../db/store/fold.ts';
import { indexedWords } from '../../../db/store/indexedWords.ts';
import { telephoneDigits } from '../../../db/store/searchIndex.ts';
import { openTestStore } from '../openTestStore.ts';

/**
 * Few characters, so that queries hit; among them what a tokenizer might drop: variants, marks, half-width kana, an emoji,
 * and kanji of the extensions E and G, which are younger than SQLite's own table of characters.
 */
const ALPHABET = Array.from(
  '介護高髙かカｶガー〆々〇a1ＡB-。「、\u{E0100}\u{FE00}🏠\u{2B820}\u{30000}㋿"*\u200b\0',
);
const character = fc.constantFrom(...ALPHABET);
const text = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: character }, { weight: 1, arbitrary: fc.constantFrom(' ', '　', '\n') }),
    {
      maxLength: 24,
    },
  )
  .map((characters) => characters.join(''));
const query = fc.array(character, { minLength: 1, maxLength: 6 }).map((characters) => characters.join(''));

/** A word of digits and hyphens is a telephone number too, and is found by its digits. */
const contains = (text: string, word: string): boolean => {
  const digits = telephoneDigits(word);
  return foldForSearch(text).includes(word) || (digits !== null && foldForSearch(text).includes(digits));
};

test('索引の答えは、畳んだ文を端から探した答えといつも同じ', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 12 }),
      fc.array(query, { minLength: 1, maxLength: 8 }),
      (texts, queries) => {
        const store = openTestStore();
        store.connection.transaction(() => {
          texts.forEach((each, i) => void store.search.put('progressNote', String(i), null, each));
        })();
        for (const asked of queries) {
          const folded = foldForSearch(asked);
          const expected =
            folded === '' ? [] : texts.flatMap((each, i) => (contains(each, folded) ? [String(i)] : []));
          const found = store.search.find(asked, 100).map(({ entityId }) => entityId);
          expect(found.sort(), JSON.stringify(asked)).toEqual(expected.sort());
        }
        store.close();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('一文字ずつ表で畳んでも、文を丸ごと畳んでも、索引に入る語は同じ', () => {
  const wholly = (text: string) => {
    const runs = foldForSearch(text)
      .split(/\s+/u)
      .map((run) => Array.from(run));
    const pairs = runs.flatMap((run) => run.slice(1).map((character, i) => `${run[i]}${character}`));
    return [...pairs, ...new Set(runs.flat())];
  };
  const unit = fc.oneof(
    { weight: 9, arbitrary: character },
    { weight: 9, arbitrary: fc.constantFrom(...'ＡｂΣσゟ…①㈱ヷゔゝー～\t\u00a0\u0085\u3099') },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code)) },
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const written = units.join('');
      expect(indexedWords(written).split(' ').slice(0, -1)).toEqual(wholly(written));
    }),
    { numRuns: 3000 },
  );
  // Every character of the first plane, alone and beside another: nothing that folds otherwise in company is in the table.
  for (let code = 1; code <= 0xffff; code += 1) {
    const pair = `か${String.fromCharCode(code)}k`;
    if (indexedWords(pair).split(' ').slice(0, -1).join() !== wholly(pair).join()) expect(pair).toBe('');
  }
});

test('語を空白で区切れば、全部を含む記録だけが見つかる', () => {
  const store = openTestStore();
  store.search.put('progressNote', 'a', null, '母の介護で疲れている。家賃の滞納もある。');
  store.search.put('progressNote', 'b', null, '介護の相談');
  expect(store.search.find('介護　滞納', 10).map((hit) => hit.entityId)).toEqual(['a']);
  expect(store.search.find('介護', 10).map((hit) => hit.entityId)).toEqual(['b', 'a']);
  expect(store.search.find('　', 10)).toEqual([]);
});

test('書き直せば古い言葉では見つからず、消せば何でも見つからない', () => {
  const store = openTestStore();
  store.search.put('progressNote', 'a', 'case-1', '家賃の滞納');
  store.search.put('progressNote', 'a', 'case-2', '水道の停止');
  expect(store.search.find('滞納', 10)).toEqual([]);
  expect(store.search.find('停止', 10)).toEqual([
    { entity: 'progressNote', entityId: 'a', caseId: 'case-2' },
  ]);
  store.search.put('progressNote', 'a', 'case-2', null);
  expect(store.search.find('停止', 10)).toEqual([]);
});
