/**
 * 会議録 of a 支援会議, one case of it: nothing of another case of the same sitting is read here. Once confirmed, a version prints as it was
 * kept (R12); what is not confirmed yet is drawn from what stands.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import { casesById } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { validSharingConsents } from '../consents/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { areMinutesConfirmed, isBeingCorrected } from '../meetings/minutesRules.ts';
import { minutesVersionsOf } from '../meetings/minutesVersions.ts';
import { isPresentFor } from '../meetings/rules.ts';
import { meetingSettings, supportWording } from '../meetings/settings.ts';
import { findMeeting, findMeetingCase, type MeetingView, viewMeeting } from '../meetings/store.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf } from '../people/store.ts';
import { receptionsOf } from '../receptions/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { paperHead, personOn } from './head.ts';
import { inInitials } from './initials.ts';

/** All that the paper draws but who prints it, as plain JSON. */
export function minutesContent(store: Store, meetingCaseId: string) {
  const of = findMeetingCase(store, meetingCaseId);
  const view = of?.meetingId ? viewMeeting(store, of.meetingId) : null;
  const each = view?.cases.find((one) => one.id === meetingCaseId);
  const found = of?.caseId ? findCase(store, of.caseId) : null;
  if (!view || !each || !found) return null;
  const { meeting } = view;
  const on = meeting.date ?? toTokyoDate(store.now());
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const isHeld = meeting.state !== 'preparing';
  const head = casesById(store, [found.id]).get(found.id);
  const attendees = view.attendees.filter((one) => isPresentFor(one, found.id));
  const content = {
    wording: supportWording(meetingSettings(store), meeting.isTrial ?? false),
    meeting: meetingOf(meeting),
    attendees: attendees.map(attendeeOf),
    caseNo: found.caseNo ?? '',
    // What was so on the day of the meeting, not what is so today.
    responsible: head
      ? {
          personName: head.personName,
          urgency: isHeld ? (each.urgency ?? head.urgency) : head.urgency,
          urgencyGround: isHeld ? (each.urgencyGround ?? '') : head.urgencyGround,
        }
      : null,
    members: members.map((member) => personOn(member, on)),
    consents: validSharingConsents(consentFacts(store, found.id), on).map(({ personId, date, scope }) => ({
      personId,
      date,
      scope,
    })),
    noConsentReason:
      (isHeld ? each.noConsentReason : receptionsOf(store, found.id)[0]?.noConsentReason) ?? null,
    content: partOf(each),
    organisations: named(organisationNames(store), [
      ...[...attendees, ...each.statements, ...each.roles].map(({ organisationId }) => organisationId),
      each.leadOrganisationId,
    ]),
    staff: named(staffNames(store), [each.coordinatorStaffId]),
  };
  return meeting.usesInitials ? withInitials(content) : content;
}
export type MinutesContent = NonNullable<ReturnType<typeof minutesContent>>;

/** The household alone: whoever sat there and whoever wrote it down stand with their names. */
function withInitials<Content extends Hidable>(content: Content): Content {
  const { members, attendees, organisations, staff, meeting } = content;
  const people = members.map(({ personId, name, kana }) => ({ id: personId, name, kana }));
  const keep = [
    ...Object.values(organisations),
    ...Object.values(staff),
    ...attendees.flatMap(({ name, organisationName }) => [name, organisationName]),
    meeting.chairName,
    meeting.recorderName,
    meeting.approverName,
  ];
  const hidden = inInitials(
    content,
    people,
    keep.flatMap((each) => each || []),
  );
  return { ...hidden, members: hidden.members.map((member) => ({ ...member, kana: '' })) };
}

interface Hidable {
  members: ReturnType<typeof personOn>[];
  attendees: ReturnType<typeof attendeeOf>[];
  organisations: Record<string, string>;
  staff: Record<string, string>;
  meeting: ReturnType<typeof meetingOf>;
}

const meetingOf = ({ officeId: _, noticeDate: _on, noticeNumber: _no, ...meeting }: MeetingView['meeting']) =>
  meeting;

const attendeeOf = ({
  organisationId,
  organisationName,
  name,
  title,
  standing,
  way,
  attended,
  secrecyNoticeDate,
}: MeetingView['attendees'][number]) => ({
  organisationId,
  organisationName,
  name,
  title,
  standing,
  way,
  attended,
  secrecyNoticeDate,
});

const partOf = ({ head: _, versions: _before, next: _next, ...part }: MeetingView['cases'][number]) => part;

const named = (names: ReadonlyMap<string, string>, ids: readonly (string | null)[]): Record<string, string> =>
  Object.fromEntries(ids.flatMap((id) => (id ? [[id, names.get(id) ?? '']] : [])));

/** `id`: one case of a sitting, and a version's number where it is not the latest: `… 1`. */
export function minutesData(session: Session, id: string) {
  const { store } = session;
  const [meetingCaseId = '', wanted] = id.split(' ');
  const of = findMeetingCase(store, meetingCaseId);
  const meeting = of?.meetingId ? findMeeting(store, of.meetingId) : null;
  if (!of || !meeting) return null;
  const versions = minutesVersionsOf(store, 'support', meetingCaseId);
  const kept = wanted
    ? versions.find(({ version }) => version === Number(wanted))
    : areMinutesConfirmed(meeting)
      ? versions.at(-1)
      : undefined;
  if (wanted && !kept) return null;
  const content: MinutesContent | null = kept
    ? (JSON.parse(kept.content ?? 'null') as MinutesContent | null)
    : minutesContent(store, meetingCaseId);
  if (!content) return null;
  const begun = isBeingCorrected(meeting) ? (meeting.correctionReason ?? '') : '';
  return {
    head: paperHead(session),
    caseId: of.caseId,
    edition: {
      version: kept?.version ?? (versions.at(-1)?.version ?? 0) + 1,
      reason: kept ? (kept.reason ?? '') : begun,
      isDraft: !kept && !areMinutesConfirmed(meeting),
    },
    ...content,
  };
}
export type MinutesData = NonNullable<ReturnType<typeof minutesData>>;
