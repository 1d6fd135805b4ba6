/**
 * Code lists of 臨時照会: what can be counted, by what it can be narrowed and broken down, and what each means for the other.
 * Codes are stored with a named question and never change.
 */
import { COMPOUND_LABELS, ISSUES, SCREENING_RESULTS, URGENCIES } from '../assessments/codes.ts';
import { NOTE_METHODS } from '../cases/codes.ts';
import { CASE_STATES } from '../cases/rules.ts';
import type { TargetMeasure } from '../cityPlan/codes.ts';
import { EVALUATION_RESULTS } from '../evaluations/codes.ts';
import { HOUSEHOLD_TYPES, SEX } from '../people/codes.ts';
import { RECEPTION_METHODS, ROUTES, WORRIES } from '../receptions/codes.ts';
import { AGE_BANDS, CONTACT_COUNTS, CONTACT_METHODS } from '../reports/codes.ts';

export const COUNTED = [
  'receptions',
  'contacts',
  'people',
  'people-in-contact',
  'cases-opened',
  'cases-open',
  'cases-ended',
  'notes',
  'referrals',
  'screenings',
  'meetings',
  'meeting-cases',
  'plans',
  'evaluations',
] as const;
export type Counted = (typeof COUNTED)[number];

/** By when it happened: for breaking down alone, the period narrows already. */
export const TIMES = ['month', 'quarter', 'fiscal-year'] as const;
export type Time = (typeof TIMES)[number];

/** What is asked of a case, whatever is counted. */
const OF_CASE = [
  'route',
  'worry',
  'issue',
  'label',
  'age-band',
  'age-decade',
  'sex',
  'household-type',
  'screening',
  'state',
  'urgency',
  'consent',
  'staff',
  'organisation',
] as const;

export const TRAITS = [
  'office',
  'method',
  'contact-method',
  'note-method',
  'contact-count',
  ...OF_CASE,
  'outcome',
  'meeting-kind',
  'trial',
  'evaluation-result',
] as const;
export type Trait = (typeof TRAITS)[number];

export type Dimension = Time | Trait;
export const DIMENSIONS: readonly Dimension[] = [...TIMES, ...TRAITS];

/** Stands where nothing is written: a breakdown leaves nothing out. */
export const NONE = 'none';

/** 年齢, by tens of years on the day that is counted. */
export const AGE_DECADES = ['0', '10', '20', '30', '40', '50', '60', '70', '80', '90', 'unknown'] as const;
export const CONSENTS = ['given', 'not-given'] as const;
export const OUTCOMES = ['connected', 'not-connected', 'waiting'] as const;
/** As the plan's measures name them. */
export const COUNTED_MEETINGS = [
  'support-meetings',
  'plan-review-meetings',
  'stakeholder-meetings',
] as const satisfies readonly TargetMeasure[];
export const TRIALS = ['held', 'trial'] as const;

/** In the order in which they stand in a table. The others are names: windows, staff, organisations. */
export const CODES_OF: Readonly<Partial<Record<Trait, readonly string[]>>> = {
  method: RECEPTION_METHODS,
  'contact-method': CONTACT_METHODS,
  'note-method': NOTE_METHODS,
  'contact-count': CONTACT_COUNTS,
  route: ROUTES,
  worry: WORRIES,
  issue: ISSUES,
  label: COMPOUND_LABELS,
  'age-band': AGE_BANDS,
  'age-decade': AGE_DECADES,
  sex: SEX,
  'household-type': HOUSEHOLD_TYPES,
  screening: SCREENING_RESULTS,
  state: CASE_STATES,
  urgency: URGENCIES,
  consent: CONSENTS,
  outcome: OUTCOMES,
  'meeting-kind': COUNTED_MEETINGS,
  trial: TRIALS,
  'evaluation-result': EVALUATION_RESULTS,
};

/** What of each can be asked. A meeting belongs to no one case: nothing of a case's narrows it. */
export const TRAITS_OF: Readonly<Record<Counted, readonly Trait[]>> = {
  receptions: ['office', 'method', 'contact-method', 'contact-count', ...OF_CASE],
  contacts: ['office', 'contact-method', 'contact-count', ...OF_CASE],
  people: ['office', 'method', 'contact-method', 'contact-count', ...OF_CASE],
  'people-in-contact': ['office', 'contact-method', 'contact-count', ...OF_CASE],
  'cases-opened': ['office', 'method', ...OF_CASE],
  'cases-open': ['office', 'method', ...OF_CASE],
  'cases-ended': ['office', 'method', ...OF_CASE],
  notes: ['office', 'note-method', ...OF_CASE],
  referrals: ['office', 'outcome', ...OF_CASE],
  screenings: OF_CASE,
  meetings: ['office', 'meeting-kind', 'trial'],
  'meeting-cases': ['office', 'meeting-kind', 'trial', ...OF_CASE],
  plans: OF_CASE,
  evaluations: ['evaluation-result', ...OF_CASE],
};

/** At a day, not in a period. */
export const isAtDay = (counted: Counted): boolean => counted === 'cases-open';

export const dimensionsOf = (counted: Counted): Dimension[] => [
  ...(isAtDay(counted) ? [] : TIMES),
  ...TRAITS_OF[counted],
];

export const isTime = (dimension: Dimension): dimension is Time =>
  (TIMES as readonly string[]).includes(dimension);

/** Each of them once, however often it was they. */
export const countsPeople = (counted: Counted): boolean =>
  counted === 'people' || counted === 'people-in-contact';

/** One may have several of them. A referral goes to one organisation. */
const SEVERAL: readonly Dimension[] = ['worry', 'issue', 'label', 'organisation'];
/** Of a person these are the same whenever they came. */
const LASTING: readonly Dimension[] = ['sex'];

/** Whether one thing that is counted may stand in several rows: their sum is then no number of anything (延べ). */
export const overlaps = (counted: Counted, dimension: Dimension): boolean =>
  countsPeople(counted)
    ? !LASTING.includes(dimension)
    : SEVERAL.includes(dimension) && !(counted === 'referrals' && dimension === 'organisation');

export const PERIODS = [
  'this-year',
  'last-year',
  'first-half',
  'second-half',
  'this-month',
  'last-month',
] as const;
export type Period = (typeof PERIODS)[number];

export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Fewer are not told outside: somebody might be recognised. */
export const SMALL = 5;
