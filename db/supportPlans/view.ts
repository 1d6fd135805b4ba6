/** The plans of a case for their screen, read in one go. */
import { toTokyoDate } from '../calendar/rules.ts';
import { casesById } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { consentFacts } from '../consents/store.ts';
import { withoutOwnConsent } from '../meetings/rules.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf } from '../people/store.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { checksOf } from './checks.ts';
import {
  actionsOfPlan,
  issuesOfPlan,
  planHeads,
  plansOf,
  reviewOf,
  signaturesOf,
  unsignedOf,
} from './reading.ts';
import { isMinor } from './rules.ts';
import { mayBegin } from './writing.ts';

export function viewPlans(store: Store, caseId: string) {
  const found = findCase(store, caseId);
  const head = casesById(store, [caseId]).get(caseId);
  if (!found || !head) return null;
  const today = toTokyoDate(store.now());
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const without = withoutOwnConsent(
    members.map(({ person }) => person.id),
    consentFacts(store, caseId),
    today,
  );
  const steps = new Map(planHeads(store, caseId).map((each) => [each.id, each.step]));
  return {
    caseId,
    caseNo: head.caseNo,
    today,
    state: found.state,
    begin: mayBegin(store, found),
    principalPersonId: found.principalPersonId,
    members: members.map(({ person, relation }) => ({
      personId: person.id,
      name: person.name ?? '',
      relation: relation ?? 'unknown',
      isMinor: isMinor(person, today),
      /** R07. */
      hasOwnConsent: !without.includes(person.id),
    })),
    plans: plansOf(store, caseId).map((plan) => ({
      plan,
      issues: issuesOfPlan(store, plan.id),
      actions: actionsOfPlan(store, plan.id),
      signatures: signaturesOf(store, plan.id),
      checks: checksOf(store, plan.id),
      unsigned: unsignedOf(store, plan, '9999-12-31'),
      review: reviewOf(store, plan),
      step: steps.get(plan.id) ?? ('nothing' as const),
    })),
    names: {
      organisations: Object.fromEntries(organisationNames(store)),
      staff: Object.fromEntries(staffNames(store)),
    },
  };
}

export type PlansView = NonNullable<ReturnType<typeof viewPlans>>;
