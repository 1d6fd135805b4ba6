/**
 * What may happen at a 重層的支援会議. Its three roles are adequacy of plans, evaluation with 終結・再プラン・中断, and sufficiency and development of social resources; it takes
 * consented cases only (R01), and says of each organisation present whether the consents let it hear them (R06). Pure; nothing
 * here serves a 支援会議.
 */
import type { ConsentItem, ConsentScope } from '../../consents/codes.ts';
import {
  type ConsentFact,
  itemsOf,
  maySend,
  type NotSharedBecause,
  sharedItems,
} from '../../consents/rules.ts';
import type { EvaluationResult } from '../../evaluations/codes.ts';
import { allowed, type Outcome, refused } from '../../outcome.ts';
import type { MeetingState, PlanReviewKind, PlanReviewResult } from '../codes.ts';

/** 次第: the usual order, its three roles among it; editable on the sitting. */
export const USUAL_PLAN_REVIEW_AGENDA = [
  '開会・趣旨',
  '同意の範囲と資料の扱いの確認',
  '案件の概要',
  '各機関からの報告',
  '支援プランの適切性の協議',
  '支援の評価（終結・再プラン・中断）の協議',
  '社会資源の充足状況の把握と開発に向けた検討',
  '役割分担',
  'まとめの読み上げ・次回',
  '資料の回収・閉会',
];

/** R12 — confirmed minutes do not change, unless a correction was begun with its reason. */
export const mayBeEdited = (state: MeetingState | null, correctionReason: string | null): boolean =>
  state === 'preparing' || state === 'held' || Boolean(correctionReason);

/** What somebody's own consents let this sitting hear, item by item. */
export interface Coverage {
  personId: string;
  scopes: { scope: ConsentScope; isWhole: boolean }[];
  items: ConsentItem[];
}

/** Over all organisations that a consent names: what at least one of them may hear. */
export function coverageOf(
  personId: string,
  organisationIds: readonly string[],
  on: string,
  consents: readonly ConsentFact[],
): Coverage {
  const items = [
    ...new Set(
      organisationIds.flatMap(
        (organisationId) => sharedItems({ personId, organisationId, on }, consents).items,
      ),
    ),
  ];
  const scopes = (['1', '2', '3', '4', '5', '6'] as const).flatMap((scope) => {
    const of = itemsOf([scope]);
    const given = of.filter((item) => items.includes(item)).length;
    return given > 0 ? [{ scope, isWhole: given === of.length }] : [];
  });
  return { personId, scopes, items };
}

/** How far the consents of a case reach an organisation that is present for it. */
export type Reach =
  | { kind: 'within' }
  | { kind: 'part'; leftOut: ConsentScope[] }
  | { kind: 'outside'; because: NotSharedBecause };

/**
 * R06 — an organisation hears what the consents give it. Null: a body that is in no directory, which no consent names. One that gets
 * nothing is outside; one that gets less than the others is told of by what it must not hear.
 */
export function reachOf(
  organisationId: string | null,
  covered: readonly Coverage[],
  on: string,
  consents: readonly ConsentFact[],
): Reach {
  if (organisationId === null) return { kind: 'outside', because: 'organisation-not-named' };
  const leftOut = new Set<ConsentScope>();
  let isReached = false;
  for (const { personId, items } of covered) {
    const given = sharedItems({ personId, organisationId, on }, consents).items;
    if (given.length > 0) isReached = true;
    for (const item of items) if (!given.includes(item)) leftOut.add(scopeOf(item));
  }
  if (isReached)
    return leftOut.size > 0 ? { kind: 'part', leftOut: [...leftOut].sort() } : { kind: 'within' };
  const [first] = covered;
  const answer = maySend({ scope: '1', personId: first?.personId ?? '', organisationId, on }, consents);
  return { kind: 'outside', because: answer.may ? 'organisation-not-named' : answer.because };
}

