/**
 * 月報, counted purely from what happened. The counting rules are those printed under the tables:
 * 新規 the first reception in a case's life, and every 一行受付; 継続 a later contact with 本人 or those close to them;
 * 連絡調整 a contact with an organisation or a section about them; 延べ their sum. Counted by the day it happened and at the window
 * where it happened, not by the day it was typed in. An entry that a correction replaced counts once; meetings and talks within the office
 * are no contacts.
 */
import type { NoteMethod, NotePartner, NoteStage } from '../cases/codes.ts';
import type { Sex } from '../people/codes.ts';
import type { ReceptionMethod, Route, Worry } from '../receptions/codes.ts';
import type { AgeBand, ContactCount, ContactMethod } from './codes.ts';

/** How many, and the cases behind the number: each opens from it. 一行受付 have none. */
export interface Count {
  count: number;
  caseIds: string[];
}

export interface ReceptionFact {
  id: string;
  caseId: string | null;
  /** 本人; null where nobody asked who it was. */
  personId: string | null;
  officeId: string | null;
  date: string;
  method: ReceptionMethod | null;
  route: Route | null;
  worries: readonly Worry[];
  isOneLine: boolean;
  /** The first of its case, over all months. */
  isFirst: boolean;
  sex: Sex;
  age: number | null;
}

export interface NoteFact {
  id: string;
  caseId: string;
  officeId: string | null;
  date: string;
  method: NoteMethod | null;
  partners: readonly NotePartner[];
  isSuperseded: boolean;
  stages: readonly NoteStage[];
}

export interface ReferralFact {
  id: string;
  caseId: string;
  officeId: string | null;
  organisationId: string;
  date: string;
  outcome: 'connected' | 'not-connected' | null;
  confirmedOn: string | null;
}

export interface ScreeningFact {
  id: string;
  caseId: string;
  date: string;
  result: string;
}

/** 助言 to an organisation, or a 中間の状況確認. */
export interface AccompanyFact {
  caseId: string;
  date: string;
}

export interface MonthFacts {
  receptions: readonly ReceptionFact[];
  notes: readonly NoteFact[];
  referrals: readonly ReferralFact[];
  screenings: readonly ScreeningFact[];
  advices: readonly AccompanyFact[];
  planChecks: readonly AccompanyFact[];
}

const RECEPTION_COLUMN: Record<ReceptionMethod, ContactMethod> = {
  visit: 'visit',
  phone: 'phone',
  'home-visit': 'home-visit',
  'mail-web': 'mail-document',
  'fax-document': 'mail-document',
  'meeting-information': 'other',
  other: 'other',
};

export const receptionColumn = (method: ReceptionMethod | null): ContactMethod =>
  method ? RECEPTION_COLUMN[method] : 'other';

/** Null: no contact. */
const NOTE_COLUMN: Record<NoteMethod, ContactMethod | null> = {
  phone: 'phone',
  'office-visit': 'visit',
  'home-visit': 'home-visit',
  accompany: 'home-visit',
  'mail-document-fax': 'mail-document',
  online: 'other',
  'in-office': null,
  'with-organisations': 'other',
  'support-meeting': null,
  'plan-review-meeting': null,
  other: 'other',
};

const CLOSE: readonly NotePartner[] = ['self', 'family', 'acquaintance-neighbour'];

/** 新規 or 継続: what a reception counts as. */
export const ofReception = ({ isFirst, isOneLine }: ReceptionFact): ContactCount =>
  isFirst || isOneLine ? 'new' : 'continued';

export interface Contact {
  /** What it was: a reception, or an entry of the record. */
  id: string;
  reception: ReceptionFact | null;
  date: string;
  caseId: string | null;
  officeId: string | null;
  method: ContactMethod;
  counts: ContactCount;
}

const ofNote = ({ partners, method }: NoteFact): ContactCount => {
  if (partners.some((partner) => CLOSE.includes(partner))) return 'continued';
  const isLiaison = partners.length > 0 || method === 'with-organisations';
  return isLiaison ? 'liaison' : 'continued';
};

export function contactsOf({ receptions, notes }: Pick<MonthFacts, 'receptions' | 'notes'>): Contact[] {
  return [
    ...receptions.map((each) => ({
      id: each.id,
      reception: each,
      date: each.date,
      caseId: each.caseId,
      officeId: each.officeId,
      method: receptionColumn(each.method),
      counts: ofReception(each),
    })),
    ...notes.flatMap((each) => {
      const method = each.method ? NOTE_COLUMN[each.method] : 'other';
      if (method === null || each.isSuperseded) return [];
      const { id, date, caseId, officeId } = each;
      return [{ id, reception: null, date, caseId, officeId, method, counts: ofNote(each) }];
    }),
  ];
}

