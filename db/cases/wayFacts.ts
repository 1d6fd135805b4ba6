/** The facts that a case's way is read from (`way.ts`), and the names of those who do it, gathered from what its screen has read already. */

import { sheetOf } from '../assessments/currentSheet.ts';
import { toTokyoDate } from '../calendar/rules.ts';
import {
  type EvaluationHead,
  findEvaluation,
  lacksOf,
  reviewOfEvaluation,
  withoutLead,
} from '../evaluations/reading.ts';
import { nextPlanReviewOn } from '../meetings/planReview.ts';
import { meetingSettings } from '../meetings/settings.ts';
import type { meetingsOfCase } from '../meetings/store.ts';
import type { HouseholdMember } from '../people/store.ts';
import type { referralsOf } from '../referrals/store.ts';
import type { Store } from '../store/store.ts';
import {
  explainedFacts,
  findPlan,
  namesOf,
  type PlanHead,
  reviewOf,
  unsignedOf,
} from '../supportPlans/reading.ts';
import { isUnderway, mayExplain } from '../supportPlans/rules.ts';
import type { TaskKind } from '../tasks/codes.ts';
import type { TaskRow } from '../tasks/store.ts';
import { closedDaysOf } from '../workingDays/store.ts';
import type { acceptancesOf } from './acceptances.ts';
import type { turnsOf } from './course/store.ts';
import { consentWaitingOf } from './ledger.ts';
import type { CaseRecord } from './transitions.ts';
import type { EvaluationFacts, MissingKind, PlanFacts, WayFacts, WayRole } from './wayCodes.ts';

/** What of the case has been read by then. */
export interface ReadSoFar {
  record: CaseRecord;
  urgent: boolean;
  hasSharingConsent: boolean;
  members: readonly HouseholdMember[];
  receivedAt: number | null;
  risksAsked: boolean;
  acceptances: ReturnType<typeof acceptancesOf>;
  turns: ReturnType<typeof turnsOf>;
  referrals: ReturnType<typeof referralsOf>;
  meetings: ReturnType<typeof meetingsOfCase>;
  /** Newest first. */
  plans: readonly PlanHead[];
  evaluations: readonly EvaluationHead[];
  tasks: readonly TaskRow[];
}

const earliest = (tasks: readonly TaskRow[], ...kinds: TaskKind[]): string | null =>
  tasks
    .flatMap(({ kind, doneAt, dueDate }) =>
      kind && kinds.includes(kind) && doneAt === null && dueDate ? [dueDate] : [],
    )
    .sort()[0] ?? null;

export function wayFacts(store: Store, read: ReadSoFar): WayFacts {
  const { record, acceptances, members, meetings, tasks, turns } = read;
  const today = toTokyoDate(store.now());
  const openedAt = record.openedAt ?? store.now();
  const lastTurn = turns[0];
  const lastAcceptance = acceptances[0];
  const wasReturned = lastAcceptance?.decision === 'returned' && record.state === 'intake';
  const open = acceptances.find(({ decision }) => decision === null);
  const principal = members.find(({ person }) => person.id === record.principalPersonId)?.person;
  const referral = read.referrals.find(({ outcome }) => outcome === null);
  const prepared = meetings.find(({ meeting }) => meeting.state === 'preparing')?.meeting;
  return {
    today,
    closedDays: closedDaysOf(store),
    openedAt,
    isUrgent: read.urgent,
    hasPrincipalName: Boolean(principal?.name),
    hasResponsibleStaff: record.staffId !== null,
    risksAsked: read.risksAsked,
    sheetBegun: sheetOf(store, record) !== null,
    hasSharingConsent: read.hasSharingConsent,
    consentWaitingSince: consentWaitingOf(store, record.id),
    listeningSince:
      (wasReturned && lastAcceptance?.decidedOn) ||
      (lastTurn?.kind === 'reopened' && lastTurn.date) ||
      toTokyoDate(read.receivedAt ?? openedAt),
    wasReturned,
    openReferral: referral ? { confirmDue: referral.confirmDue } : null,
    nextAppointment: earliest(tasks, 'next-appointment'),
    openAcceptance: open
      ? { requestedOn: open.requestedOn ?? today, withConsent: open.form === 'with-consent' }
      : null,
    preparedMeeting: prepared
      ? { date: prepared.date, startTime: prepared.startTime, place: prepared.place }
      : null,
    meetingHeld: meetings.some(({ meeting }) => meeting.state !== 'preparing'),
    plan: planFacts(store, read.plans[0], today, tasks),
    nextPlanReviewOn: nextPlanReviewOn(store, today),
    evaluation: evaluationFacts(store, read.evaluations[0], tasks),
    watchCheckOn: earliest(tasks, 'follow-up'),
  };
}

