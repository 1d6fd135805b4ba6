/**
 * Code lists of a plan file. A cell of the plan's tables is never simply a number: 準備期間 is neither 0 nor missing,
 * and — points to the next plan of another field.
 */

/** 管理運営; one programme may be run in several ways. */
export const MANAGEMENT_KINDS = ['direct', 'commissioned', 'designated-manager', 'subsidised'] as const;
export type ManagementKind = (typeof MANAGEMENT_KINDS)[number];

export const TARGET_CELL_KINDS = ['number', 'preparation', 'next-plan', 'scheduled'] as const;
export type TargetCellKind = (typeof TARGET_CELL_KINDS)[number];

/** A count is either as of a month, or planned from one (令和9年4月予定). */
export const COUNT_KINDS = ['as-of', 'scheduled'] as const;
export type CountKind = (typeof COUNT_KINDS)[number];

/** 分野 of an organisation. */
export const ORGANISATION_FIELDS = [
  'general',
  'older-people',
  'disability',
  'children',
  'poverty',
  'community',
  'other',
] as const;
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number];

/** From the plan's tables, proposed by the plan file beside them, or entered here. A plan file has the first two. */
export const ORGANISATION_ORIGINS = ['plan', 'preset', 'local'] as const;
export type OrganisationOrigin = (typeof ORGANISATION_ORIGINS)[number];

/** Where a programme stands in a fiscal year of the roadmap. 'trial' exists for 多機関協働 and its meetings only. */
export const ROADMAP_STAGES = ['considering', 'trial', 'preparing', 'running'] as const;
export type RoadmapStage = (typeof ROADMAP_STAGES)[number];

/** Targets whose actual figure the application counts by itself; all others are entered by hand. */
export const TARGET_MEASURES = [
  'stakeholder-meetings',
  'support-meetings',
  'plan-review-meetings',
  'support-plans',
] as const;
export type TargetMeasure = (typeof TARGET_MEASURES)[number];

/** What can be wrong with a plan file, beside the place where it is. */
export const PLAN_FILE_FAULTS = [
  'not-utf8',
  'not-json',
  'too-large',
  'newer-format',
  'missing',
  'wrong-type',
  'unknown-field',
  'not-in-list',
  'bad-value',
  'duplicate-code',
  'unknown-section',
  'unknown-organisation',
  'unknown-programme',
  'unknown-related-plan',
  'year-missing',
  'year-twice',
  'year-outside-plan',
  'years-reversed',
] as const;
export type PlanFileFault = (typeof PLAN_FILE_FAULTS)[number];
