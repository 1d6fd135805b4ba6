/** A refusal, worded, with its one button where the screen can lead there. */
import type { Refusal, Way } from '../../db/outcome.ts';
import { refusalSentence, wayLabels } from '../text/refusals.ts';
import { RefusalNotice } from '../ui/index.ts';

export interface RefusedProps {
  refusal: Refusal | null;
  /** What the screen does for each way it knows. */
  ways?: Partial<Record<Way, () => void>>;
}

export function Refused({ refusal, ways }: RefusedProps) {
  if (!refusal) return null;
  const label = wayLabels[refusal.way];
  const onPress = ways?.[refusal.way];
  return label && onPress ? (
    <RefusalNotice sentence={refusalSentence(refusal)} way={{ label, onPress }} />
  ) : (
    <RefusalNotice sentence={refusalSentence(refusal)} />
  );
}
