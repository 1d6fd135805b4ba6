/** How far a file is that is being made or taken in, and the places at which it can be stopped. */
import type { WorkStage } from '../works/codes.ts';
import { fault } from './fault.ts';

/** Tells how far the stage is, in the unit of `total`. Throws `cancelled` where somebody asked to stop and nothing speaks against it. */
export type Step = (stage: WorkStage, done: number, total: number | null) => void;

export const unwatched: Step = () => undefined;

/** Once it commits it is all or nothing, and soon over. */
export const isStoppable = (stage: WorkStage): boolean => stage !== 'committing';

/** The page can't see more often than this how far something is. */
const REPORT_EVERY_MS = 50;

export function stepBy(
  isStopped: () => boolean,
  report: (stage: WorkStage, done: number, total: number | null) => void,
): Step {
  let last: WorkStage | undefined;
  let at = 0;
  return (stage, done, total) => {
    if (isStoppable(stage) && isStopped()) throw fault('cancelled');
    const now = performance.now();
    if (stage === last && now - at < REPORT_EVERY_MS && done !== total) return;
    last = stage;
    at = now;
    report(stage, done, total);
  };
}

/** Passes chunks on and counts their bytes as the stage's. */
export async function* stepped(
  chunks: AsyncIterable<Uint8Array>,
  step: Step,
  stage: WorkStage,
  total: number | null,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    done += chunk.length;
    step(stage, done, total);
    yield chunk;
  }
}
