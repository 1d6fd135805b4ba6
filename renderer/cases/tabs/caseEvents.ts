/**
 * What happened to a case beside what was written in its 経過: decisions, notices, つなぎ and meetings, each as one line of time. What has a
 * day but no time stands at that day's end.
 */
import { formatFiscalYear, formatShort, toTokyoDate, toTokyoTime } from '../../../db/calendar/rules.ts';
import { coordinationText, meetingText, referralText } from '../../text/caseDialogs.ts';
import { caseText as words } from '../../text/cases.ts';
import { courseText } from '../../text/course.ts';
import {
  CASE_TURN_LABELS,
  REFERRAL_WAY_LABELS,
  RISK_LABELS,
  SCREENING_RESULT_LABELS,
} from '../../text/labels.ts';
import type { TimelineEntry } from '../../ui/index.ts';
import type { CaseView } from '../caseView.ts';
import { riskEntryText } from '../riskEntryText.ts';

export interface CaseEvent {
  key: string;
  date: string;
  /** Absent where only the day was recorded. */
  time?: string;
  title: string;
  by: string;
  tone?: TimelineEntry['tone'];
}

const DECISIONS = {
  accepted: coordinationText.accepted,
  'advice-only': coordinationText.adviceOnly,
  returned: coordinationText.returned,
};

const line = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join('／');

const at = (ms: number) => ({ date: toTokyoDate(ms), time: toTokyoTime(ms) });

export const heldMeetings = (view: CaseView): CaseEvent[] =>
  view.meetings.flatMap(({ meeting, meetingCaseId }) =>
    meeting.state !== 'preparing' && meeting.date
      ? [
          {
            key: meetingCaseId,
            date: meeting.date,
            ...(meeting.startTime && { time: meeting.startTime }),
            title: words.heldMeeting,
            by: line(
              meetingText.numberShort(formatFiscalYear(meeting.fiscalYear ?? 0), meeting.number ?? 0),
              meeting.place,
            ),
            tone: 'meeting' as const,
          },
        ]
      : [],
  );

/** In the order in which one leads to the next, for those of one day. */
export const caseEvents = (view: CaseView): CaseEvent[] => [
  ...urgencies(view),
  ...risks(view),
  ...screenings(view),
  ...turns(view),
  ...acceptances(view),
  ...referrals(view),
  ...heldMeetings(view),
];

const staffOf = (view: CaseView, id: string | null) => view.names.staff[id ?? ''];
const organisationOf = (view: CaseView, id: string | null) => view.names.organisations[id ?? ''];

const urgencies = (view: CaseView): CaseEvent[] =>
  view.urgencyHistory
    .filter(({ ground }) => ground !== '')
    .map(({ id, at: ms, staffId, urgency, ground }) => ({
      key: id,
      ...at(ms),
      title: words.urgencyChip(urgency),
      by: line(ground, staffOf(view, staffId)),
      ...(urgency === 'high' && { tone: 'urgent' as const }),
    }));

const risks = (view: CaseView): CaseEvent[] =>
  view.riskChecks.map((each) => ({
    key: each.id,
    ...at(each.at ?? 0),
    title: words.risksHeard,
    by: line(
      each.risks?.length ? each.risks.map((risk) => RISK_LABELS[risk]).join('、') : words.askedNone,
      ...each.notifications.map((entry) => riskEntryText(view.names.organisations, entry)),
      staffOf(view, each.staffId),
    ),
  }));

const screenings = (view: CaseView): CaseEvent[] =>
  view.screenings.flatMap((each) =>
    each.date && each.result
      ? [
          {
            key: each.id,
            date: each.date,
            title: words.screened,
            by: line(SCREENING_RESULT_LABELS[each.result], staffOf(view, each.deciderStaffId)),
          },
        ]
      : [],
  );

const turns = (view: CaseView): CaseEvent[] =>
  view.turns.flatMap((each) =>
    each.kind && each.date
      ? [
          {
            key: each.id,
            date: each.date,
            title: CASE_TURN_LABELS[each.kind],
            by: line(
              each.kind === 'reopened' && courseText.term(each.term ?? 1),
              each.reason,
              each.lastContactOn && courseText.lastContact(formatShort(each.lastContactOn)),
              each.kind === 'suspended' &&
                courseText.watching(
                  [organisationOf(view, each.watchOrganisationId), each.watchedBy].filter(Boolean).join(' '),
                ),
              staffOf(view, each.staffId),
            ),
          },
        ]
      : [],
  );

const acceptances = (view: CaseView): CaseEvent[] =>
  view.acceptances.flatMap((each) => [
    ...(each.requestedOn
      ? [
          {
            key: `${each.id} requested`,
            date: each.requestedOn,
            title: words.requested,
            by: coordinationText.summary(each.fromSection ?? '', each.connectorName ?? ''),
          },
        ]
      : []),
    ...(each.decidedOn && each.decision
      ? [
          {
            key: `${each.id} decided`,
            date: each.decidedOn,
            title: words.decided,
            by: line(
              DECISIONS[each.decision],
              each.coordinatorStaffId &&
                `${coordinationText.coordinator} ${staffOf(view, each.coordinatorStaffId) ?? ''}`,
            ),
          },
        ]
      : []),
  ]);

const referrals = (view: CaseView): CaseEvent[] =>
  view.referrals.flatMap((each) => {
    const organisation = organisationOf(view, each.organisationId);
    return [
      ...(each.sentAt === null
        ? []
        : [
            {
              key: `${each.id} sent`,
              ...at(each.sentAt),
              title: words.referralSent,
              by: line(organisation, each.way && REFERRAL_WAY_LABELS[each.way], staffOf(view, each.staffId)),
            },
          ]),
      ...(each.confirmedOn && each.outcome
        ? [
            {
              key: `${each.id} confirmed`,
              date: each.confirmedOn,
              title: words.referralConfirmed,
              by: line(
                organisation,
                each.outcome === 'connected' ? referralText.connected : referralText.notConnected,
                staffOf(view, each.confirmedByStaffId),
              ),
            },
          ]
        : []),
    ];
  });
