/** Reading the plans of a case: every version with its rows, signatures and what the 重層的支援会議 said of it. */
import { createHash } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { planReviewPart } from '../meetings/planReview.ts';
import { peopleById } from '../people/store.ts';
import type { Store } from '../store/store.ts';
import { type PlanContent, type PlanDifference, planDifference } from './differenceRules.ts';
import { type DecisionFacts, type ExplainedFacts, planStep } from './rules.ts';
import { planAction, planIssue, planSignature, supportPlan } from './tables.ts';

export type PlanRecord = typeof supportPlan.$inferSelect;

export const findPlan = (store: Store, id: string): PlanRecord | null =>
  store.orm
    .select()
    .from(supportPlan)
    .where(and(eq(supportPlan.id, id), isNull(supportPlan.deletedAt)))
    .get() ?? null;

/** Newest first: round, then version. */
export const plansOf = (store: Store, caseId: string): PlanRecord[] =>
  store.orm
    .select()
    .from(supportPlan)
    .where(and(eq(supportPlan.caseId, caseId), isNull(supportPlan.deletedAt)))
    .all()
    .sort(
      (a, b) =>
        (b.round ?? 0) - (a.round ?? 0) || (b.version ?? 0) - (a.version ?? 0) || b.id.localeCompare(a.id),
    );

export const issuesOfPlan = (store: Store, planId: string) =>
  store.orm
    .select()
    .from(planIssue)
    .where(and(eq(planIssue.planId, planId), isNull(planIssue.deletedAt)))
    .orderBy(asc(planIssue.position), asc(planIssue.id))
    .all();

export const actionsOfPlan = (store: Store, planId: string) =>
  store.orm
    .select()
    .from(planAction)
    .where(and(eq(planAction.planId, planId), isNull(planAction.deletedAt)))
    .orderBy(asc(planAction.position), asc(planAction.id))
    .all();

/** As the rule asks for it, on the day on which it would be explained. */
export const explainedFacts = (store: Store, plan: PlanRecord, explainedOn: string): ExplainedFacts => ({
  personIds: plan.personIds ?? [],
  issues: issuesOfPlan(store, plan.id).filter(({ words }) => words).length,
  actions: actionsOfPlan(store, plan.id).filter(({ what }) => what).length,
  goalShort: plan.goalShort ?? '',
  periodFrom: plan.periodFrom,
  periodUntil: plan.periodUntil,
  explainedOn,
});

/** In the order in which they were given; of one person the last stands. */
export const signaturesOf = (store: Store, planId: string) =>
  store.orm
    .select()
    .from(planSignature)
    .where(eq(planSignature.planId, planId))
    .orderBy(asc(planSignature.recordedAt), asc(planSignature.id))
    .all();

export const reviewOf = (store: Store, plan: PlanRecord) => {
  if (!plan.meetingCaseId) return null;
  const row = planReviewPart(store, plan.meetingCaseId);
  if (!row) return null;
  // What is being typed at a sitting that still goes on is no result yet.
  const isHeld = row.meeting.state !== 'preparing';
  return {
    meetingCaseId: row.of.id,
    meetingId: row.meeting.id,
    date: row.meeting.date,
    number: row.meeting.number,
    fiscalYear: row.meeting.fiscalYear,
    result: isHeld ? row.of.result : null,
    resultText: row.of.resultText ?? '',
    typed: row.of.result,
    ofThisVersion: row.of.planId === plan.id,
  };
};

/** As the rule asks for it: null while nothing has been said. */
export const reviewFacts = (review: ReturnType<typeof reviewOf>): DecisionFacts['review'] =>
  review?.result && review.date
    ? { result: review.result, heldOn: review.date, ofThisVersion: review.ofThisVersion }
    : null;

/** Those whom the plan is for and who have not signed it by a day. */
export function unsignedOf(store: Store, plan: PlanRecord, by: string): string[] {
  const signed = signaturesOf(store, plan.id)
    .filter(({ signedOn }) => signedOn !== null && signedOn <= by)
    .map(({ personId }) => personId);
  return (plan.personIds ?? []).filter((id) => !signed.includes(id));
}

export const namesOf = (store: Store, personIds: readonly string[]): string[] => {
  const people = peopleById(store, personIds);
  return personIds.map((id) => people.get(id)?.name ?? '').filter(Boolean);
};

