/** The evaluations of a case for their screen, read in one go. */
import { toTokyoDate } from '../calendar/rules.ts';
import { casesById } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf } from '../people/store.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { findPlan } from '../supportPlans/reading.ts';
import {
  evaluationsOf,
  lacksOf,
  leadNames,
  leadsOf,
  planInForce,
  reviewOfEvaluation,
  stepOfEvaluation,
  supportedBy,
  withoutLead,
} from './reading.ts';
import { mayEvaluate } from './writing.ts';

const roundOf = (store: Store, planId: string | null) => {
  const plan = planId ? findPlan(store, planId) : null;
  return plan && { id: plan.id, round: plan.round ?? 1, version: plan.version ?? 1 };
};

export function viewEvaluations(store: Store, caseId: string) {
  const found = findCase(store, caseId);
  const head = casesById(store, [caseId]).get(caseId);
  if (!found || !head) return null;
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const inForce = planInForce(store, caseId);
  return {
    caseId,
    caseNo: head.caseNo,
    today: toTokyoDate(store.now()),
    state: found.state,
    principalPersonId: found.principalPersonId,
    mayBegin: mayEvaluate(store, caseId) !== null,
    plan: inForce && { ...roundOf(store, inForce.id), evaluationOn: inForce.evaluationOn },
    members: members.map(({ person, relation }) => ({
      personId: person.id,
      name: person.name ?? '',
      relation: relation ?? 'unknown',
      isDeceased: person.deceasedOn !== null || person.deceasedPrecision !== null,
    })),
    evaluations: evaluationsOf(store, caseId).map((record) => ({
      record,
      plan: roundOf(store, record.planId),
      leads: leadsOf(store, record.id),
      leadNames: leadNames(store, record),
      supported: supportedBy(store, record),
      withoutLead: withoutLead(store, record),
      lacks: lacksOf(record),
      review: reviewOfEvaluation(store, record),
      step: stepOfEvaluation(store, record),
    })),
    names: {
      organisations: Object.fromEntries(organisationNames(store)),
      staff: Object.fromEntries(staffNames(store)),
    },
  };
}

export type EvaluationsView = NonNullable<ReturnType<typeof viewEvaluations>>;