export const ageBand = (age: number | null): AgeBand => {
  if (age === null) return 'unknown';
  if (age < 18) return 'under-18';
  if (age < 40) return '18-39';
  if (age < 65) return '40-64';
  return age < 75 ? '65-74' : '75-over';
};

/** How many of `facts` fall under each key; an item may fall under several (複数回答) or none. */
export function tally<Fact extends { caseId: string | null }, Key extends string>(
  facts: readonly Fact[],
  keysOf: (fact: Fact) => readonly Key[],
): Partial<Record<Key, Count>> {
  const counted: Partial<Record<Key, Count>> = {};
  for (const fact of facts) {
    for (const key of keysOf(fact)) {
      const found = counted[key] ?? { count: 0, caseIds: [] };
      found.count += 1;
      if (fact.caseId && !found.caseIds.includes(fact.caseId)) found.caseIds.push(fact.caseId);
      counted[key] = found;
    }
  }
  return counted;
}

export interface ReferralCount extends Count {
  organisationId: string;
  /** Confirmed by the day the report is made, whatever the answer was. */
  confirmed: number;
  connected: number;
}

/** つなぎ確認率: of those referred in this month, how many had been asked after by `asOf`. */
export function referralCounts(referrals: readonly ReferralFact[], asOf: string): ReferralCount[] {
  const rows = new Map<string, ReferralCount>();
  for (const each of referrals) {
    const row = rows.get(each.organisationId) ?? {
      organisationId: each.organisationId,
      count: 0,
      caseIds: [],
      confirmed: 0,
      connected: 0,
    };
    row.count += 1;
    if (!row.caseIds.includes(each.caseId)) row.caseIds.push(each.caseId);
    if (each.outcome !== null && each.confirmedOn !== null && each.confirmedOn <= asOf) {
      row.confirmed += 1;
      if (each.outcome === 'connected') row.connected += 1;
    }
    rows.set(each.organisationId, row);
  }
  return [...rows.values()].sort((a, b) => b.count - a.count);
}

/** One number with the cases behind it. */
const counted = (facts: readonly AccompanyFact[]): Count => ({
  count: facts.length,
  caseIds: [...new Set(facts.map(({ caseId }) => caseId))],
});

/** People who were found at a stage in the month, each once at each stage. */
function stageCounts<Key extends string>(
  notes: readonly NoteFact[],
  stageOf: (stage: NoteStage) => Key | null,
): Partial<Record<Key, Count>> {
  const met = new Map<string, { caseId: string; stage: Key }>();
  for (const { caseId, stages, isSuperseded } of notes)
    for (const each of isSuperseded ? [] : stages) {
      const stage = stageOf(each);
      if (stage) met.set(`${each.personId} ${stage}`, { caseId, stage });
    }
  return tally([...met.values()], ({ stage }) => [stage]);
}

/** 月報 from the facts of one month. Keys of `contacts`: office, method and count joined; every table names its keys beside it. */
export function monthlyReport(facts: MonthFacts, asOf: string) {
  const contacts = contactsOf(facts);
  const firsts = facts.receptions.filter((each) => ofReception(each) === 'new');
  return {
    contacts: tally(contacts, (each) => [`${each.officeId ?? ''} ${each.method} ${each.counts}`]),
    oneLines: facts.receptions.filter((each) => each.isOneLine && each.caseId === null).length,
    routes: tally(firsts, (each) => (each.route ? [each.route] : [])),
    people: tally(firsts, (each) => [`${ageBand(each.age)} ${each.sex}` as const]),
    worries: tally(firsts, (each) => each.worries),
    /** Receptions that named a worry: for 「1件あたり平均」. */
    withWorries: firsts.filter((each) => each.worries.length > 0).length,
    screenings: tally(facts.screenings, (each) => [each.result]),
    referrals: referralCounts(facts.referrals, asOf),
    advices: counted(facts.advices),
    planChecks: counted(facts.planChecks),
    reactions: stageCounts(facts.notes, ({ reaction }) => reaction),
    participations: stageCounts(facts.notes, ({ participation }) => participation),
  };
}
