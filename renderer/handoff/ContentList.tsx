/** Counts in words: ケース 1件, 本人・世帯 2人, 経過 4件. What only ties rows together is not counted. */
import { CONTENT_WORDS } from '../text/handoffContents.ts';

export const contentWords = (contents: Readonly<Record<string, number>>): string[] =>
  Object.entries(CONTENT_WORDS).flatMap(([entity, words]) => {
    const count = contents[entity];
    return count ? [words(count)] : [];
  });

export function ContentList({ contents }: { contents: Readonly<Record<string, number>> }) {
  return (
    <ul className="handoff-plain-list">
      {contentWords(contents).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
