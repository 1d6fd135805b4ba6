/**
 * Code lists of インテーク・アセスメントシート: screening (list S), risks, 課題と特性 (list K), urgency, ways of a referral.
 */

/** List S. What follows from each result is in the case's rules. */
export const SCREENING_RESULTS = ['1', '2', '3', '4', '5', '6'] as const;
export type ScreeningResult = (typeof SCREENING_RESULTS)[number];

/** Risk ticks. The first five and 'unseen' demand an entry on who was notified, or why nobody (R16). */
export const RISKS = [
  'suicide',
  'abuse-child',
  'abuse-older-person',
  'abuse-disabled-person',
  'domestic-violence',
  'unseen',
  'food-lifeline',
  'housing-loss',
  'medication-stopped',
  'violence-at-visit',
] as const;
export type Risk = (typeof RISKS)[number];

/** List K: first the national sheet's, then what 重層 adds. */
export const ISSUES = [
  'illness',
  'injury',
  'disability-certified',
  'disability-suspected',
  'suicidal',
  'mental-health',
  'unstable-housing',
  'homeless',
  'poverty',
  'debt',
  'household-budget',
  'finding-work',
  'keeping-work',
  'irregular-habits',
  'isolation',
  'withdrawal',
  'family-relations',
  'care',
  'child-rearing',
  'school-absence',
  'delinquency',
  'early-school-leaving',
  'single-parent',
  'violence-abuse',
  'foreign-language',
  'ex-offender',
  'communication',
  'ability',
  'disaster',
  'other',
  '8050',
  '9060',
  'double-care',
  'young-carer',
  'hoarding-animals',
  'neighbour-trouble',
  'self-neglect',
  'dementia',
  'refusing-services',
  'rights-protection',
  'no-relatives',
  'between-systems',
  'supporters-exhausted',
] as const;
export type Issue = (typeof ISSUES)[number];

export const URGENCIES = ['high', 'middle', 'low'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** つなぎ方. */
export const REFERRAL_WAYS = ['information', 'contact', 'accompany'] as const;
export type ReferralWay = (typeof REFERRAL_WAYS)[number];
