/**
 * 担当替え (C1): moving responsibility is an act of its own, apart from giving a copy. Pure. Nobody takes over a case that they are kept from
 * (R17), that is not of their roles, or that they carry already; what has not begun is not recorded as if it had.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { ReassignmentReason } from './codes.ts';

export interface Duty {
  officeId: string | null;
  staffId: string | null;
  deputyStaffId: string | null;
}

/** A member who is to take over, as far as this store knows them: roles of the other window's staff never travel. */
export interface Successor {
  name: string;
  isKept: boolean;
  isDisabled: boolean;
  /** False only where their roles are known here and read no case. */
  doesCasework: boolean;
}

export interface ReassignFacts {
  before: Duty;
  after: Duty;
  fromOn: string;
  today: string;
  openedOn: string;
  reason: ReassignmentReason;
  reasonText: string;
  isEnded: boolean;
  /** A window of this city: responsibility never leaves it. */
  isOwnCity: boolean;
  staff: Successor | null;
  deputy: Successor | null;
}

export const isSameDuty = (one: Duty, other: Duty): boolean =>
  one.officeId === other.officeId &&
  one.staffId === other.staffId &&
  one.deputyStaffId === other.deputyStaffId;

export function mayReassign(facts: ReassignFacts): Outcome<null> {
  const { before, after, staff, deputy } = facts;
  if (facts.isEnded) return refused('state-changed');
  if (facts.reason === 'other' && facts.reasonText === '')
    return refused('missing-required', 'fill-in', { fields: ['reassignmentReason'] });
  if (!facts.isOwnCity) return refused('invalid-input', 'fill-in', { fields: ['responsibleOfficeId'] });
  if (facts.fromOn > facts.today) return refused('reassignment-ahead', 'fill-in', { fields: ['fromOn'] });
  if (facts.fromOn < facts.openedOn) return refused('invalid-input', 'fill-in', { fields: ['fromOn'] });
  if (isSameDuty(before, after)) return refused('reassignment-same', 'fill-in', { fields: ['staffId'] });
  if (after.staffId !== null && after.staffId === after.deputyStaffId)
    return refused('invalid-input', 'fill-in', { fields: ['deputyStaffId'] });
  for (const [field, who, id] of [
    ['staffId', staff, after.staffId],
    ['deputyStaffId', deputy, after.deputyStaffId],
  ] as const) {
    // Whoever carries it already may go on, whatever has become of their account since.
    const goesOn = id === before.staffId || id === before.deputyStaffId;
    if (!who) continue;
    if (who.isKept) return refused('kept-from-case', 'fill-in', { name: who.name, fields: [field] });
    if (!goesOn && (who.isDisabled || !who.doesCasework))
      return refused('cannot-carry', 'fill-in', { name: who.name, fields: [field] });
  }
  return allowed(null);
}

/** Whose work in the case goes to whom: the 担当者's to the new one, the 副担当's to the new 副担当 or else to the 担当者. */
export function heirsOf(before: Duty, after: Duty): Map<string, string | null> {
  const stays = new Set([after.staffId, after.deputyStaffId]);
  const heirs = new Map<string, string | null>();
  if (before.deputyStaffId !== null && !stays.has(before.deputyStaffId))
    heirs.set(before.deputyStaffId, after.deputyStaffId ?? after.staffId);
  if (before.staffId !== null && !stays.has(before.staffId)) heirs.set(before.staffId, after.staffId);
  return heirs;
}

export interface RecordedMove {
  id: string;
  fromOn: string;
  recordedAt: number;
  before: Duty;
  after: Duty;
}

export interface DutyPeriod<Move> {
  duty: Duty;
  /** Null: nobody wrote down when it began. */
  fromOn: string | null;
  until: string | null;
  /** What began it; null for the first, and for one that began without a 担当替え. */
  move: Move | null;
}

/**
 * だれがいつ担当だったか, newest first. Both windows may have moved the same case: they stand in the order of their days, and what the case
 * says now is what counts.
 */
export function dutyPeriods<Move extends RecordedMove>(
  openedOn: string,
  now: Duty,
  moves: readonly Move[],
): DutyPeriod<Move>[] {
  const inOrder = [...moves].sort(
    (a, b) => a.fromOn.localeCompare(b.fromOn) || a.recordedAt - b.recordedAt || a.id.localeCompare(b.id),
  );
  const periods: DutyPeriod<Move>[] = [
    { duty: inOrder[0]?.before ?? now, fromOn: openedOn, until: null, move: null },
  ];
  for (const move of inOrder) {
    const last = periods.at(-1);
    if (last) last.until = move.fromOn;
    periods.push({ duty: move.after, fromOn: move.fromOn, until: null, move });
  }
  const last = periods.at(-1);
  if (last && !isSameDuty(last.duty, now)) periods.push({ duty: now, fromOn: null, until: null, move: null });
  return periods.reverse();
}