/** Field of the rule → where it is missing. */
const LACKING: Record<string, MissingKind> = {
  planPersons: 'plan-persons',
  planIssues: 'plan-issues',
  goalShort: 'plan-goal',
  planActions: 'plan-actions',
  periodFrom: 'plan-period',
  periodUntil: 'plan-period',
};

function planFacts(
  store: Store,
  head: PlanHead | undefined,
  today: string,
  tasks: readonly TaskRow[],
): PlanFacts | null {
  const plan = head ? findPlan(store, head.id) : null;
  if (!head || !plan) return null;
  const may = mayExplain(explainedFacts(store, plan, today), today);
  const fields = may.ok ? [] : ((may.refusal.facts?.fields ?? []) as string[]);
  return {
    isUnderway: isUnderway(plan.state),
    step: head.step,
    lacking: [...new Set(fields.flatMap((field) => LACKING[field] ?? []))],
    unsigned: namesOf(store, unsignedOf(store, plan, '9999-12-31')),
    periodFrom: plan.periodFrom,
    reviewOn: reviewOf(store, plan)?.date ?? null,
    reportDue: earliest(tasks, 'plan-report'),
    monitoringOn: earliest(tasks, 'plan-monitoring'),
    evaluationOn: plan.evaluationOn ?? plan.periodUntil,
  };
}

/** What the sheet's own rule names → where it is missing. */
const SHEET_LACKING: Record<string, MissingKind> = {
  evaluationGoals: 'evaluation-goals',
  evaluationChanges: 'evaluation-changes',
  situation: 'evaluation-situation',
};

function evaluationFacts(
  store: Store,
  head: EvaluationHead | undefined,
  tasks: readonly TaskRow[],
): EvaluationFacts | null {
  const found = head ? findEvaluation(store, head.id) : null;
  if (!head || !found) return null;
  return {
    step: head.step,
    lacking: lacksOf(found).flatMap((field) => SHEET_LACKING[field] ?? []),
    meetingOn: reviewOfEvaluation(store, found)?.date ?? null,
    withoutLead: namesOf(store, withoutLead(store, found)),
    followUpOn: head.followUpOn,
    reportDue: earliest(tasks, 'closing-report'),
  };
}

/** Who stands behind each role in this case; a role nobody holds is left out. */
export function wayNames(
  store: Store,
  { record, acceptances, turns, plans }: ReadSoFar,
  names: { staff: ReadonlyMap<string, string>; organisations: ReadonlyMap<string, string> },
): Partial<Record<WayRole, string>> {
  const plan = plans[0] ? findPlan(store, plans[0].id) : null;
  const watch = turns[0]?.kind === 'suspended' ? turns[0] : undefined;
  const settings = meetingSettings(store);
  const accepted = acceptances.find(({ coordinatorStaffId }) => coordinatorStaffId !== null);
  const found: Partial<Record<WayRole, string | undefined>> = {
    responsible: names.staff.get(record.staffId ?? ''),
    counter: names.staff.get(record.staffId ?? ''),
    connector: acceptances[0]?.connectorName ?? undefined,
    coordinator: names.staff.get(plan?.coordinatorStaffId ?? accepted?.coordinatorStaffId ?? ''),
    chair: plan ? settings['plan-review-chair'] : settings['support-chair'],
    'lead-organisation': names.organisations.get(plan?.leadOrganisationId ?? ''),
    watcher:
      [names.organisations.get(watch?.watchOrganisationId ?? ''), watch?.watchedBy]
        .filter(Boolean)
        .join(' ') || undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, name]) => name)) as Partial<
    Record<WayRole, string>
  >;
}
