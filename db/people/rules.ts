/**
 * «The same person?»: how strongly what is typed points at a record. Staff see the reasons and decide; nothing is joined by
 * itself. Pure.
 */
import type { MatchReason } from './codes.ts';

export interface Match {
  reasons: MatchReason[];
  /** Both say something, and it is not the same. */
  differs: { name: boolean; kana: boolean; birth: boolean };
}

const WEIGHTS: Record<MatchReason, number> = { birth: 4, name: 3, kana: 2, tel: 2, address: 1 };

/** From here on a proposal stands out on the screen. */
export const STRONG = 5;

/**
 * 0: not to be proposed. Relatives share telephone, address and even birthdays (twins): with another name *and* another reading
 * it takes two of these three, as after a marriage. A reading alone or a name read otherwise stays weak.
 */
export function matchStrength({ reasons, differs }: Match): number {
  const named = reasons.includes('name') || reasons.includes('kana');
  if (!named && (differs.name || differs.kana)) {
    const others = reasons.filter((reason) => reason !== 'name' && reason !== 'kana');
    if (!others.includes('birth') || others.length < 2) return 0;
  }
  const sum = reasons.reduce((total, reason) => total + WEIGHTS[reason], 0);
  const against = (differs.birth ? 2 : 0) + (differs.name ? 1 : 0) + (differs.kana ? 1 : 0);
  return Math.max(sum - against, named ? 1 : 0);
}
