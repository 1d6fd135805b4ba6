/**
 * 会議録 of one case of a 重層的支援会議, as its paper draws it: what was typed in this sitting for this case, and of the case itself only a head, each
 * part of which the consents let those present read (R05, R06, R07). Nothing of another case of the sitting is read here.
 */
import { toTokyoDate } from '../../calendar/rules.ts';
import { findCase } from '../../cases/transitions.ts';
import type { ConsentItem } from '../../consents/codes.ts';
import { ITEM_SCOPE, maySend } from '../../consents/rules.ts';
import type { LegalBasis } from '../../handoff/codes.ts';
import { organisationNames } from '../../organisations/store.ts';
import { personOn } from '../../papers/head.ts';
import { membersOf } from '../../people/store.ts';
import type { Session } from '../../session.ts';
import { staffNames } from '../../staff/store.ts';
import { findPlan } from '../../supportPlans/reading.ts';
import { isTrialYear, meetingSettings } from '../settings.ts';
import { type CaseConsents, consentsOfSitting, isRecipient } from './consents.ts';
import {
  attendeesOfPlanReview,
  findPlanReview,
  findPlanReviewCase,
  isPresentFor,
  type PlanReviewAttendee,
  rowsOfPlanReviewCase,
} from './reading.ts';

export function planReviewMinutes(session: Session, meetingCaseId: string) {
  const { store } = session;
  const of = findPlanReviewCase(store, meetingCaseId);
  const meeting = of?.meetingId ? findPlanReview(store, of.meetingId) : null;
  const found = of?.caseId ? findCase(store, of.caseId) : null;
  if (!of || !meeting || !found) return null;
  const settings = meetingSettings(store);
  const on = meeting.date ?? toTokyoDate(store.now());
  const consents = consentsOfSitting(session, found.id, on);
  const attendees = attendeesOfPlanReview(store, meeting.id).filter((each) => isPresentFor(each, found.id));
  const names = organisationNames(store);
  const nameOf = (id: string | null, typed: string | null) => typed || names.get(id ?? '') || '';
  const rows = rowsOfPlanReviewCase(store, of);
  const plan = of.planId ? findPlan(store, of.planId) : null;
  const may = mayBeRead(session, on, consents, attendees);
  const head = headOf(session, found, on, may);
  const named = [head.principal, ...head.members].flatMap((each) => each?.name ?? []);
  return {
    name: settings['plan-review-name'],
    isTrial: meeting.isTrial ?? isTrialYear(settings, meeting.fiscalYear ?? 0),
    byCirculation: meeting.byCirculation ?? false,
    usesInitials: meeting.usesInitials ?? false,
    fiscalYear: meeting.fiscalYear ?? 0,
    number: meeting.number ?? 0,
    date: meeting.date,
    startTime: of.startTime ?? meeting.startTime,
    endTime: meeting.endTime,
    place: meeting.place ?? '',
    caseNo: found.caseNo ?? '',
    kind: of.kind ?? ('plan' as const),
    plan: plan && { round: plan.round ?? 1, version: plan.version ?? 1 },
    ...head,
    consents: consents.covered.map(({ personId, scopes }) => ({
      name: may(personId, 'name') ? (consents.names[personId] ?? '') : '',
      dates: consents.consents
        .filter((each) => each.personId === personId && consentIdsOf(consents).includes(each.id))
        .map(({ date }) => date)
        .sort(),
      scopes,
    })),
    withoutConsent: consents.withoutConsent
      .map((id) => consents.names[id] ?? '')
      .filter((name) => named.includes(name)),
    attendees: attendees
      .filter(({ attended }) => attended !== false)
      .map((each) => ({
        organisation: nameOf(each.organisationId, each.organisationName),
        title: each.title ?? '',
        name: each.name ?? '',
        standing: each.standing ?? '',
        basis: each.basis,
      })),
    absent: attendees
      .filter(({ attended }) => attended === false)
      .map((each) =>
        [nameOf(each.organisationId, each.organisationName), each.title, each.name]
          .filter(Boolean)
          .join('　'),
      ),
    chair: meeting.chairName ?? '',
    recorder: meeting.recorderName ?? '',
    handouts: meeting.handouts ?? '',
    purpose: [meeting.purpose, of.purpose].filter(Boolean).join('\n'),
    statements: rows.statements
      .filter(({ fact }) => fact)
      .map((each) => ({
        organisation: nameOf(each.organisationId, each.organisationName),
        fact: each.fact ?? '',
      })),
    wishes: of.wishes ?? '',
    assessment: of.assessment ?? '',
    urgency: of.urgency,
    discussion: of.discussion ?? '',
    result: of.result,
    resultText: of.resultText ?? '',
    judgement: of.judgement,
    roles: rows.roles
      .filter(({ what }) => what)
      .map((each) => ({
        what: each.what ?? '',
        organisation: nameOf(each.organisationId, each.organisationName),
        who: each.who ?? '',
        dueDate: each.dueDate,
        guide: each.guide ?? '',
      })),
    lead: names.get(of.leadOrganisationId ?? '') ?? '',
    coordinator: staffNames(store).get(of.coordinatorStaffId ?? '') ?? '',
    resources: of.resources ?? '',
    gaps: rows.gaps.map(({ what }) => what ?? ''),
    remaining: of.remaining ?? '',
    nextDate: of.nextDate,
    nextText: of.nextText ?? '',
    isReadAloud: meeting.readAloud ?? false,
    decision: {
      decider: meeting.approverName ?? '',
      on: meeting.approvedOn,
      number: meeting.approvalNumber ?? '',
    },
  };
}
export type PlanReviewMinutes = NonNullable<ReturnType<typeof planReviewMinutes>>;

