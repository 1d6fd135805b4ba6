/**
 * What a plan can take over, so that nothing is typed twice: the assessment's words, people, organisations, the coordinator.
 *
 * R05 — nothing here is read from 支援経過, from what was said at a 支援会議 or from its 申合せ: of a role agreed there the organisation alone is named, not
 * what it is to do. And only what its person has agreed to share (R07, C11): the one function `maySend` is asked, item by item.
 */

import { sheetOf } from '../assessments/currentSheet.ts';
import { involvedOf, issuesOf } from '../assessments/sheet.ts';
import { toTokyoDate } from '../calendar/rules.ts';
import { acceptancesOf } from '../cases/acceptances.ts';
import { findCase } from '../cases/transitions.ts';
import type { ConsentItem } from '../consents/codes.ts';
import { ITEM_SCOPE, maySend } from '../consents/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { membersOf } from '../people/store.ts';
import { referralsOf } from '../referrals/store.ts';
import type { Store } from '../store/store.ts';
import { tasksOf } from '../tasks/store.ts';

export type OrganisationFrom = 'referral' | 'agreed-role' | 'involved';

export function proposePlan(store: Store, caseId: string) {
  const found = findCase(store, caseId);
  if (!found) return null;
  const on = toTokyoDate(store.now());
  const consents = consentFacts(store, caseId);
  const isShared = (personId: string | null, item: ConsentItem): boolean =>
    personId !== null &&
    [...new Set(consents.flatMap((each) => each.organisationIds))].some(
      (organisationId) =>
        maySend({ scope: ITEM_SCOPE[item], item, personId, organisationId, on }, consents).may,
    );
  const sheet = sheetOf(store, found);
  const principal = found.principalPersonId;
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const organisations = new Map<string, OrganisationFrom>();
  const name = (id: string | null, from: OrganisationFrom) => {
    if (id && !organisations.has(id)) organisations.set(id, from);
  };
  for (const each of referralsOf(store, caseId)) name(each.organisationId, 'referral');
  for (const each of involvedOf(store, caseId)) name(each.organisationId, 'involved');
  for (const each of tasksOf(store, caseId))
    if (each.kind === 'agreed-role') name(each.organisationId, 'agreed-role');
  return {
    /** In the person's own words, or 課題 by its code where nobody has written any. */
    issues: [
      ...(sheet?.chiefPrincipal && isShared(principal, 'issues')
        ? [{ personId: principal, words: sheet.chiefPrincipal, code: null }]
        : []),
      ...issuesOf(store, caseId).flatMap(({ personId, code }) =>
        code && isShared(personId, 'issues') ? [{ personId, words: '', code }] : [],
      ),
    ],
    will: sheet?.willPrincipal && isShared(principal, 'wish') ? sheet.willPrincipal : '',
    missing: sheet?.missingSupport ?? '',
    personIds: members
      .map(({ person }) => person.id)
      .filter((id) => consents.some((each) => each.personId === id && isShared(id, 'name'))),
    keyPersonId: members.find(({ keyPerson }) => keyPerson)?.person.id ?? null,
    coordinatorStaffId:
      acceptancesOf(store, caseId).find(({ decision }) => decision === 'accepted')?.coordinatorStaffId ??
      null,
    organisations: [...organisations].map(([organisationId, from]) => ({ organisationId, from })),
  };
}

export type PlanProposal = NonNullable<ReturnType<typeof proposePlan>>;
