/**
 * 時系列整理表: 年月日 / できごと / 本人・家族 / 支援機関の動き, out of what the case's records say. Each row says whose words it holds and
 * whether they were given for a 支援会議 alone, so that one rule decides what of it may be laid before which meeting. Pure.
 */
import type { Handling, NotePartner } from '../cases/codes.ts';

export const TIMELINE_KINDS = [
  'reception',
  'note',
  'consent',
  'withdrawal',
  'referral',
  'support-meeting',
  'plan-review',
  'plan-decided',
  'turn',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export interface TimelineRow {
  /** Stays the same from one printing to the next: rows are left out by it. */
  id: string;
  date: string;
  kind: TimelineKind;
  /** A code of the kind's own list, to be worded on the paper. */
  code: string | null;
  number: number | null;
  /** 本人・家族. */
  people: string;
  /** 支援機関の動き. */
  agencies: string;
  /** Of an entry of 支援経過. */
  handling: Handling | null;
  partners: readonly NotePartner[] | null;
  /** Something was there that may not be laid before this meeting. */
  isWithheld: boolean;
}

export interface TimelineSharing {
  isLimited: boolean;
  /** Every item of the person's own. */
  mayAllOfPrincipal: boolean;
  /** Every item of everybody in the household. */
  mayAllOfEveryone: boolean;
  /** 福祉制度の利用: which organisations go with the person. */
  mayTellOrganisations: boolean;
}

/**
 * R05, R07 — before a 重層的支援会議 goes nothing that a 支援会議 alone was told or made, nor what the person is not to hear, for the person sits
 * there. Free text cannot be taken apart by items: it goes where every item may, of the person alone where nobody else was spoken
 * with, otherwise of everyone in the household. What is left of a row is that it was, and when. Null: not even that.
 */
export function rowBefore(row: TimelineRow, sharing: TimelineSharing): TimelineRow | null {
  if (!sharing.isLimited) return row;
  if (row.kind === 'support-meeting') return null;
  if (row.kind === 'note') {
    // An entry that arrived without its class is not known to be free.
    if (row.handling !== 'normal' && row.handling !== 'sensitive') return null;
    if (row.code === 'support-meeting') return null;
  }
  const ofPersonAlone = row.partners?.length === 1 && row.partners[0] === 'self';
  const mayTell = ofPersonAlone ? sharing.mayAllOfPrincipal : sharing.mayAllOfEveryone;
  const people = mayTell ? row.people : '';
  const agencies = row.kind === 'note' || row.kind === 'reception' ? mayTell : sharing.mayTellOrganisations;
  const kept = { ...row, people, agencies: agencies ? row.agencies : '' };
  return { ...kept, isWithheld: kept.people !== row.people || kept.agencies !== row.agencies };
}

export interface TimelineChoice {
  from: string | null;
  to: string | null;
  leftOut: readonly string[];
}

/** Oldest first; rows of one day in the order of the kinds. */
export const chosenRows = (rows: readonly TimelineRow[], choice: TimelineChoice): TimelineRow[] =>
  rows
    .filter(
      ({ id, date }) =>
        (choice.from === null || date >= choice.from) &&
        (choice.to === null || date <= choice.to) &&
        !choice.leftOut.includes(id),
    )
    .sort(
      (a, b) =>
        a.date.localeCompare(b.date) ||
        TIMELINE_KINDS.indexOf(a.kind) - TIMELINE_KINDS.indexOf(b.kind) ||
        a.id.localeCompare(b.id),
    );

/** `meetingCase from to leftOut,leftOut`, a dash for none: what a window of its own is told in one word. */
export const timelineId = (meetingCaseId: string, { from, to, leftOut }: TimelineChoice): string =>
  [meetingCaseId, from ?? '-', to ?? '-', leftOut.join(',') || '-'].join(' ');

export function timelineChoice(id: string): { meetingCaseId: string; choice: TimelineChoice } {
  const [meetingCaseId = '', from = '-', to = '-', leftOut = '-'] = id.split(' ');
  const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);
  return {
    meetingCaseId,
    choice: { from: day(from), to: day(to), leftOut: leftOut === '-' ? [] : leftOut.split(',') },
  };
}
