/**
 * 開催通知, 次第 and 出席者名簿兼守秘確認 of a sitting of either kind. They go from hand to hand, so that nothing of a case is on them (R04): a line
 * of free text that betrays one becomes 事例 and its number.
 */
import { addresseesOf } from '../meetings/addressees.ts';
import { withoutCases } from '../meetings/addressRules.ts';
import { agendaSchedule } from '../meetings/agendaRules.ts';
import { type Sitting, type SittingKind, sittingOf } from '../meetings/sitting.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';

const KINDS: readonly string[] = ['support', 'plan-review'] satisfies SittingKind[];

/** `support 018f…` — the kind, the sitting, and what else a paper asks for. */
function askedSitting(session: Session, id: string): { sitting: Sitting; rest: string } | null {
  const [kind = '', meetingId = '', rest = ''] = id.split(' ');
  if (!KINDS.includes(kind)) return null;
  const sitting = sittingOf(session.store, kind as SittingKind, meetingId);
  return sitting && { sitting, rest };
}

/** What all three say of the sitting; what is known of its cases ends here. */
function common(session: Session, { settings, cases, ...sitting }: Sitting) {
  const marks = cases.map((each) => each.marks);
  const safe = (lines: readonly string[]) => withoutCases(lines, marks, (index) => `事例${index + 1}`);
  return {
    head: paperHead(session),
    staffName: session.staff.name,
    kind: sitting.kind,
    name: sitting.name,
    fiscalYear: sitting.fiscalYear,
    number: sitting.number,
    date: sitting.date,
    startTime: sitting.startTime,
    endTime: sitting.endTime,
    place: sitting.place,
    isTrial: sitting.isTrial,
    isByCirculation: sitting.isByCirculation,
    trialBasis: settings['trial-basis'],
    secrecyLine: settings['secrecy-line'],
    agenda: safe(sitting.agenda),
    safe,
  };
}

/** `id`: the kind, the sitting and the keys of the addressees: `support 018f… 018a…,018b…`. */
export function meetingNoticeData(session: Session, id: string) {
  const asked = askedSitting(session, id);
  const known = asked && addresseesOf(session, asked.sitting.kind, asked.sitting.id);
  if (!asked || !known) return null;
  const { sitting, rest } = asked;
  const keys = rest.split(',').filter(Boolean);
  const { safe, ...all } = common(session, sitting);
  return {
    ...all,
    noticeDate: sitting.noticeDate,
    noticeNumber: sitting.noticeNumber,
    bring: safe(sitting.noticeBring.split('\n')).join('\n'),
    sender: sitting.settings.sender,
    sealOmitted: sitting.settings['seal-omitted'],
    addressees: known.filter(({ key }) => keys.includes(key)),
  };
}
export type MeetingNoticeData = NonNullable<ReturnType<typeof meetingNoticeData>>;

export function meetingAgendaData(session: Session, id: string) {
  const asked = askedSitting(session, id);
  if (!asked) return null;
  const { sitting } = asked;
  const { safe, ...all } = common(session, sitting);
  return {
    ...all,
    chairName: sitting.chairName,
    recorderName: sitting.recorderName,
    handouts: safe(sitting.handouts.split('\n')).join('\n'),
    schedule: agendaSchedule({
      agenda: all.agenda,
      cases: sitting.cases.length,
      caseStarts: sitting.cases.map(({ startTime }) => startTime),
      startTime: sitting.startTime,
      endTime: sitting.endTime,
    }),
    attendees: sitting.attendees,
  };
}
export type MeetingAgendaData = NonNullable<ReturnType<typeof meetingAgendaData>>;

export function attendanceRollData(session: Session, id: string) {
  const asked = askedSitting(session, id);
  if (!asked) return null;
  const { safe: _, ...all } = common(session, asked.sitting);
  return { ...all, attendees: asked.sitting.attendees };
}
export type AttendanceRollData = NonNullable<ReturnType<typeof attendanceRollData>>;
