/**
 * プラン兼利用申込書 (F3) of one version as it stands, and 支援決定通知. The person reads and signs it: nothing but the plan's own words and its
 * people, no address (R09), nothing from a 支援会議 (R05).
 */
import { findCase } from '../cases/transitions.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { actionsOfPlan, findPlan, issuesOfPlan, reviewOf, signaturesOf } from '../supportPlans/reading.ts';
import { paperHead, personOn } from './head.ts';

export function supportPlanData(session: Session, planId: string) {
  const { store } = session;
  const plan = findPlan(store, planId);
  const found = plan?.caseId ? findCase(store, plan.caseId) : null;
  if (!plan || !found) return null;
  const on = plan.madeOn ?? '';
  const organisations = organisationNames(store);
  const staff = staffNames(store);
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const people = members
    .filter(({ person }) => plan.personIds?.includes(person.id))
    .sort(
      (a, b) =>
        Number(b.person.id === found.principalPersonId) - Number(a.person.id === found.principalPersonId),
    )
    .map((member) => personOn(member, on));
  const nameOf = (id: string | null) => members.find(({ person }) => person.id === id)?.person.name ?? '';
  const issues = issuesOfPlan(store, planId).filter(({ words }) => words);
  const numberOf = (id: string | null) => {
    const index = issues.findIndex((each) => each.id === id);
    return index < 0 ? null : index + 1;
  };
  const review = reviewOf(store, plan);
  return {
    head: paperHead(session),
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    round: plan.round ?? 1,
    version: plan.version ?? 1,
    kind: plan.kind ?? ('first' as const),
    isDraft: plan.state === 'draft',
    madeOn: plan.madeOn,
    author: staff.get(plan.authorStaffId ?? '') ?? '',
    people,
    issues: issues.map(({ personId, words }) => ({ words: words ?? '', whose: nameOf(personId) })),
    goalLong: plan.goalLong ?? '',
    goalShort: plan.goalShort ?? '',
    policy: plan.policy ?? '',
    actions: actionsOfPlan(store, planId)
      .filter(({ what }) => what)
      .map((row) => ({
        issue: numberOf(row.issueId),
        what: row.what ?? '',
        organisation: organisations.get(row.organisationId ?? '') || row.organisationName || '',
        who: row.who ?? '',
        personDoes: row.personDoes ?? '',
        frequency: row.frequency ?? '',
        dueDate: row.dueDate,
        guide: row.guide ?? '',
      })),
    lead: organisations.get(plan.leadOrganisationId ?? '') ?? '',
    coordinator: staff.get(plan.coordinatorStaffId ?? '') ?? '',
    keyPerson: nameOf(plan.keyPersonId),
    emergency: plan.emergency ?? '',
    periodFrom: plan.periodFrom,
    periodUntil: plan.periodUntil,
    monitoringDates: plan.monitoringDates ?? [],
    evaluationOn: plan.evaluationOn,
    useOutreach: plan.useOutreach ?? false,
    outreachText: plan.outreachText ?? '',
    useParticipation: plan.useParticipation ?? false,
    participationText: plan.participationText ?? '',
    useOther: plan.useOther ?? '',
    missing: plan.missing ?? '',
    explainedOn: plan.explainedOn,
    explainedBy: staff.get(plan.explainedByStaffId ?? '') ?? '',
    explainedHow: plan.explainedHow ?? '',
    signatures: signaturesOf(store, planId).map((each) => ({
      personId: each.personId,
      on: each.signedOn,
      name: each.signerName ?? '',
      relation: each.signerRelation ?? ('self' as const),
      how: each.how ?? ('written' as const),
    })),
    review: review && { date: review.date, result: review.result, text: review.resultText },
    urgentReason: plan.urgentReason ?? '',
    decidedOn: plan.decidedOn,
    deciderName: plan.deciderName ?? '',
    decisionNumber: plan.decisionNumber ?? '',
    noticeOn: plan.noticeOn,
    noticeNumber: plan.noticeNumber ?? '',
  };
}

/** Only of a plan that was decided. */
export function decisionNoticeData(session: Session, planId: string) {
  const data = supportPlanData(session, planId);
  return data?.decidedOn ? data : null;
}
