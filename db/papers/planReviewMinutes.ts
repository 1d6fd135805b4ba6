/**
 * 会議録 of a 重層的支援会議, one case of it. Once confirmed a version prints as it was kept (R12); what is not confirmed yet is drawn from what stands. With
 * initials where the office chose so for the sitting.
 */
import { findCase } from '../cases/transitions.ts';
import { minutesVersionsOf } from '../meetings/minutesVersions.ts';
import { type PlanReviewMinutes, planReviewMinutes } from '../meetings/planReview/minutes.ts';
import { findPlanReview, findPlanReviewCase } from '../meetings/planReview/reading.ts';
import { mayBeEdited } from '../meetings/planReview/rules.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';
import { initialsOfAll, textInInitials } from './initials.ts';

/** `id`: one case of a sitting, and a version's number where it is not the latest: `… 1`. */
export function planReviewMinutesData(session: Session, id: string) {
  const { store } = session;
  const [meetingCaseId = '', wanted] = id.split(' ');
  const of = findPlanReviewCase(store, meetingCaseId);
  const meeting = of?.meetingId ? findPlanReview(store, of.meetingId) : null;
  const found = of?.caseId ? findCase(store, of.caseId) : null;
  if (!of || !meeting || !found) return null;
  const versions = minutesVersionsOf(store, 'plan-review', meetingCaseId);
  const isOpen = mayBeEdited(meeting.state, meeting.correctionReason);
  const kept = wanted
    ? versions.find(({ version }) => version === Number(wanted))
    : isOpen
      ? undefined
      : versions.at(-1);
  if (wanted && !kept) return null;
  const content = kept
    ? (JSON.parse(kept.content ?? 'null') as PlanReviewMinutes | null)
    : planReviewMinutes(session, meetingCaseId);
  if (!content) return null;
  return {
    head: paperHead(session),
    caseId: found.id,
    edition: {
      version: kept?.version ?? (versions.at(-1)?.version ?? 0) + 1,
      reason: kept ? (kept.reason ?? '') : (meeting.correctionReason ?? ''),
      confirmedOn: kept?.confirmedOn ?? null,
      isDraft: !kept,
    },
    ...(content.usesInitials ? inInitials(session, content, found.householdId) : content),
  };
}
export type PlanReviewMinutesData = NonNullable<ReturnType<typeof planReviewMinutesData>>;

/** Every name of the household, wherever it was typed; those who sat there keep theirs. */
function inInitials(
  session: Session,
  content: PlanReviewMinutes,
  householdId: string | null,
): PlanReviewMinutes {
  const { store } = session;
  const people = (householdId ? membersOf(store, householdId) : []).map(({ person }) => ({
    id: person.id,
    name: person.name ?? '',
    kana: person.kana ?? '',
  }));
  const codes = initialsOfAll(people);
  const codeOf = (name: string) => codes.get(people.find((each) => each.name === name)?.id ?? '') ?? '';
  const said = textInInitials(people, [
    ...organisationNames(store).values(),
    ...content.attendees.map(({ name }) => name),
    content.chair,
    content.recorder,
  ]);
  const person = <Of extends { name: string; kana: string }>(of: Of): Of => ({
    ...of,
    name: codeOf(of.name),
    kana: '',
  });
  return {
    ...content,
    principal: content.principal && person(content.principal),
    members: content.members.map(person),
    consents: content.consents.map((each) => ({ ...each, name: codeOf(each.name) })),
    withoutConsent: content.withoutConsent.map(codeOf),
    purpose: said(content.purpose),
    statements: content.statements.map((each) => ({ ...each, fact: said(each.fact) })),
    wishes: said(content.wishes),
    assessment: said(content.assessment),
    discussion: said(content.discussion),
    resultText: said(content.resultText),
    roles: content.roles.map((each) => ({
      ...each,
      what: said(each.what),
      who: said(each.who),
      guide: said(each.guide),
    })),
    resources: said(content.resources),
    gaps: content.gaps.map(said),
    remaining: said(content.remaining),
    nextText: said(content.nextText),
  };
}
