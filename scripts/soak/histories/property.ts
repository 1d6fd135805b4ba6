/** The histories as one property. A failing one is told with its seed and path, by which it is played again. */
import fc from 'fast-check';
import { type History, historyOf } from './acts.ts';
import { playHistory } from './play.ts';

export interface Drawn {
  runs: number;
  seed: number;
  /** Acts in a history, at most. */
  most: number;
  /** Of a history that failed before. */
  path?: string;
}

export interface FailedHistory {
  seed: number;
  path: string;
  history: History;
  fault: string;
}

/** Null: all held. */
export function drawHistories(
  { runs, seed, most, path }: Drawn,
  tell?: (played: number) => void,
): FailedHistory | null {
  let played = 0;
  const result = fc.check(
    fc.property(historyOf(most), (drawn) => {
      playHistory(drawn);
      played += 1;
      tell?.(played);
    }),
    // Making a history smaller takes minutes: that is for whoever plays it again by its path.
    { numRuns: runs, seed, ...(path === undefined ? { endOnFailure: true } : { path }) },
  );
  if (!result.failed) return null;
  return {
    seed: result.seed,
    path: result.counterexamplePath ?? '',
    history: (result.counterexample as [History])[0],
    fault: String((result.errorInstance as Error | undefined)?.stack ?? result.errorInstance),
  };
}
