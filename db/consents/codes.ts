/**
 * Code lists of a consent. Consent is given person by person; a child's by whoever has parental authority, and the
 * child's own wish is recorded beside it. Scopes ①–⑥ are the items of 個人情報に関する管理・取扱規程.
 */
export const CONSENT_KINDS = [
  'information-sharing',
  'programme-use',
  'support-plan',
  'meeting-attendance',
] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_SCOPES = ['1', '2', '3', '4', '5', '6'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** Oral consent, taken individually and recorded, counts as well. */
export const CONSENT_METHODS = ['written', 'oral', 'phone'] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

export const CONSENT_GIVERS = ['self', 'parent', 'legal-representative'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** 親権: 共同親権 after divorce exists since 令和8年4月1日. */
export const PARENTAL_AUTHORITIES = ['sole', 'joint', 'unknown'] as const;
export type ParentalAuthority = (typeof PARENTAL_AUTHORITIES)[number];

/**
 * What a scope consists of, so that consent can be given item by item (C11: «of ④ only the fact of arrears»). Each item belongs
 * to one scope: `ITEM_SCOPE` in the rules.
 */
export const CONSENT_ITEMS = [
  'name',
  'sex',
  'age',
  'address',
  'tel',
  'family',
  'health',
  'disease',
  'disability',
  'care',
  'work',
  'schooling',
  'attendance',
  'income',
  'assets',
  'debt',
  'arrears-fact',
  'arrears-amount',
  'benefits',
  'services',
  'life-history',
  'experience',
  'issues',
  'wish',
] as const;
export type ConsentItem = (typeof CONSENT_ITEMS)[number];

/** Versions of the annex 「個人情報に関する管理・取扱規程」 that was explained; each keeps its own text (renderer/text/annexes.ts). */
export const ANNEX_VERSIONS = ['annex-r8'] as const;
export type AnnexVersion = (typeof ANNEX_VERSIONS)[number];

/** The one that is explained today. */
export const CURRENT_ANNEX: AnnexVersion = 'annex-r8';

export const ITEM_RULINGS = ['share', 'withhold'] as const;
export type ItemRuling = (typeof ITEM_RULINGS)[number];
