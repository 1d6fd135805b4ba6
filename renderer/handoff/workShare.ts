/** How far the whole of it is: a bar that goes on from stage to stage, not one that begins anew with each. Pure. */
import type { WorkProgress, WorkStage } from '../../db/works/codes.ts';

type Plan = readonly (readonly [stage: WorkStage, share: number])[];

/** In hundredths, as they were measured with a large file. */
export const GIVING: Plan = [
  ['collecting', 10],
  ['sealing', 20],
  ['writing', 30],
  ['reading-back', 40],
];
export const LOOKING: Plan = [
  ['verifying', 25],
  ['reading', 45],
  ['comparing', 30],
];
export const TAKING: Plan = [
  ['backing-up', 30],
  ['committing', 70],
];

export function shareOf(plan: Plan, { stage, done, total }: WorkProgress): number {
  let before = 0;
  for (const [each, share] of plan) {
    if (each === stage) return before + (total ? Math.min(1, done / total) * share : 0);
    before += share;
  }
  return 0;
}
