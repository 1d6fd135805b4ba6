/**
 * What 「5未満」 itself tells: it is 1 to 4, and 「※」 is not. Two hidden numbers that make 2 are 1 and 1, though no subtraction finds them;
 * beside a sum of 6, 「5未満」 and 「※」 are 1 and 5. Looked at line by line: the numbers added up, and their sum. Pure.
 */
import { SMALL } from './codes.ts';

/** How a number stands in the table that leaves: as it is, as 「5未満」, as 「※」. */
export interface Told {
  value: number;
  hidden: 'small' | 'other' | null;
}

const MOST = SMALL - 1;
const mayBeOther = (value: number): boolean => value === 0 || value >= SMALL;

/** Whether one of the small numbers of a line can be told from what is shown of it. */
export function isExposed(parts: readonly Told[], sum: Told): boolean {
  const smalls = parts.filter(({ hidden }) => hidden === 'small').length;
  const hasOthers = parts.some(({ hidden }) => hidden === 'other');
  if (parts.length === 0 || (smalls === 0 && sum.hidden !== 'small')) return false;
  const shown = parts.reduce((all, { value, hidden }) => all + (hidden ? 0 : value), 0);
  const possible = (ofSmalls: number): boolean => {
    const least = shown + ofSmalls;
    if (sum.hidden === null) {
      const rest = sum.value - least;
      return hasOthers ? mayBeOther(rest) : rest === 0;
    }
    return sum.hidden === 'small' ? least >= 1 && least <= MOST : hasOthers || mayBeOther(least);
  };
  const sums = Array.from({ length: smalls * (MOST - 1) + 1 }, (_, index) => smalls + index).filter(possible);
  const only = sums.length === 1 ? sums[0] : undefined;
  if (only === undefined) return false;
  return sum.hidden === 'small' || smalls === 1 || only === smalls || only === smalls * MOST;
}