/** What the case's screen says of each version: where it stands and what comes next. */
export const planHeads = (store: Store, caseId: string) =>
  plansOf(store, caseId).map((plan) => {
    const review = reviewOf(store, plan);
    return {
      id: plan.id,
      round: plan.round ?? 1,
      version: plan.version ?? 1,
      kind: plan.kind ?? ('first' as const),
      state: plan.state ?? ('draft' as const),
      madeOn: plan.madeOn,
      explainedOn: plan.explainedOn,
      decidedOn: plan.decidedOn,
      noticeOn: plan.noticeOn,
      goalShort: plan.goalShort ?? '',
      periodFrom: plan.periodFrom,
      periodUntil: plan.periodUntil,
      step: planStep({
        state: plan.state,
        unsigned: unsignedOf(store, plan, '9999-12-31').length,
        isOnAgenda: review !== null,
        review: reviewFacts(review),
        noticeOn: plan.noticeOn,
        urgentOn: plan.urgentOn,
      }),
    };
  });

export type PlanHead = ReturnType<typeof planHeads>[number];

/** The id that a row has in the version that it was copied into: so that both are known as the same row, and no row is copied twice. */
export const copiedIdOf = (planId: string, rowId: string): string =>
  createHash('sha256').update(`${planId} ${rowId}`).digest('hex');

/** Row → the row that it was first written as, through all versions. */
function firstIds(store: Store, plan: PlanRecord): Map<string, string> {
  const before = plan.previousId ? findPlan(store, plan.previousId) : null;
  const known = before ? firstIds(store, before) : new Map<string, string>();
  const copies = new Map([...known].map(([id, first]) => [copiedIdOf(plan.id, id), first]));
  const rows = [
    ...store.orm.select({ id: planIssue.id }).from(planIssue).where(eq(planIssue.planId, plan.id)).all(),
    ...store.orm.select({ id: planAction.id }).from(planAction).where(eq(planAction.planId, plan.id)).all(),
  ];
  return new Map(rows.map(({ id }) => [id, copies.get(id) ?? id]));
}

/** Fields that the plan's paper says; dates and numbers of its way are not among them. */
export const PLAN_CONTENT = [
  'personIds',
  'goalLong',
  'goalShort',
  'policy',
  'leadOrganisationId',
  'coordinatorStaffId',
  'keyPersonId',
  'emergency',
  'periodFrom',
  'periodUntil',
  'monitoringDates',
  'evaluationOn',
  'useOutreach',
  'outreachText',
  'useParticipation',
  'participationText',
  'useOther',
  'missing',
] as const satisfies readonly (keyof PlanRecord)[];

function contentOf(store: Store, plan: PlanRecord): PlanContent {
  const first = firstIds(store, plan);
  return {
    fields: Object.fromEntries(PLAN_CONTENT.map((field) => [field, plan[field]])),
    issues: issuesOfPlan(store, plan.id).map(({ id, personId, words }) => ({
      key: first.get(id) ?? id,
      values: { personId, words },
    })),
    actions: actionsOfPlan(store, plan.id).map((row) => ({
      key: first.get(row.id) ?? row.id,
      values: {
        what: row.what,
        issueId: row.issueId ? (first.get(row.issueId) ?? row.issueId) : null,
        organisationId: row.organisationId,
        organisationName: row.organisationName,
        who: row.who,
        personDoes: row.personDoes,
        frequency: row.frequency,
        dueDate: row.dueDate,
        guide: row.guide,
      },
    })),
  };
}

export interface DifferenceOfPlans {
  difference: PlanDifference;
  /** 課題 by the key that an action's `issueId` names, of both versions. */
  issueWords: Record<string, string>;
}

/** Null unless both are of one case. */
export function differenceOfPlans(store: Store, planId: string, withId: string): DifferenceOfPlans | null {
  const [before, after] = [findPlan(store, withId), findPlan(store, planId)];
  if (!before || !after || before.caseId !== after.caseId) return null;
  const [was, now] = [contentOf(store, before), contentOf(store, after)];
  return {
    difference: planDifference(was, now),
    issueWords: Object.fromEntries(
      [...was.issues, ...now.issues].map(({ key, values }) => [key, String(values.words ?? '')]),
    ),
  };
}
