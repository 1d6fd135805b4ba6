/** How far the whole of it is: a bar that goes on from stage to stage, not one that begins anew with each. Pure. */
import type { WorkProgress, WorkStage } from '../../db/works/codes.ts';

export type WorkPlan = readonly (readonly [stage: WorkStage, share: number])[];

/** In hundredths, as they were measured with a large file. */
export const GIVING: WorkPlan = [
  ['collecting', 10],
  ['sealing', 20],
  ['writing', 30],
  ['reading-back', 40],
];
export const LOOKING: WorkPlan = [
  ['verifying', 25],
  ['reading', 45],
  ['comparing', 30],
];
export const TAKING: WorkPlan = [
  ['backing-up', 30],
  ['committing', 70],
];
/** 台帳を取り込む: opened, compared, taken in, and taken back. */
export const LEDGER_OPENING: WorkPlan = [['reading', 100]];
export const LEDGER_COMPARING: WorkPlan = [['comparing', 100]];
export const LEDGER_TAKING: WorkPlan = [
  ['backing-up', 10],
  ['taking-rows', 90],
];
export const LEDGER_UNDOING: WorkPlan = [
  ['backing-up', 10],
  ['taking-rows-back', 90],
];
/** はじめからやり直す: the four households at the two windows. */
export const PRACTICE_FILLING: WorkPlan = [['filling', 100]];

/** 一括担当替え. */
export const REASSIGNING: WorkPlan = [
  ['collecting', 60],
  ['reassigning', 40],
];

export function shareOf(plan: WorkPlan, { stage, done, total }: WorkProgress): number {
  let before = 0;
  for (const [each, share] of plan) {
    if (each === stage) return before + (total ? Math.min(1, done / total) * share : 0);
    before += share;
  }
  return 0;
}
