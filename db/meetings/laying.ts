/**
 * What may be laid before one case's part of a sitting, of either kind. At a 支援会議 (社会福祉法106条の6) the members are bound to secrecy and
 * everything may be said. At a 重層的支援会議 only what its person has agreed to share with *every* organisation that sits there: one that
 * may not know a thing keeps it off the paper that all of them get. 自分の課 asks no consent (個人情報保護法69条1項); before anybody has been
 * entered, whoever the consents name is taken to come.
 */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { toTokyoDate } from '../calendar/rules.ts';
import { CONSENT_ITEMS, type ConsentItem } from '../consents/codes.ts';
import { ITEM_SCOPE, maySend, validSharingConsents } from '../consents/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { standingOf } from '../organisations/rules.ts';
import { listOrganisations } from '../organisations/store.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import type { AttendanceWay, MeetingKind } from './codes.ts';
import { planReviewPart } from './planReview.ts';
import { planReviewAttendee, planReviewMeetingCase } from './planReviewTables.ts';
import { isPresentFor } from './rules.ts';
import { findMeeting, findMeetingCase } from './store.ts';
import { meetingAttendee, supportMeetingCase } from './tables.ts';

export interface Invited {
  id: string;
  organisationId: string | null;
  organisationName: string;
  name: string;
  title: string;
  /** Of a 支援会議 alone (C6). */
  way: AttendanceWay | null;
  secrecyNoticeDate: string | null;
}

export interface MeetingPart {
  kind: Exclude<MeetingKind, 'stakeholder'>;
  meetingCaseId: string;
  meetingId: string;
  caseId: string;
  number: number | null;
  fiscalYear: number | null;
  date: string | null;
  usesInitials: boolean;
  isHeld: boolean;
  /** What is to be decided on this case; never what the sitting as a whole is for. */
  purpose: string;
  planId: string | null;
  invited: Invited[];
}

export function meetingPartOf(store: Store, meetingCaseId: string): MeetingPart | null {
  const of = findMeetingCase(store, meetingCaseId);
  const meeting = of?.meetingId ? findMeeting(store, of.meetingId) : null;
  if (of && meeting && of.caseId && of.deletedAt === null)
    return {
      ...headOf(meeting),
      kind: 'support',
      meetingCaseId,
      caseId: of.caseId,
      purpose: of.purpose ?? '',
      planId: null,
      invited: store.orm
        .select()
        .from(meetingAttendee)
        .where(and(eq(meetingAttendee.meetingId, meeting.id), isNull(meetingAttendee.deletedAt)))
        .orderBy(asc(meetingAttendee.id))
        .all()
        .filter((each) => each.attended !== false && isPresentFor(each, of.caseId ?? ''))
        .map((each) => ({ ...invitedOf(each), way: each.way, secrecyNoticeDate: each.secrecyNoticeDate })),
    };
  const review = planReviewPart(store, meetingCaseId);
  if (!review?.of.caseId) return null;
  const { caseId } = review.of;
  return {
    ...headOf(review.meeting),
    kind: 'plan-review',
    meetingCaseId,
    caseId,
    purpose: review.of.purpose ?? '',
    planId: review.of.planId,
    invited: store.orm
      .select()
      .from(planReviewAttendee)
      .where(and(eq(planReviewAttendee.meetingId, review.meeting.id), isNull(planReviewAttendee.deletedAt)))
      .orderBy(asc(planReviewAttendee.id))
      .all()
      .filter((each) => each.attended !== false && isPresentFor(each, caseId))
      .map((each) => ({ ...invitedOf(each), way: null, secrecyNoticeDate: null })),
  };
}

/** The same by the sitting and the case. */
export function partOfSitting(
  store: Store,
  kind: MeetingPart['kind'],
  meetingId: string,
  caseId: string,
): MeetingPart | null {
  const table = kind === 'support' ? supportMeetingCase : planReviewMeetingCase;
  const row = store.orm
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.meetingId, meetingId), eq(table.caseId, caseId), isNull(table.deletedAt)))
    .get();
  return row ? meetingPartOf(store, row.id) : null;
}

const headOf = (meeting: {
  id: string;
  number: number | null;
  fiscalYear: number | null;
  date: string | null;
  state: string | null;
  usesInitials: boolean | null;
}) => ({
  meetingId: meeting.id,
  number: meeting.number,
  fiscalYear: meeting.fiscalYear,
  date: meeting.date,
  usesInitials: meeting.usesInitials ?? false,
  isHeld: (meeting.state ?? 'preparing') !== 'preparing',
});

const invitedOf = (each: {
  id: string;
  organisationId: string | null;
  organisationName: string | null;
  name: string | null;
  title: string | null;
}) => ({
  id: each.id,
  organisationId: each.organisationId,
  organisationName: each.organisationName ?? '',
  name: each.name ?? '',
  title: each.title ?? '',
});

export interface Laying {
  /** Of a 重層的支援会議: bound by the consents. */
  isLimited: boolean;
  on: string;
  may(personId: string | null, item: ConsentItem): boolean;
  /** Every item: what free text may speak of. */
  mayAll(personId: string | null): boolean;
  /** Who keeps something of the person's off the paper. */
  stoppedBy: string[];
}

/** The organisations whose people would see the papers, 自分の課 aside. Of whoever belongs to none of the list, the name. */
function seenBy(session: Session, part: MeetingPart): { organisationId: string; name: string }[] {
  const { store, office } = session;
  const known = new Map(listOrganisations(store).map((each) => [each.id, each]));
  const seen = new Map<string, string>();
  for (const { organisationId, organisationName, name } of part.invited) {
    const organisation = known.get(organisationId ?? '');
    if (organisation) {
      if (standingOf(organisation, office.section) !== 'own-section')
        seen.set(organisation.id, organisation.name ?? '');
      // Consent names organisations of the list: whoever is of none can be named by no consent.
    } else if (!isOwnSection(organisationName, office.section)) seen.set('', organisationName || name);
  }
  return [...seen].map(([organisationId, name]) => ({ organisationId, name }));
}

export const isOwnSection = (name: string, section: string): boolean =>
  name === '' || (section !== '' && name.endsWith(section));

export function layingOf(session: Session, part: MeetingPart): Laying {
  const { store } = session;
  const on = part.date ?? toTokyoDate(store.now());
  if (part.kind === 'support')
    return { isLimited: false, on, may: () => true, mayAll: () => true, stoppedBy: [] };
  const consents = consentFacts(store, part.caseId);
  const present = seenBy(session, part);
  const named = [...new Set(validSharingConsents(consents, on).flatMap((each) => each.organisationIds))];
  const asked = present.length > 0 ? present : named.map((organisationId) => ({ organisationId, name: '' }));
  const known = new Map<string, boolean>();
  const stoppedBy = new Set<string>();
  const may = (personId: string | null, item: ConsentItem): boolean => {
    if (personId === null) return false;
    const key = `${personId} ${item}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const stops = asked.filter(
      ({ organisationId }) =>
        !maySend({ scope: ITEM_SCOPE[item], item, personId, organisationId, on }, consents).may,
    );
    // Who alone stops what others may know: worth saying before the paper is printed.
    if (stops.length < asked.length) for (const { name } of stops) if (name) stoppedBy.add(name);
    const says = asked.length > 0 && stops.length === 0;
    known.set(key, says);
    return says;
  };
  return {
    isLimited: true,
    on,
    may,
    mayAll: (personId) => CONSENT_ITEMS.every((item) => may(personId, item)),
    get stoppedBy() {
      return [...stoppedBy];
    },
  };
}
