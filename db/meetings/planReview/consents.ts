/**
 * What the consents of a case let a sitting hear: which of them carry it (R01), what is covered person by person, who has none of their own (R07), and
 * which organisation present is outside (R06). 自分の課 uses within its purpose and is asked nothing (C7).
 */
import { findCase } from '../../cases/transitions.ts';
import { type ConsentFact, validSharingConsents } from '../../consents/rules.ts';
import { consentFacts } from '../../consents/store.ts';
import { standingOf } from '../../organisations/rules.ts';
import { findOrganisation } from '../../organisations/store.ts';
import type { Outcome } from '../../outcome.ts';
import { membersOf, namedPeople } from '../../people/store.ts';
import type { Session } from '../../session.ts';
import { mayComeBeforePlanReview, withoutOwnConsent } from '../rules.ts';
import { attendeesOfPlanReview, isPresentFor, type PlanReviewAttendee } from './reading.ts';
import { type Coverage, coverageOf, type Reach, reachOf } from './rules.ts';

export interface CaseConsents {
  consents: readonly ConsentFact[];
  mayCome: Outcome<string[]>;
  /** Of those with a consent of their own that is valid on the day. */
  covered: Coverage[];
  /** R07. */
  withoutConsent: string[];
  /** Whom any valid consent names. */
  organisationIds: string[];
  names: Record<string, string>;
}

export function consentsOfSitting(session: Session, caseId: string, on: string): CaseConsents {
  const { store } = session;
  const found = findCase(store, caseId);
  const consents = consentFacts(store, caseId);
  const valid = validSharingConsents(consents, on);
  const organisationIds = [...new Set(valid.flatMap((each) => each.organisationIds))];
  const members = found?.householdId
    ? membersOf(store, found.householdId).map(({ person }) => person.id)
    : [];
  const principal = found?.principalPersonId ? [found.principalPersonId] : [];
  const people = [...new Set([...principal, ...members])];
  const own = [...new Set([...people, ...valid.map(({ personId }) => personId)])].filter(
    (id): id is string => id !== null && valid.some(({ personId }) => personId === id),
  );
  return {
    consents,
    mayCome: mayComeBeforePlanReview(consents, on),
    covered: own.map((personId) => coverageOf(personId, organisationIds, on, consents)),
    withoutConsent: withoutOwnConsent(people, consents, on),
    organisationIds,
    names: Object.fromEntries(
      [...namedPeople(store, [...people, ...own])].map(([id, person]) => [id, person.name ?? '']),
    ),
  };
}

/** 本人 and family come without an organisation, and the counter's own section is no recipient. */
export function isRecipient(
  session: Session,
  { organisationId, organisationName }: PlanReviewAttendee,
): boolean {
  if (!organisationId) return Boolean(organisationName);
  const organisation = findOrganisation(session.store, organisationId);
  return !organisation || standingOf(organisation, session.office.section) !== 'own-section';
}

/** Those on the roll for a case whom its consents do not reach, or reach in part only. */
export function reachesOf(
  session: Session,
  of: { meetingId: string | null; caseId: string | null },
  on: string,
  { covered, consents }: Pick<CaseConsents, 'covered' | 'consents'>,
): { attendee: PlanReviewAttendee; reach: Exclude<Reach, { kind: 'within' }> }[] {
  return attendeesOfPlanReview(session.store, of.meetingId ?? '')
    .filter((attendee) => isPresentFor(attendee, of.caseId) && isRecipient(session, attendee))
    .flatMap((attendee) => {
      const reach = reachOf(attendee.organisationId, covered, on, consents);
      return reach.kind === 'within' ? [] : [{ attendee, reach }];
    });
}
