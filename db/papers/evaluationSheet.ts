/**
 * 評価シート (F7) as it stands, and 終結・中断の通知. The person may read both: the plan's goals, what has changed, who carries on; no address (R09),
 * nothing from a 支援会議 (R05).
 */
import { findCase } from '../cases/transitions.ts';
import { findEvaluation, leadNames, reviewOfEvaluation, supportedBy } from '../evaluations/reading.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { findPlan } from '../supportPlans/reading.ts';
import { paperHead, personOn } from './head.ts';

export function evaluationSheetData(session: Session, evaluationId: string) {
  const { store } = session;
  const record = findEvaluation(store, evaluationId);
  const found = record?.caseId ? findCase(store, record.caseId) : null;
  if (!record || !found) return null;
  const plan = record.planId ? findPlan(store, record.planId) : null;
  // Whom the plan was for: of the others in the household there is nothing to evaluate (R07).
  const about = plan?.personIds?.length ? plan.personIds : supportedBy(store, record);
  const people = (found.householdId ? membersOf(store, found.householdId) : [])
    .filter(({ person }) => about.includes(person.id))
    .sort(
      (a, b) =>
        Number(b.person.id === found.principalPersonId) - Number(a.person.id === found.principalPersonId),
    )
    .map((member) => personOn(member, record.date ?? ''));
  const leads = new Map(leadNames(store, record).map((lead) => [lead.personId, lead]));
  const others = [...leads.values()].filter(({ personId }) => !about.includes(personId));
  return {
    head: paperHead(session),
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    isDraft: record.state !== 'decided',
    date: record.date,
    by: staffNames(store).get(record.staffId ?? '') ?? '',
    plan: plan && {
      round: plan.round ?? 1,
      version: plan.version ?? 1,
      from: plan.periodFrom,
      until: plan.periodUntil,
      goalLong: plan.goalLong ?? '',
    },
    people,
    goals: record.goals ?? [],
    changes: record.changes ?? [],
    changeText: record.changeText ?? '',
    situation: record.situation ?? '',
    hope: record.hope ?? '',
    opinion: record.opinion,
    opinionText: record.opinionText ?? '',
    review: reviewOfEvaluation(store, record),
    result: record.result,
    reason: record.reason,
    reasonText: record.reasonText ?? '',
    leads: [
      ...people.map(({ personId, name }) => ({
        name,
        organisation: leads.get(personId)?.organisationName ?? '',
        watching: leads.get(personId)?.watching ?? '',
      })),
      ...others.map((lead) => ({
        name: lead.personName,
        organisation: lead.organisationName,
        watching: lead.watching,
      })),
    ],
    explainedOn: record.explainedOn,
    explainedHow: record.explainedHow ?? '',
    notExplainedReason: record.notExplainedReason ?? '',
    decidedOn: record.decidedOn,
    deciderName: record.deciderName ?? '',
    decisionNumber: record.decisionNumber ?? '',
    followUpOn: record.followUpOn,
    lastContactOn: record.lastContactOn,
    watcher: record.watcher ?? '',
    reportedLater: record.reportedLater ?? false,
  };
}

/** Only of 終結 and 中断 that were decided; whoever died or moved away gets no letter (C15). */
export function closingNoticeData(session: Session, evaluationId: string) {
  const data = evaluationSheetData(session, evaluationId);
  const isEnding = data?.result === 'closed' || data?.result === 'suspended';
  return data && isEnding && data.decidedOn && !data.reportedLater ? data : null;
}
