/** Entries of the record of operations that tell who looked at a case, and what left or came (R14). */
export const LOOK_ACTIONS = [
  'case.opened',
  'case.viewed',
  'address.revealed',
  'paper.printed',
  'handoff.exported',
  'handoff.imported',
  'override',
  'refused',
  'relation.flagged',
  'relation.lifted',
] as const;
export type LookAction = (typeof LOOK_ACTIONS)[number];