const scopeOf = (item: ConsentItem): ConsentScope =>
  (['1', '2', '3', '4', '5', '6'] as const).find((scope) => itemsOf([scope]).includes(item)) ?? '1';

export interface PlanReviewItem {
  meetingCaseId: string;
  name: string;
  kind: PlanReviewKind | null;
  hasPlan: boolean;
  result: PlanReviewResult | null;
  resultText: string;
  judgement: EvaluationResult | null;
  discussion: string;
  /** R01 on the day of the sitting. */
  mayCome: Outcome<string[]>;
}

export interface PlanReviewSitting {
  date: string | null;
  startTime: string | null;
  place: string;
  byCirculation: boolean;
  readAloud: boolean;
  /** Those who were there; `outside`: for some case of theirs no consent names their organisation. */
  attendees: readonly {
    name: string;
    outside: NotSharedBecause | null;
    basis: string | null;
    basisReason: string;
  }[];
  items: readonly PlanReviewItem[];
}

/** What an item of the agenda has to have said before the sitting ends. */
export function missingOf(item: PlanReviewItem): string[] {
  if (item.kind === 'evaluation') return item.judgement === null ? ['judgement'] : [];
  if (item.kind === 'monitoring' || item.kind === 'report')
    return item.discussion === '' ? ['discussion'] : [];
  if (!item.hasPlan) return ['reviewedPlan'];
  if (item.result === null) return ['planResult'];
  return item.result !== 'adequate' && item.resultText === '' ? ['resultText'] : [];
}

/** Names all that is missing: `fields`, and `at` case by case («id field»). A sitting in writing has neither hour nor place, and nothing is read aloud. */
export function isComplete(sitting: PlanReviewSitting): Outcome<null> {
  const at = sitting.items.flatMap((item) =>
    missingOf(item).map((field) => `${item.meetingCaseId} ${field}`),
  );
  const fields = [
    ...(sitting.date ? [] : ['date']),
    ...(sitting.startTime || sitting.byCirculation ? [] : ['startTime']),
    ...(sitting.place || sitting.byCirculation ? [] : ['place']),
    ...(sitting.attendees.length > 0 ? [] : ['attendees']),
    ...(sitting.attendees.every(({ name }) => name !== '') ? [] : ['attendeeName']),
    ...(sitting.items.length > 0 ? [] : ['cases']),
    ...new Set(at.map((each) => each.split(' ')[1] as string)),
    ...(sitting.readAloud || sitting.byCirculation ? [] : ['summaryReadAloud']),
  ];
  return fields.length > 0 ? refused('missing-required', 'fill-in', { fields, at }) : allowed(null);
}

/** What must stand before it counts as held (C3): complete, not ahead of its day, every case with consent on it (R01), nobody outside a consent without a basis (R06). */
export function mayHoldPlanReview(sitting: PlanReviewSitting, today: string): Outcome<null> {
  const complete = isComplete(sitting);
  if (!complete.ok) return complete;
  if ((sitting.date as string) > today) return refused('invalid-input', 'fill-in', { fields: ['date'] });
  const without = sitting.items.find(({ mayCome }) => !mayCome.ok);
  if (without && !without.mayCome.ok)
    return refused('R01', 'hold-as-support-meeting', {
      ...without.mayCome.refusal.facts,
      meetingCaseId: without.meetingCaseId,
      name: without.name,
    });
  return mayAllHear(sitting);
}

/** R06 — whoever is outside the consents is there on a basis and with a reason: asked when it is held, and again with the minutes, whose roll may have grown. */
export function mayAllHear({ attendees }: Pick<PlanReviewSitting, 'attendees'>): Outcome<null> {
  const stranger = attendees.find(
    ({ outside, basis, basisReason }) => outside !== null && (!basis || basisReason === ''),
  );
  return stranger
    ? refused('R06', 'choose-basis', { because: stranger.outside as string, name: stranger.name })
    : allowed(null);
}
