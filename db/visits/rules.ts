/**
 * 今日の訪問: which appointments are visits, in which order one member goes round, what a paper kit needs before it leaves the office,
 * and which entries may lie on somebody's kitchen table. Pure.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import type { Handling } from '../cases/codes.ts';
import { forThePerson } from '../cases/notes/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { PlannedStop } from './codes.ts';

/** How the next appointment's own words say that somebody goes to the house. */
const VISIT_WORDS = /訪問|お宅|自宅[にへ]|家庭[にへ]/u;
export const isVisit = (nextText: string | null): boolean => VISIT_WORDS.test(nextText ?? '');

/** An appointment of the day, of whatever kind and of whomever. */
export interface DayAppointment {
  caseId: string;
  time: string | null;
  subject: string;
  isVisit: boolean;
  /** Agreed on by this member, or of a case that they carry. */
  isOwn: boolean;
}

export interface Stop {
  caseId: string;
  time: string | null;
  subject: string;
}

export interface Round {
  stops: Stop[];
  /** On that day as well, and not on the round: one press puts them on it. */
  others: DayAppointment[];
}

/** Those without an hour come last. */
const hour = (time: string | null): string => time ?? '99';

/**
 * The round as its member put it in order. A visit agreed on since then takes its place by its hour; one that was taken off stays off;
 * one house is on it once, however many appointments it has that day.
 */
export function roundOf(
  plan: { stops: readonly PlannedStop[]; dismissed: readonly string[] } | null,
  appointments: readonly DayAppointment[],
): Round {
  const ofCase = new Map<string, DayAppointment>();
  for (const each of [...appointments].sort((a, b) => hour(a.time).localeCompare(hour(b.time)))) {
    const known = ofCase.get(each.caseId);
    // Of two appointments of one case the visit is the one that counts.
    if (!known || (each.isVisit && !known.isVisit)) ofCase.set(each.caseId, each);
  }
  const arranged = (plan?.stops ?? []).map(({ caseId, time }): Stop => {
    const agreed = ofCase.get(caseId);
    return { caseId, time: time ?? agreed?.time ?? null, subject: agreed?.subject ?? '' };
  });
  const known = new Set([...arranged.map(({ caseId }) => caseId), ...(plan?.dismissed ?? [])]);
  const stops = arranged;
  for (const { caseId, time, subject } of [...ofCase.values()].filter(
    (each) => each.isVisit && each.isOwn && !known.has(each.caseId),
  )) {
    const before = stops.findIndex((each) => hour(each.time) > hour(time));
    stops.splice(before === -1 ? stops.length : before, 0, { caseId, time, subject });
  }
  const on = new Set(stops.map(({ caseId }) => caseId));
  return { stops, others: [...ofCase.values()].filter(({ caseId }) => !on.has(caseId)) };
}

/** Keyed in as the papers lie on the desk: in the kit's order; what was put on the round since then follows. */
export function inKitOrder<S extends { caseId: string }>(
  stops: readonly S[],
  kit: readonly PlannedStop[],
): S[] {
  const place = new Map(kit.map(({ caseId }, index) => [caseId, index]));
  const at = ({ caseId }: S) => place.get(caseId) ?? kit.length;
  return [...stops].sort((a, b) => at(a) - at(b));
}

/** Somebody answers for the papers leaving the office, and they come back on a day that is said. */
export function mayMakeKit(kit: {
  date: string;
  approver: string;
  returnDue: string | null;
  stops: number;
}): Outcome<null> {
  const missing = [
    ...(kit.stops === 0 ? ['visits'] : []),
    ...(kit.approver === '' ? ['approver'] : []),
    ...(kit.returnDue === null ? ['returnDue'] : []),
  ];
  if (missing.length > 0) return refused('missing-required', 'fill-in', { fields: missing });
  if (kit.returnDue !== null && kit.returnDue < kit.date)
    return refused('invalid-input', 'fill-in', { fields: ['returnDue'] });
  return allowed(null);
}

export function mayReturnKit(
  kit: { takenAt: number | null; returnedOn: string | null } | null,
  on: string,
  today: string,
): Outcome<null> {
  if (!kit || kit.takenAt === null) return refused('not-found');
  if (kit.returnedOn !== null) return refused('state-changed');
  if (on > today || on < toTokyoDate(kit.takenAt))
    return refused('invalid-input', 'fill-in', { fields: ['returnedOn'] });
  return allowed(null);
}

interface Entry {
  handling: Handling | null;
  at: number | null;
  fact: string | null;
}

/** How many of the last entries lie on a visit's sheet. */
const LAST = 3;

/**
 * R05 — what of the last entries goes along to the house: the facts alone, of those that the person themselves might read. 支援会議限り and
 * 本人非開示希望 stay in the section, and the sheet does not say that there is anything else.
 */
export const entriesToTake = <E extends Entry>(newestFirst: readonly E[]): E[] =>
  newestFirst
    .filter((entry) => forThePerson({ handling: entry.handling, partners: null, view: null }) !== null)
    .slice(0, LAST);

/** 佐藤 太郎 → 佐藤: on the cover whoever finds the bag learns no more than a family name. */
export const callName = (name: string): string => name.trim().split(/\s/u)[0] ?? '';
