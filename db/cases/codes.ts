/**
 * Code lists of 支援経過記録. `HANDLING` decides where an entry may go: 'support-meeting-only' never reaches a plan, a
 * consent paper or a copy for the person (R05), 'not-for-person' never a copy for the person.
 */
export const NOTE_METHODS = [
  'phone',
  'office-visit',
  'home-visit',
  'accompany',
  'mail-document-fax',
  'online',
  'in-office',
  'with-organisations',
  'support-meeting',
  'plan-review-meeting',
  'other',
] as const;
export type NoteMethod = (typeof NOTE_METHODS)[number];

/** 相手, several at once. */
export const NOTE_PARTNERS = [
  'self',
  'family',
  'acquaintance-neighbour',
  'city-section',
  'organisation',
  'other',
] as const;
export type NotePartner = (typeof NOTE_PARTNERS)[number];

export const NOTE_KINDS = [
  'reception',
  'assessment',
  'coordination',
  'information',
  'accompany',
  'watching-over',
  'emergency',
  'monitoring',
  'meeting',
  'after-closure',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const HANDLING = ['normal', 'sensitive', 'support-meeting-only', 'not-for-person'] as const;
export type Handling = (typeof HANDLING)[number];

/** 本人の反応の段階 (F4 アウトリーチ): from nobody having met them to being connected. */
export const REACTIONS = ['not-met', 'refusing', 'accepting', 'consulting', 'connected'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** 参加の段階 (F5 参加支援). */
export const PARTICIPATIONS = ['interested', 'visited', 'tried', 'settled'] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

/** Of one person of the household, as one 支援経過 found them. */
export type NoteStage = { personId: string; reaction: Reaction | null; participation: Participation | null };

/** 注意表示: what must be minded before anybody calls, writes or visits. */
export const CAUTIONS = [
  'no-voicemail',
  'no-post',
  'no-office-name',
  'call-hours',
  'two-person-visit',
  'no-family-contact',
  'animal',
  'interpreter',
  'writing',
  'sign-language',
  'hard-of-hearing',
  'stairs',
] as const;
export type Caution = (typeof CAUTIONS)[number];

/** 節目: where a case turned outside the meetings. */
export const CASE_TURNS = ['suspended', 'reopened', 'own-support-ended', 'died', 'moved-away'] as const;
export type CaseTurn = (typeof CASE_TURNS)[number];

/** Where a 文例 is offered. */
export const PHRASE_FIELDS = [
  'fact',
  'view',
  'next-text',
  'reason',
  'request',
  'information-request',
] as const;
export type PhraseField = (typeof PHRASE_FIELDS)[number];

/** What the ledger can be put in order by. */
export const LEDGER_SORTS = ['opened', 'kana', 'number', 'due'] as const;
export type LedgerSort = (typeof LEDGER_SORTS)[number];
