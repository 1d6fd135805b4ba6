/** The stages of long work, and how far it is. */
export const WORK_STAGES = [
  'collecting',
  'sealing',
  'writing',
  'reading-back',
  'verifying',
  'reading',
  'comparing',
  'backing-up',
  'taking-rows',
  'taking-rows-back',
  'reassigning',
  'committing',
  'filling',
] as const;
export type WorkStage = (typeof WORK_STAGES)[number];

export interface WorkProgress {
  stage: WorkStage;
  done: number;
  /** In the unit of `done`; null while it is not known how much there is. */
  total: number | null;
  /** Once it commits it can't be stopped any more: it is all or nothing, and soon over. */
  isStoppable: boolean;
}
