/**
 * 受渡し and 消去確認: who took a medium along, and that the file on it is gone by the day that was set: of what this office gave, and of
 * what it received, whose day the sender set. Local: each office answers for the media in its own hands.
 */
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { addDays, toTokyoDate } from '../calendar/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import { onOpenDay } from '../workingDays/store.ts';
import type { erasedInput, handedInput, receivedErasedInput } from './inputs.ts';
import { takeoutById } from './ledger.ts';
import { receivedHandoff, takeoutRecord } from './tables.ts';

/** Days that a file stays on its medium unless staff say otherwise. */
const KEPT_DAYS = 30;

/** C22: a working day, for somebody has to be there who looks. */
export const erasedBy = (store: Store, today: string): string => onOpenDay(store, addDays(today, KEPT_DAYS));

export const receivedEraseDue = sql<string | null>`json_extract(${receivedHandoff.manifest}, '$.eraseDue')`;
export const receivedMedium = sql<
  string | null
>`json_extract(${receivedHandoff.manifest}, '$.medium.number')`;

export interface DueErasure {
  /** Of what this office gave, or of what it received. */
  side: 'given' | 'received';
  /** Of the record: a takeout's id or a received file's. */
  id: string;
  /** 持出しの番号 of what was given; null of what was received. */
  number: string | null;
  sequence: number;
  officeName: string;
  mediumNumber: string;
  eraseDue: string;
}

/** As many as a day's list shows. */
const SHOWN = 100;

/** Erasures that nobody has confirmed, due up to a day, the longest overdue first. */
export function erasuresDue(store: Store, until: string): DueErasure[] {
  const given = store.orm
    .select({
      id: takeoutRecord.id,
      number: takeoutRecord.number,
      sequence: takeoutRecord.sequence,
      officeName: takeoutRecord.toOfficeName,
      mediumNumber: takeoutRecord.mediumNumber,
      eraseDue: takeoutRecord.eraseDue,
    })
    .from(takeoutRecord)
    .where(and(isNull(takeoutRecord.erasedOn), lte(takeoutRecord.eraseDue, until)))
    .orderBy(asc(takeoutRecord.eraseDue))
    .limit(SHOWN)
    .all();
  const received = store.orm
    .select({
      id: receivedHandoff.fileId,
      sequence: receivedHandoff.sequence,
      officeName: receivedHandoff.fromOfficeName,
      mediumNumber: receivedMedium,
      eraseDue: receivedEraseDue,
    })
    .from(receivedHandoff)
    .where(and(isNull(receivedHandoff.erasedOn), sql`${receivedEraseDue} <= ${until}`))
    .orderBy(asc(receivedEraseDue))
    .limit(SHOWN)
    .all();
  return [
    ...given.map((each) => ({ ...each, side: 'given' as const })),
    ...received.map((each) => ({
      ...each,
      side: 'received' as const,
      number: null,
      mediumNumber: each.mediumNumber ?? '',
      eraseDue: each.eraseDue ?? '',
    })),
  ].sort((a, b) => a.eraseDue.localeCompare(b.eraseDue));
}

export function recordHanded(session: Session, input: z.output<typeof handedInput>): Outcome<null> {
  const { store, staff } = session;
  const found = takeoutById(store, input.takeoutId);
  if (!found) return refused('not-found');
  if (found.handedOn) return refused('state-changed');
  if (input.date < toTokyoDate(found.at) || input.date > toTokyoDate(store.now()))
    return refused('invalid-input', 'fill-in', { fields: ['handedOn'] });
  store.write(staff.id, (writer) => {
    writer.orm
      .update(takeoutRecord)
      .set({ handedOn: input.date, handedTo: input.handedTo, handedByStaffId: staff.id })
      .where(eq(takeoutRecord.id, found.id))
      .run();
    writer.audit({
      action: 'row.written',
      entity: 'takeoutRecord',
      entityId: found.id,
      detail: { handed: true },
    });
  });
  return allowed(null);
}

const isPossible = (session: Session, date: string, madeAt: number): boolean =>
  date >= toTokyoDate(madeAt) && date <= toTokyoDate(session.store.now());

const confirmed = (
  { staff }: Session,
  { date, how, erasedBy }: Omit<z.output<typeof erasedInput>, 'takeoutId'>,
) => ({
  erasedOn: date,
  erasedHow: how,
  erasedBy: erasedBy || staff.name,
  erasedByStaffId: staff.id,
});

export function confirmErased(session: Session, input: z.output<typeof erasedInput>): Outcome<null> {
  const { store, staff } = session;
  const found = takeoutById(store, input.takeoutId);
  if (!found) return refused('not-found');
  if (found.erasedOn) return refused('state-changed');
  if (!isPossible(session, input.date, found.at))
    return refused('invalid-input', 'fill-in', { fields: ['erasedOn'] });
  store.write(staff.id, (writer) => {
    writer.orm
      .update(takeoutRecord)
      .set(confirmed(session, input))
      .where(eq(takeoutRecord.id, found.id))
      .run();
    writer.audit({
      action: 'row.written',
      entity: 'takeoutRecord',
      entityId: found.id,
      detail: { erased: true, how: input.how },
    });
  });
  return allowed(null);
}

/** 受領した媒体の消去: the sender's day, this office's hands. */
export function confirmReceivedErased(
  session: Session,
  input: z.output<typeof receivedErasedInput>,
): Outcome<null> {
  const { store, staff } = session;
  const found = store.orm
    .select({ at: receivedHandoff.at, erasedOn: receivedHandoff.erasedOn })
    .from(receivedHandoff)
    .where(eq(receivedHandoff.fileId, input.fileId))
    .get();
  if (!found) return refused('not-found');
  if (found.erasedOn) return refused('state-changed');
  if (!isPossible(session, input.date, found.at))
    return refused('invalid-input', 'fill-in', { fields: ['erasedOn'] });
  store.write(staff.id, (writer) => {
    writer.orm
      .update(receivedHandoff)
      .set(confirmed(session, input))
      .where(eq(receivedHandoff.fileId, input.fileId))
      .run();
    writer.audit({
      action: 'row.written',
      entity: 'receivedHandoff',
      entityId: input.fileId,
      detail: { erased: true, how: input.how },
    });
  });
  return allowed(null);
}
