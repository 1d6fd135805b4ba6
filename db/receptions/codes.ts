/**
 * Code lists of 相談受付・申込票. Codes are stored and never change; their labels are wording (renderer/text/labels)
 * and a city may reword them. The numbers of list W are those of the national form.
 */

/** List W, お困りのこと. */
export const WORRIES = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '99',
] as const;
export type Worry = (typeof WORRIES)[number];

/** ○ and ◎: at most one worry of a reception is the most pressing one. */
export const WORRY_MARKS = ['applies', 'most'] as const;
export type WorryMark = (typeof WORRY_MARKS)[number];

/** List R, 相談経路. */
export const ROUTES = [
  'self-visit',
  'self-phone-mail',
  'family',
  'acquaintance-neighbour',
  'welfare-commissioner',
  'residents-association',
  'community-support-centre',
  'care-provider',
  'disability-consultation',
  'child-family-support',
  'school-education-board',
  'self-reliance-consultation',
  'social-welfare-council',
  'welfare-office',
  'city-section',
  'medical',
  'public-health',
  'employment',
  'police-fire',
  'legal',
  'child-guidance-womens-support',
  'business-landlord-lifeline',
  'meeting',
  'outreach',
  'other',
] as const;
export type Route = (typeof ROUTES)[number];

export const RECEPTION_METHODS = [
  'visit',
  'phone',
  'home-visit',
  'mail-web',
  'fax-document',
  'meeting-information',
  'other',
] as const;
export type ReceptionMethod = (typeof RECEPTION_METHODS)[number];

/** 来談者とご本人との関係, when the visitor is someone else. */
export const VISITOR_RELATIONS = [
  'family',
  'organisation',
  'welfare-commissioner',
  'neighbour',
  'other',
] as const;
export type VisitorRelation = (typeof VISITOR_RELATIONS)[number];

/** 同意がない理由 of the form 【本人同意なし】. */
export const NO_CONSENT_REASONS = ['refused', 'not-contacted', 'capacity', 'emergency', 'other'] as const;
export type NoConsentReason = (typeof NO_CONSENT_REASONS)[number];
