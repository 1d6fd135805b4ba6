/** A refusal, worded, with its one button where the screen can lead there. */
import type { Refusal, Way } from '../../db/outcome.ts';
import { refusalSentence, wayLabels } from '../text/refusals.ts';
import { RefusalNotice } from '../ui/index.ts';

export interface RefusedProps {
  refusal: Refusal | null;
  /** What the screen does for each way it knows. */
  ways?: Partial<Record<Way, () => void>>;
}

/** The button that leads on; absent where the screen can't lead there. While it stands, it is the screen's primary button. */
export function wayOn({ refusal, ways }: RefusedProps): { label: string; onPress: () => void } | undefined {
  const label = refusal && wayLabels[refusal.way];
  const onPress = refusal && ways?.[refusal.way];
  return label && onPress ? { label, onPress } : undefined;
}

export function Refused({ refusal, ways }: RefusedProps) {
  if (!refusal) return null;
  const way = wayOn({ refusal, ...(ways && { ways }) });
  return <RefusalNotice sentence={refusalSentence(refusal)} {...(way && { way })} />;
}
