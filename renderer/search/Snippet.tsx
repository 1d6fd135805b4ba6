/** Words in their sentence, what was looked for marked. Screen readers read the sentence as it stands. */
import { Fragment } from 'react';
import type { FoundRow } from './SearchScreen.tsx';

export function Snippet({ parts }: { parts: FoundRow['parts'] }) {
  return parts.map(({ text, hit }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, in their order
    hit ? <mark key={i}>{text}</mark> : <Fragment key={i}>{text}</Fragment>,
  );
}
