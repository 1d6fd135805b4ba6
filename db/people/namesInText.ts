/**
 * Names of people in the record that stand in a text where nobody's may (the minutes of a 関係者会議): whole names alone, however their
 * kanji are written and spaced. Each place of the text is one index read. Which case somebody is of is not answered.
 */
import { perStore, type Store } from '../store/store.ts';
import { foldName } from './folding.ts';

/** A family name alone is anybody's. */
const SHORTEST = 3;
const KINDS = ['name', 'adverse-name'];
/** What a name is written with; a run of anything else ends it. */
const WRITTEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ\p{Script=Latin}]+/gu;

const beginningWith = perStore(({ connection }) =>
  connection
    .prepare<[string, string, string], string>(
      'SELECT DISTINCT key FROM personKey WHERE kind = ? AND key >= ? AND key < ? LIMIT 200',
    )
    .pluck(),
);

/** As the keys have them, in the order in which they stand in the text. */
export function knownNamesIn(store: Store, text: string, except: readonly string[] = []): string[] {
  const passed = new Set(except.map(foldName));
  const found = new Set<string>();
  const read = beginningWith(store);
  const looked = new Map<string, string[]>();
  const keysOf = (start: string): string[] => {
    let keys = looked.get(start);
    if (!keys) {
      keys = KINDS.flatMap((kind) => read.all(kind, start, `${start}\u{10FFFF}`) as string[]);
      looked.set(start, keys);
    }
    return keys;
  };
  // 「齋藤 美和」 is one name: what separates sentences is no space.
  for (const [run] of foldName(text.replace(/[\r\n]+/gu, '。')).matchAll(WRITTEN)) {
    const characters = Array.from(run);
    for (let at = 0; at + SHORTEST <= characters.length; at += 1) {
      const rest = characters.slice(at).join('');
      const start = characters.slice(at, at + SHORTEST).join('');
      for (const key of keysOf(start)) {
        if (Array.from(key).length >= SHORTEST && rest.startsWith(key) && !passed.has(key)) found.add(key);
      }
    }
  }
  return [...found];
}
