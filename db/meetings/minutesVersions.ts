/**
 * R12 — minutes as they were confirmed. Each case of a sitting has its own; a correction is the next version with its reason, and every
 * version prints as it stood.
 */
import { and, asc, eq } from 'drizzle-orm';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import type { MeetingKind } from './codes.ts';
import { minutesVersion } from './recordTables.ts';

export interface ConfirmedMinutes {
  kind: MeetingKind;
  meetingCaseId: string;
  /** Null: of a 関係者会議, which has none. */
  caseId: string | null;
  /** Empty for the first version. */
  reason: string;
  /** What the paper draws: plain JSON. */
  content: unknown;
  confirmedOn: string;
}

export const minutesVersionsOf = (store: Store, kind: MeetingKind, meetingCaseId: string) =>
  store.orm
    .select()
    .from(minutesVersion)
    .where(and(eq(minutesVersion.meetingKind, kind), eq(minutesVersion.meetingCaseId, meetingCaseId)))
    .orderBy(asc(minutesVersion.version), asc(minutesVersion.id))
    .all();

/** Of both kinds; the latest of each prints under the sitting's own id. */
export const minutesVersionsOfCase = (store: Store, caseId: string) =>
  store.orm
    .select({
      kind: minutesVersion.meetingKind,
      meetingCaseId: minutesVersion.meetingCaseId,
      version: minutesVersion.version,
      confirmedOn: minutesVersion.confirmedOn,
    })
    .from(minutesVersion)
    .where(eq(minutesVersion.caseId, caseId))
    .orderBy(asc(minutesVersion.version), asc(minutesVersion.id))
    .all();

/** Inside the transaction that confirms; answers the version's number. */
export function keepMinutesVersion(session: Session, writer: Writer, minutes: ConfirmedMinutes): number {
  const earlier = minutesVersionsOf(session.store, minutes.kind, minutes.meetingCaseId);
  const version = (earlier.at(-1)?.version ?? 0) + 1;
  writer.add('minutesVersion', {
    meetingKind: minutes.kind,
    meetingCaseId: minutes.meetingCaseId,
    caseId: minutes.caseId,
    version,
    reason: minutes.reason,
    content: JSON.stringify(minutes.content),
    confirmedOn: minutes.confirmedOn,
    staffId: session.staff.id,
  });
  return version;
}
