/** Everything on one case, for its screen: read in one go, each area through its own store. */

import { riskChecksOf } from '../assessments/riskChecks.ts';
import { screeningsOf } from '../assessments/store.ts';
import { attachmentHeads } from '../attachments/store.ts';
import { toTokyoDate } from '../calendar/rules.ts';
import { closeRelationsOf } from '../closeRelations/store.ts';
import { consentFactsFrom, validSharingConsents } from '../consents/rules.ts';
import { consentsOf } from '../consents/store.ts';
import { openOf } from '../differences/store.ts';
import { disclosuresOf } from '../disclosures/store.ts';
import { evaluationHeads } from '../evaluations/reading.ts';
import { minutesVersionsOfCase } from '../meetings/minutesVersions.ts';
import { planReviewsOf } from '../meetings/planReview.ts';
import { requestsOfCase } from '../meetings/requests/store.ts';
import { meetingsOfCase } from '../meetings/store.ts';
import { officeNames } from '../offices/names.ts';
import { organisationNames } from '../organisations/store.ts';
import { adversePartiesOf } from '../people/adverse.ts';
import type { Relation } from '../people/codes.ts';
import { proposedHouseholdType } from '../people/rules.ts';
import { findHousehold, membersOf, removedMembersOf } from '../people/store.ts';
import { receptionsOf } from '../receptions/store.ts';
import { receivedOfCase } from '../referrals/received.ts';
import { referralsOf, worriesIn } from '../referrals/store.ts';
import { gapsOf } from '../socialResources/store.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { advicesOf } from '../supportPlans/advices.ts';
import { checksOfCase } from '../supportPlans/checks.ts';
import { planHeads } from '../supportPlans/reading.ts';
import { tasksOf } from '../tasks/store.ts';
import { acceptancesOf } from './acceptances.ts';
import { writtenAfterEnd } from './afterEnd.ts';
import { turnsOf } from './course/store.ts';
import { developmentOf } from './notes/developmentRules.ts';
import { notesOf } from './notes/store.ts';
import { type CaseState, stepOf } from './rules.ts';
import { stepDates } from './stepDates.ts';
import { casesById } from './store.ts';
import { findCase } from './transitions.ts';
import { urgencyHistoryOf } from './urgencyHistory.ts';
import { wayOf } from './way.ts';
import { wayFacts, wayNames } from './wayFacts.ts';

export function viewCase(store: Store, caseId: string) {
  const found = findCase(store, caseId);
  const head = casesById(store, [caseId]).get(caseId);
  if (!found || !head) return null;
  const today = toTokyoDate(store.now());
  const meetings = meetingsOfCase(store, caseId);
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const consents = consentsOf(store, caseId);
  const sharing = validSharingConsents(consentFactsFrom(consents), today);
  const notes = notesOf(store, caseId);
  const receptions = receptionsOf(store, caseId);
  const state: CaseState = found.state ?? 'received';
  const riskChecks = riskChecksOf(store, caseId);
  const read = {
    record: found,
    urgent: head.urgency === 'high',
    hasSharingConsent: sharing.length > 0,
    members,
    receivedAt: receptions[0]?.receivedAt ?? null,
    risksAsked: riskChecks.length > 0,
    acceptances: acceptancesOf(store, caseId),
    turns: turnsOf(store, caseId),
    referrals: referralsOf(store, caseId),
    meetings,
    plans: planHeads(store, caseId),
    evaluations: evaluationHeads(store, caseId),
    tasks: tasksOf(store, caseId),
  };
  const screenings = screeningsOf(store, caseId);
  const facts = wayFacts(store, read);
  const names = { organisations: organisationNames(store), staff: staffNames(store) };
  return {
    today,
    head,
    record: found,
    step: stepOf(state),
    stepDates: stepDates({ ...read, screenings, openedAt: facts.openedAt }),
    /** 次にすること. */
    way: wayOf(state, facts),
    /** What the state asks, urgent or not. */
    stateWay: wayOf(state, { ...facts, isUrgent: false }),
    wayNames: wayNames(store, read, names),
    hasSharingConsent: sharing.length > 0,
    household: found.householdId ? findHousehold(store, found.householdId) : null,
    members,
    removedMembers: found.householdId ? removedMembersOf(store, found.householdId) : [],
    adverseParties: adversePartiesOf(store, caseId),
    proposedHouseholdType: proposedHouseholdType(
      members.map(({ person, relation, livingTogether }) => ({
        relation: relation as Relation | null,
        livingTogether: livingTogether ?? false,
        birthDate: person.birthDate,
        birthPrecision: person.birthPrecision,
      })),
      today,
    ),
    receptions,
    notes,
    /** 終結のあとに書かれた記録. */
    afterEnd: writtenAfterEnd(store, found, notes),
    development: developmentOf(notes),
    screenings,
    riskChecks,
    acceptances: read.acceptances,
    turns: read.turns,
    closeRelations: closeRelationsOf(store, caseId),
    urgencyHistory: urgencyHistoryOf(store, caseId),
    consents,
    referrals: read.referrals,
    received: receivedOfCase(store, caseId),
    worries: worriesIn(receptions),
    meetings,
    planReviews: planReviewsOf(store, caseId),
    minutesVersions: minutesVersionsOfCase(store, caseId),
    informationRequests: requestsOfCase(store, caseId),
    disclosures: disclosuresOf(store, caseId).map(({ id, at, organisationId, recipientName }) => ({
      id,
      on: at === null ? null : toTokyoDate(at),
      recipient: names.organisations.get(organisationId ?? '') || recipientName || '',
    })),
    evaluations: read.evaluations,
    plans: read.plans,
    tasks: read.tasks,
    attachments: attachmentHeads(store, caseId),
    planChecks: checksOfCase(store, caseId),
    advices: advicesOf(store, caseId),
    gaps: gapsOf(store, caseId),
    /** 入力の食い違い that wait, of whatever row of the case. */
    differences: openOf(store, caseId).length,
    names: {
      organisations: Object.fromEntries(names.organisations),
      staff: Object.fromEntries(names.staff),
      offices: Object.fromEntries(officeNames(store)),
    },
  };
}

export type CaseView = NonNullable<ReturnType<typeof viewCase>>;
