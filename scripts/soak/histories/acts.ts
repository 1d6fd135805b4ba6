/** What may happen in a history: work at a window, files on the road, clocks, and PCs put back from a backup. Drawn by fast-check. */
import fc from 'fast-check';

export const WORK = [
  'register',
  'person',
  'household',
  'case',
  'state',
  'reassign',
  'note',
  'correct-note',
  'task',
  'postpone',
  'complete',
  'new-member',
  'remove-member',
  'restore-member',
  'merge',
  'undo-merge',
  'gather',
  'consent',
  'withdraw',
  'decide',
  'decide-removal',
] as const;
export type Work = (typeof WORK)[number];

/** Numbers are taken round: of as many windows, cases, people or files as there are. */
export type Act =
  | { act: 'work'; at: number; work: Work; which: number; other: number; value: number }
  /** A file of one case or of all, made at `at`; it lies on the road until it is lost. */
  | { act: 'give'; at: number; which: number; all: boolean }
  /** Made and brought over on the same day. */
  | { act: 'carry'; at: number; to: number; which: number; all: boolean }
  /** The file arrives, perhaps again, perhaps after a later one. */
  | { act: 'take'; at: number; which: number }
  | { act: 'lose'; which: number }
  | { act: 'take-back'; at: number; which: number }
  | { act: 'clock'; at: number; by: number }
  | { act: 'back-up'; at: number }
  | { act: 'restore'; at: number };

export interface History {
  windows: number;
  /** Files hold what a copy of the chosen cases holds, as the screen gives them; else all that was written. */
  byCase: boolean;
  acts: Act[];
}

/** Few of each, so that two windows meet at the same one. */
const number = fc.nat({ max: 2 });
const at = fc.nat({ max: 4 });
const YEARS = 3 * 365 * 86_400_000;

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({
      act: fc.constant('work' as const),
      at,
      work: fc.constantFrom(...WORK),
      which: number,
      other: number,
      value: number,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('give' as const), at, which: number, all: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('carry' as const),
      at,
      to: at,
      which: number,
      all: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('take' as const), at, which: number }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('lose' as const), which: number }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('take-back' as const), at, which: number }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('clock' as const),
      at,
      by: fc.oneof(fc.integer({ min: -YEARS, max: YEARS }), fc.integer({ min: -2000, max: 2000 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('back-up' as const), at }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('restore' as const), at }) },
);

/** Of so many acts at most: short ones find nearly as much, and many more of them are played in the same time. */
export const historyOf = (most: number): fc.Arbitrary<History> =>
  fc.record({
    windows: fc.oneof(
      { weight: 5, arbitrary: fc.constant(2) },
      { weight: 3, arbitrary: fc.constant(3) },
      { weight: 1, arbitrary: fc.integer({ min: 4, max: 5 }) },
    ),
    byCase: fc.boolean(),
    acts: fc.array(act, { minLength: Math.ceil(most / 3), maxLength: most, size: 'max' }),
  });
