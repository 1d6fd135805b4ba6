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

/** Labels of a whole household, proposed from what is known of its members and corrected by staff. */
export const COMPOUND_LABELS = [
  '8050',
  '9060',
  'double-care',
  'young-carer',
  'no-relatives',
  'supporters-exhausted',
] as const satisfies readonly Issue[];
export type CompoundLabel = (typeof COMPOUND_LABELS)[number];

/** List K as the screen groups it; every code stands in exactly one group. */
export const ISSUE_GROUPS = {
  health: [
    'illness',
    'injury',
    'disability-certified',
    'disability-suspected',
    'mental-health',
    'suicidal',
    'dementia',
    'care',
    'refusing-services',
    'self-neglect',
  ],
  living: [
    'poverty',
    'debt',
    'household-budget',
    'unstable-housing',
    'homeless',
    'finding-work',
    'keeping-work',
    'irregular-habits',
    'hoarding-animals',
    'disaster',
  ],
  family: [
    'child-rearing',
    'single-parent',
    'family-relations',
    'violence-abuse',
    'young-carer',
    'school-absence',
    'delinquency',
    'early-school-leaving',
    'double-care',
    '8050',
    '9060',
  ],
  society: [
    'isolation',
    'withdrawal',
    'neighbour-trouble',
    'communication',
    'ability',
    'foreign-language',
    'ex-offender',
    'no-relatives',
    'rights-protection',
    'between-systems',
    'supporters-exhausted',
    'other',
  ],
} as const satisfies Record<string, readonly Issue[]>;
export type IssueGroup = keyof typeof ISSUE_GROUPS;

export const URGENCIES = ['high', 'middle', 'low'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Why 高 was lowered (C12): the person was seen with somebody's own eyes, or 高 had been entered by mistake. */
export const URGENCY_LOWERINGS = ['seen', 'entered-by-mistake'] as const;
export type UrgencyLowering = (typeof URGENCY_LOWERINGS)[number];

/** つなぎ方. */
export const REFERRAL_WAYS = ['information', 'contact', 'accompany'] as const;
export type ReferralWay = (typeof REFERRAL_WAYS)[number];
