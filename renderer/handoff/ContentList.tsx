/** What a file holds, a line for each kind of record. */
import { contentWords } from '../text/handoffContents.ts';

export function ContentList({ contents }: { contents: Readonly<Record<string, number>> }) {
  return (
    <ul className="handoff-plain-list">
      {contentWords(contents).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
