/** The twelve words, large and numbered: they are read aloud over the telephone. */
import { settingsText } from '../text/staff.ts';

export function TwelveWords({ name, words }: { name: string; words: readonly string[] }) {
  return (
    <ol className="staff-words" aria-label={settingsText.cards.words(name)}>
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word is known by its place, and may come twice
        <li key={index} className="staff-word">
          <span className="staff-word-place">{index + 1}</span>
          <span>{word}</span>
        </li>
      ))}
    </ol>
  );
}
