/** Looking for help in words: kana, width and case don't matter, and every word must occur. Pure. */
import type { HelpPage } from '../text/help/page.ts';

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

const more = ({ how, asked = [] }: HelpPage): string =>
  [...how, ...asked.flatMap(({ question, answer }) => [question, answer])].join('\n');

/** In the title counts most, then what it is for, then the rest. */
const weighed = (page: HelpPage): readonly [text: string, weight: number][] => [
  [folded(page.title), 100],
  [folded(page.words ?? ''), 30],
  [folded(page.what), 10],
  [folded(more(page)), 1],
];

export function searchHelp<Key>(
  pages: readonly (readonly [key: Key, page: HelpPage])[],
  query: string,
): (readonly [key: Key, page: HelpPage])[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return pages
    .map((each) => {
      const parts = weighed(each[1]);
      const scores = words.map((word) =>
        parts.reduce((sum, [text, weight]) => sum + (text.includes(word) ? weight : 0), 0),
      );
      return { each, score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ each }) => each);
}
