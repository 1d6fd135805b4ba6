import type { AGE_DECADES } from './codes.ts';

export type AgeDecade = (typeof AGE_DECADES)[number];

/** By tens of years; ninety and older together. */
export const ageDecade = (age: number | null): AgeDecade =>
  age === null ? 'unknown' : (String(Math.min(90, Math.floor(age / 10) * 10)) as AgeDecade);
