/** R17 — 利益相反: who may say that somebody is 親族・知人 of a case's people, and who may say that it no longer keeps them from it. Pure. */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Role } from '../staff/codes.ts';

export interface Actor {
  id: string;
  roles: readonly Role[];
}

export interface FlagFacts {
  staffId: string;
  reason: string;
  isFlagged: boolean;
  /** The case is theirs, or something in it that is still to be done. */
  carries: boolean;
  handOverStaffId: string | null;
  /** Those who are kept from the case as well cannot take it over. */
  mayTakeOver: boolean;
}

/** Everybody for themselves; for others a chief or the 調整役. Nobody leaves a case without somebody who goes on with it. */
export function mayFlag(actor: Actor, facts: FlagFacts): Outcome<null> {
  const isOther = facts.staffId !== actor.id;
  if (isOther && !actor.roles.some((role) => role === 'chief' || role === 'coordinator'))
    return refused('not-permitted', 'none', { permission: 'case.write' });
  if (facts.isFlagged) return refused('state-changed');
  const missing = [
    ...(facts.reason === '' ? ['relationReason'] : []),
    ...(facts.carries && facts.handOverStaffId === null ? ['handOverStaffId'] : []),
  ];
  if (missing.length > 0) return refused('missing-required', 'fill-in', { fields: missing });
  return facts.handOverStaffId !== null && (facts.handOverStaffId === facts.staffId || !facts.mayTakeOver)
    ? refused('invalid-input', 'fill-in', { fields: ['handOverStaffId'] })
    : allowed(null);
}

/** A chief alone, never for themselves, and with a reason. */
export function mayLift(
  actor: Actor,
  { staffId, reason, isLifted }: { staffId: string | null; reason: string; isLifted: boolean },
): Outcome<null> {
  if (!actor.roles.includes('chief') || staffId === actor.id)
    return refused('not-permitted', 'none', { permission: 'case.write' });
  if (isLifted) return refused('state-changed');
  return reason === '' ? refused('missing-required', 'fill-in', { fields: ['liftReason'] }) : allowed(null);
}
