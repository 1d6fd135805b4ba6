/** 時系列整理表 of one case of a sitting, out of its records; what of each row may be laid before that meeting is `rowBefore`'s. */
import { toTokyoDate } from '../calendar/rules.ts';
import { turnsOf } from '../cases/course/store.ts';
import { versionsOf } from '../cases/notes/rules.ts';
import { notesOf } from '../cases/notes/store.ts';
import { findCase } from '../cases/transitions.ts';
import { consentsOf } from '../consents/store.ts';
import { layingOf, meetingPartOf } from '../meetings/laying.ts';
import { planReviewsOf } from '../meetings/planReview.ts';
import { meetingsOfCase } from '../meetings/store.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf } from '../people/store.ts';
import { receptionsOf } from '../receptions/store.ts';
import { referralsOf } from '../referrals/store.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import { plansOf } from '../supportPlans/reading.ts';
import { namedOf } from './caseOverview.ts';
import { paperHead } from './head.ts';
import { inInitials } from './initials.ts';
import {
  chosenRows,
  rowBefore,
  type TimelineKind,
  type TimelineRow,
  timelineChoice,
} from './timelineRules.ts';

export function timelineData(session: Session, id: string) {
  const { store } = session;
  const { meetingCaseId, choice } = timelineChoice(id);
  const part = meetingPartOf(store, meetingCaseId);
  const found = part ? findCase(store, part.caseId) : null;
  if (!part || !found) return null;
  const laying = layingOf(session, part);
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const principalId = found.principalPersonId;
  const everyone = [...new Set([principalId, ...members.map(({ person }) => person.id)])];
  const sharing = {
    isLimited: laying.isLimited,
    mayAllOfPrincipal: laying.mayAll(principalId),
    mayAllOfEveryone: everyone.every((personId) => laying.mayAll(personId)),
    mayTellOrganisations: laying.may(principalId, 'services'),
  };
  const open = recordsOf(store, found.id).flatMap((row) => rowBefore(row, sharing) ?? []);
  const principal = members.find(({ person }) => person.id === principalId)?.person;
  const data = {
    kind: part.kind,
    isLimited: laying.isLimited,
    usesInitials: part.usesInitials,
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    meeting: { date: part.date, number: part.number, fiscalYear: part.fiscalYear },
    personName: laying.may(principalId, 'name') ? (principal?.name ?? '') : '',
    from: choice.from,
    to: choice.to,
    rows: chosenRows(open, choice),
    isWithheld: open.some(({ isWithheld }) => isWithheld),
    stoppedBy: laying.stoppedBy,
  };
  const keep = [session.office.section, ...organisationNames(store).values()];
  const hidden = part.usesInitials ? inInitials(data, namedOf(members), keep) : data;
  return { head: paperHead(session), ...hidden };
}
export type TimelineData = NonNullable<ReturnType<typeof timelineData>>;

const dayOf = (at: number | null): string | null => (at === null ? null : toTokyoDate(at));

const row = (
  kind: TimelineKind,
  id: string,
  date: string | null,
  rest: Partial<TimelineRow>,
): TimelineRow[] =>
  date
    ? [
        {
          id: `${kind}:${id}`,
          date,
          kind,
          code: null,
          number: null,
          people: '',
          agencies: '',
          handling: null,
          partners: null,
          isWithheld: false,
          ...rest,
        },
      ]
    : [];

/** Facts alone of 支援経過: 所見 stay with the section. */
function recordsOf(store: Store, caseId: string): TimelineRow[] {
  const names = organisationNames(store);
  const named = (id: string | null) => names.get(id ?? '') ?? '';
  return [
    ...receptionsOf(store, caseId).flatMap((each) =>
      row('reception', each.id, dayOf(each.receivedAt), {
        code: each.method,
        people: [each.memo, each.wish].filter(Boolean).join('\n'),
      }),
    ),
    ...versionsOf(notesOf(store, caseId)).flatMap(({ note }) =>
      row('note', note.id, dayOf(note.at), {
        code: note.method,
        handling: note.handling,
        partners: note.partners,
        ...((note.partners ?? []).some((each) => each === 'self' || each === 'family')
          ? { people: note.fact ?? '', agencies: named(note.organisationId) }
          : { agencies: [named(note.organisationId), note.fact].filter(Boolean).join('\n') }),
      }),
    ),
    ...consentsOf(store, caseId).flatMap((each) => [
      ...row('consent', each.id, each.date, { code: each.kind }),
      ...row('withdrawal', each.id, each.withdrawnOn, { code: each.kind }),
    ]),
    ...referralsOf(store, caseId).flatMap((each) =>
      row('referral', each.id, dayOf(each.sentAt), { code: each.way, agencies: named(each.organisationId) }),
    ),
    ...meetingsOfCase(store, caseId)
      .filter(({ meeting }) => meeting.state !== 'preparing')
      .flatMap(({ meeting, meetingCaseId }) =>
        row('support-meeting', meetingCaseId, meeting.date, { number: meeting.number }),
      ),
    ...planReviewsOf(store, caseId)
      .filter(({ state }) => state !== 'preparing')
      .flatMap((each) => row('plan-review', each.meetingCaseId, each.date, { number: each.number })),
    ...plansOf(store, caseId).flatMap((each) =>
      row('plan-decided', each.id, each.decidedOn, { number: each.version }),
    ),
    ...turnsOf(store, caseId).flatMap((each) => row('turn', each.id, each.date, { code: each.kind })),
  ];
}
