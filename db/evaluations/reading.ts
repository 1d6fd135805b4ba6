/** Reading the 評価シート of a case: with who carries on afterwards, what the 重層的支援会議 said of it, and where it stands. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import { findCase } from '../cases/transitions.ts';
import { planReviewPart } from '../meetings/planReview.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf, peopleById } from '../people/store.ts';
import type { Store } from '../store/store.ts';
import { findPlan, type PlanRecord, plansOf } from '../supportPlans/reading.ts';
import { evaluationStep, type JudgedFacts, sheetLacks } from './rules.ts';
import { evaluation, leadAfter } from './tables.ts';

export type EvaluationRecord = typeof evaluation.$inferSelect;

export const findEvaluation = (store: Store, id: string): EvaluationRecord | null =>
  store.orm
    .select()
    .from(evaluation)
    .where(and(eq(evaluation.id, id), isNull(evaluation.deletedAt)))
    .get() ?? null;

/** Newest first. */
export const evaluationsOf = (store: Store, caseId: string): EvaluationRecord[] =>
  store.orm
    .select()
    .from(evaluation)
    .where(and(eq(evaluation.caseId, caseId), isNull(evaluation.deletedAt)))
    .orderBy(desc(evaluation.id))
    .all();

/** The plan that is being carried out: the last one that was decided and has not ended. */
export const planInForce = (store: Store, caseId: string): PlanRecord | null =>
  plansOf(store, caseId).find(({ state }) => state === 'decided') ?? null;

/** One person has one: at either window it is the same row. */
export const leadIdOf = (evaluationId: string, personId: string): string => `${evaluationId}-${personId}`;

const isNamed = (lead: typeof leadAfter.$inferSelect): boolean =>
  lead.organisationId !== null || Boolean(lead.watching);

export const leadsOf = (store: Store, evaluationId: string) =>
  store.orm
    .select()
    .from(leadAfter)
    .where(and(eq(leadAfter.evaluationId, evaluationId), isNull(leadAfter.deletedAt)))
    .all()
    .filter(isNamed);

/** Whom the plan was for and who lives: each needs somebody who carries on (C16). Without a plan's people it is 本人. */
export function supportedBy(store: Store, found: EvaluationRecord): string[] {
  const plan = found.planId ? findPlan(store, found.planId) : null;
  const principal = findCase(store, found.caseId ?? '')?.principalPersonId;
  const ids = plan?.personIds?.length ? plan.personIds : principal ? [principal] : [];
  const people = peopleById(store, ids);
  return ids.filter((id) => {
    const person = people.get(id);
    return person !== undefined && person.deceasedOn === null && person.deceasedPrecision === null;
  });
}

/** An organisation of the directory is what carries on: words alone are a note on how. */
export function withoutLead(store: Store, found: EvaluationRecord): string[] {
  const led = leadsOf(store, found.id)
    .filter(({ organisationId }) => organisationId !== null)
    .map(({ personId }) => personId);
  return supportedBy(store, found).filter((id) => !led.includes(id));
}

/** The sitting that it is before; null where there is none, or where it was taken off the agenda. */
export function reviewOfEvaluation(store: Store, found: EvaluationRecord) {
  const row = found.meetingCaseId ? planReviewPart(store, found.meetingCaseId) : null;
  return (
    row && {
      meetingCaseId: row.of.id,
      meetingId: row.meeting.id,
      date: row.meeting.date,
      number: row.meeting.number,
      fiscalYear: row.meeting.fiscalYear,
      isHeld: row.meeting.state !== 'preparing',
      judgement: row.of.judgement,
      resultText: row.of.resultText ?? '',
    }
  );
}

export const lacksOf = (found: EvaluationRecord): string[] =>
  sheetLacks({
    goals: found.goals ?? [],
    changes: found.changes ?? [],
    situation: found.situation ?? '',
  });

/** As the rules ask for it. */
export function judgementOf(store: Store, found: EvaluationRecord): JudgedFacts['judgement'] {
  const review = reviewOfEvaluation(store, found);
  return found.state === 'judged' && found.result && review?.date
    ? { result: found.result, heldOn: review.date }
    : null;
}

export function stepOfEvaluation(store: Store, found: EvaluationRecord) {
  const review = reviewOfEvaluation(store, found);
  return evaluationStep({
    state: found.state,
    caseState: findCase(store, found.caseId ?? '')?.state ?? null,
    result: found.result,
    isOnAgenda: review !== null,
    isHeld: review?.isHeld ?? false,
    withoutLead: withoutLead(store, found).length,
    isExplained: found.explainedOn !== null || Boolean(found.notExplainedReason),
    reportedLater: found.reportedLater ?? false,
  });
}

/** Whom and by whom, in names, in the order of the household. */
export function leadNames(store: Store, found: EvaluationRecord) {
  const leads = new Map(leadsOf(store, found.id).map((lead) => [lead.personId, lead]));
  const householdId = findCase(store, found.caseId ?? '')?.householdId;
  const organisations = organisationNames(store);
  return (householdId ? membersOf(store, householdId) : []).flatMap(({ person }) => {
    const lead = leads.get(person.id);
    return lead
      ? [
          {
            personId: person.id,
            personName: person.name ?? '',
            organisationName: organisations.get(lead.organisationId ?? '') ?? '',
            watching: lead.watching ?? '',
          },
        ]
      : [];
  });
}

/** What the case's screen says of each: newest first. */
export const evaluationHeads = (store: Store, caseId: string) =>
  evaluationsOf(store, caseId).map((found) => {
    const plan = found.planId ? findPlan(store, found.planId) : null;
    return {
      id: found.id,
      state: found.state ?? ('draft' as const),
      date: found.date,
      planRound: plan?.round ?? null,
      result: found.result,
      decidedOn: found.decidedOn,
      reason: found.reason,
      reportedLater: found.reportedLater ?? false,
      followUpOn: found.followUpOn,
      followedUpOn: found.followedUpOn,
      followUpText: found.followUpText ?? '',
      leads: leadNames(store, found),
      step: stepOfEvaluation(store, found),
    };
  });

export type EvaluationHead = ReturnType<typeof evaluationHeads>[number];