const consentIdsOf = ({ mayCome }: CaseConsents): string[] => (mayCome.ok ? mayCome.value : []);

/**
 * May it be read of somebody? Each organisation that sits for this case may have it, by consent or on the basis that was chosen for it; while nobody
 * is on the roll, somebody named in a consent may.
 */
function mayBeRead(
  session: Session,
  on: string,
  { consents, organisationIds }: CaseConsents,
  attendees: readonly PlanReviewAttendee[],
): (personId: string, item: ConsentItem) => boolean {
  const readers = attendees.filter((each) => isRecipient(session, each));
  return (personId, item) => {
    const ask = (organisationId: string, basis: LegalBasis | null) =>
      maySend(
        {
          scope: ITEM_SCOPE[item],
          item,
          personId,
          organisationId,
          on,
          ...(basis && basis !== 'consent' && { otherBasis: basis }),
        },
        consents,
      ).may;
    return readers.length > 0
      ? readers.every(({ organisationId, basis }) => ask(organisationId ?? '', basis))
      : organisationIds.some((id) => ask(id, null));
  };
}

/** 本人 and household: other members by name and relation, and more with their own consent (R07). */
function headOf(
  session: Session,
  found: { householdId: string | null; principalPersonId: string | null },
  on: string,
  may: (personId: string, item: ConsentItem) => boolean,
) {
  const members = found.householdId ? membersOf(session.store, found.householdId) : [];
  const shown = (member: (typeof members)[number]) => {
    const { personId, name, kana, sex, age, ageNote, relation, livingTogether } = personOn(member, on);
    const [tellsAge, tellsSex] = [may(personId, 'age'), may(personId, 'sex')];
    return {
      name,
      kana,
      relation,
      livingTogether,
      sex: tellsSex ? sex : ('unknown' as const),
      age: tellsAge ? age : null,
      ageNote: tellsAge && age === null ? ageNote : '',
    };
  };
  const principalId = found.principalPersonId ?? '';
  const principal = members.find(({ person }) => person.id === principalId);
  return {
    principal: principal && may(principalId, 'name') ? shown(principal) : null,
    members: may(principalId, 'family')
      ? members.filter(({ person }) => person.id !== principalId).map(shown)
      : [],
  };
}
