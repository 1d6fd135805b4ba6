/**
 * Code lists of the person header and the household table. 続柄 is counted from 本人 (not from 世帯主), and
 * every paper that prints it says so.
 */
export const SEX = ['male', 'female', 'other', 'no-answer', 'unknown'] as const;
export type Sex = (typeof SEX)[number];

/** 本人から見た続柄. */
export const RELATIONS = [
  'self',
  'spouse',
  'partner',
  'father',
  'mother',
  'son',
  'daughter',
  'child',
  'elder-brother',
  'elder-sister',
  'younger-brother',
  'younger-sister',
  'grandfather',
  'grandmother',
  'grandchild',
  'parent-in-law',
  'child-in-law',
  'uncle-aunt',
  'nephew-niece',
  'other-relative',
  'housemate',
  'other',
  'unknown',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** 世帯類型. */
export const HOUSEHOLD_TYPES = [
  'alone',
  'couple',
  'parents-children',
  'single-parent',
  'three-generations',
  'other',
  'unknown',
] as const;
export type HouseholdType = (typeof HOUSEHOLD_TYPES)[number];

/** How much of a date is known; with 'unknown' there is no date at all. The rest are the calendar's precisions. */
export const DATE_PRECISION = ['day', 'month', 'year', 'unknown'] as const;
export type DatePrecision = (typeof DATE_PRECISION)[number];

/** Why a record is proposed as the same person, in the order in which the screen names them. */
export const MATCH_REASONS = ['name', 'kana', 'birth', 'tel', 'address'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];
