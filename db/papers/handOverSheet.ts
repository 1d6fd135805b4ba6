/**
 * 引継書: for whoever takes a case over — where it stands, what is next, what to be careful about, what is open, and the last entries. It goes
 * to a colleague of the same section; even so what was said at a 支援会議 alone is not on it (R05), no address that is concealed (R09), and no
 * 相手方 by name (C9): it says that there is more on the screen.
 */
import { addDays, toTokyoDate } from '../calendar/rules.ts';
import { versionsOf } from '../cases/notes/rules.ts';
import { type CaseView, viewCase } from '../cases/view.ts';
import { keptFrom } from '../closeRelations/reach.ts';
import type { ComingKind } from '../reassignments/codes.ts';
import { dutyOf } from '../reassignments/moving.ts';
import { handOverNoteOf } from '../reassignments/notes.ts';
import {
  caseIdsOfBatch,
  caseIdsOfStaff,
  movesOf,
  type RecordedReassignment,
} from '../reassignments/reading.ts';
import { isSameDuty } from '../reassignments/rules.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { comingAppointmentsOf } from '../week/ofCase.ts';
import { faceSheetData } from './faceSheet.ts';
import { paperHead } from './head.ts';

/** The entries of 支援経過 that stand on it in full. */
const LAST_NOTES = 5;
/** A 担当替え is what the sheet is about while it is this new, in days; later the case is handed on anew. */
const STILL_NEW = 31;

/** A case; `batch …`: all that changed hands together; `staff …`: all open ones of a member, before anybody has taken them over. */
const MANY = /^(batch|staff) (\S+)$/;

export function handOverCaseIds({ store, staff }: Session, id: string): string[] {
  const [, kind, of = ''] = MANY.exec(id) ?? [];
  const ids =
    kind === 'batch' ? caseIdsOfBatch(store, of) : kind === 'staff' ? caseIdsOfStaff(store, of) : [id];
  const reach = keptFrom(store, staff.id);
  return ids.filter((caseId) => !reach?.ids.has(caseId));
}

export function handOverSheetData(session: Session, id: string) {
  const cases = handOverCaseIds(session, id).flatMap((caseId) => ofCase(session, caseId, id) ?? []);
  return cases.length > 0 ? { head: paperHead(session), cases } : null;
}

function ofCase(session: Session, caseId: string, id: string) {
  const { store } = session;
  const view = viewCase(store, caseId);
  const face = faceSheetData(session, caseId);
  if (!view || !face) return null;
  return {
    face,
    caseId,
    handOver: handOverOf(session, view, id),
    note: handOverNoteOf(store, caseId),
    way: view.way,
    wayNames: view.wayNames,
    coming: comingOf(session, view),
    hasAdverse: view.adverseParties.length > 0,
    meetingOnly: view.notes.filter(({ handling }) => handling === 'support-meeting-only').length,
    notes: [
      ...versionsOf(view.notes).map(({ note }) => {
        const isMeetingOnly = note.handling === 'support-meeting-only';
        return {
          id: note.id,
          isReception: false,
          at: note.at ?? 0,
          method: note.method,
          staff: view.names.staff[note.staffId ?? ''] ?? '',
          fact: isMeetingOnly ? null : (note.fact ?? ''),
          view: isMeetingOnly ? '' : (note.view ?? ''),
        };
      }),
      // What was said when it began; without any entry yet, it is all there is.
      ...view.receptions.map((each) => ({
        id: each.id,
        isReception: true,
        at: each.receivedAt ?? 0,
        method: null,
        staff: view.names.staff[each.staffId ?? ''] ?? '',
        fact: each.memo ?? '',
        view: '',
      })),
    ].slice(0, LAST_NOTES),
  };
}

/** From whom to whom: the 担当替え that it was printed for, else from whoever carries it to whoever will sign. */
function handOverOf({ store }: Session, view: CaseView, id: string) {
  const names = staffNames(store);
  const [, kind, of] = MANY.exec(id) ?? [];
  const now = dutyOf(view.record);
  const moves = movesOf(store, view.record.id);
  const oldest = addDays(toTokyoDate(store.now()), -STILL_NEW);
  const isMeant = (move: RecordedReassignment): boolean =>
    kind === 'batch' ? move.batch === of : isSameDuty(move.after, now) && move.fromOn >= oldest;
  const move = kind === 'staff' ? undefined : moves.find(isMeant);
  const nameOf = (staffId: string | null): string => names.get(staffId ?? '') ?? '';
  const before = move?.before ?? now;
  return {
    from: nameOf(before.staffId),
    fromDeputy: nameOf(before.deputyStaffId),
    to: move ? nameOf(move.after.staffId) : '',
    toDeputy: move ? nameOf(move.after.deputyStaffId) : '',
    toOffice: view.names.offices[(move?.after ?? now).officeId ?? ''] ?? '',
    fromOn: move?.fromOn ?? null,
    reason: move?.reason ?? null,
    reasonText: move?.reasonText ?? '',
  };
}

/** Days that whoever takes over must not miss, the earliest first; 対応事項 stand apart. Where somebody lives is no business of the sheet's. */
function comingOf({ store }: Session, view: CaseView) {
  const { today } = view;
  const all: { on: string | null; kind: ComingKind; time: string | null; what: string }[] = [
    ...comingAppointmentsOf(store, view.record.id, today).map(({ date, startTime, subject }) => ({
      on: date,
      kind: 'appointment' as const,
      time: startTime,
      what: subject ?? '',
    })),
    ...view.meetings
      .filter(({ meeting }) => meeting.state === 'preparing')
      .map(({ meeting }) => ({
        on: meeting.date,
        kind: 'support-meeting' as const,
        time: meeting.startTime,
        what: '',
      })),
    ...view.planReviews
      .filter(({ state }) => state === 'preparing')
      .map(({ date }) => ({ on: date, kind: 'plan-review' as const, time: null, what: '' })),
    ...view.plans
      .slice(0, 1)
      .map(({ periodUntil }) => ({ on: periodUntil, kind: 'plan-ends' as const, time: null, what: '' })),
    ...view.members
      .filter(({ person }) => person.addressConcealed)
      .map(({ person }) => ({
        on: person.concealedUntil,
        kind: 'concealment-ends' as const,
        time: null,
        what: person.name ?? '',
      })),
    ...view.consents
      .filter(({ withdrawnOn }) => withdrawnOn === null)
      .map(({ until, personId }) => ({
        on: until,
        kind: 'consent-ends' as const,
        time: null,
        what: view.members.find(({ person }) => person.id === personId)?.person.name ?? '',
      })),
  ];
  return all
    .filter((each): each is typeof each & { on: string } => each.on !== null && each.on >= today)
    .sort((a, b) => a.on.localeCompare(b.on) || (a.time ?? '').localeCompare(b.time ?? ''));
}

export type HandOverSheetData = NonNullable<ReturnType<typeof handOverSheetData>>;
