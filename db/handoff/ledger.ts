/** 持出し・受渡し・受領・消去: what left this office, what came, and where each direction's chain of files stands. */
import { and, asc, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import { memberLimit } from './manifest.ts';
import type { ChainLink, SentFile } from './sequence.ts';
import { receivedHandoff, takeoutRecord } from './tables.ts';

export const listTakeouts = (store: Store) =>
  store.orm.select().from(takeoutRecord).orderBy(desc(takeoutRecord.at)).all();

export const takeoutById = (store: Store, id: string) =>
  store.orm.select().from(takeoutRecord).where(eq(takeoutRecord.id, id)).get() ?? null;

export const listReceived = (store: Store) =>
  store.orm
    .select({
      fileId: receivedHandoff.fileId,
      fromOfficeName: receivedHandoff.fromOfficeName,
      sequence: receivedHandoff.sequence,
      at: receivedHandoff.at,
      changes: receivedHandoff.changes,
      newChanges: receivedHandoff.newChanges,
      receiptSent: receivedHandoff.receiptSent,
    })
    .from(receivedHandoff)
    .orderBy(desc(receivedHandoff.at))
    .all();

export const sentTo = (store: Store, officeId: string): SentFile[] =>
  store.orm
    .select({
      id: takeoutRecord.id,
      sequence: takeoutRecord.sequence,
      fileSha256: takeoutRecord.fileHash,
      remakesId: takeoutRecord.remakesId,
    })
    .from(takeoutRecord)
    .where(eq(takeoutRecord.toOfficeId, officeId))
    .orderBy(asc(takeoutRecord.at))
    .all();

export const committedFrom = (store: Store, officeId: string): ChainLink[] =>
  store.orm
    .select({
      sequence: receivedHandoff.sequence,
      fileSha256: receivedHandoff.fileHash,
      standsFor: sql<string | null>`json_extract(${receivedHandoff.manifest}, '$.standsFor')`,
    })
    .from(receivedHandoff)
    .where(eq(receivedHandoff.fromOfficeId, officeId))
    .all()
    .map((each) => ({ ...each, standsFor: JSON.parse(each.standsFor ?? '[]') as string[] }));

/** Receipts that the next file to this office has to carry. */
export const receiptsOwedTo = (store: Store, officeId: string) =>
  store.orm
    .select()
    .from(receivedHandoff)
    .where(and(eq(receivedHandoff.fromOfficeId, officeId), eq(receivedHandoff.receiptSent, false)))
    .all();

/** Every receipt of this direction: the lost file may have carried some, and one that comes twice changes nothing. */
export const receiptsAgainTo = (store: Store, officeId: string) =>
  store.orm
    .select()
    .from(receivedHandoff)
    .where(eq(receivedHandoff.fromOfficeId, officeId))
    .orderBy(desc(receivedHandoff.at))
    .limit(memberLimit)
    .all();

/** `R9-002`: fiscal year and a running number of this office. */
export function nextTakeoutNumber(store: Store): string {
  const year = fiscalYear(toTokyoDate(store.now())) - 2018;
  const used = listTakeouts(store).filter((each) => each.number.startsWith(`R${year}-`)).length;
  return `R${year}-${String(used + 1).padStart(3, '0')}`;
}

export const erasuresDue = (store: Store, until: string) =>
  store.orm
    .select()
    .from(takeoutRecord)
    .where(and(isNull(takeoutRecord.erasedOn), lte(takeoutRecord.eraseDue, until)))
    .orderBy(asc(takeoutRecord.eraseDue))
    .all();

export function confirmErased(session: Session, input: { takeoutId: string; date: string }): Outcome<null> {
  const found = takeoutById(session.store, input.takeoutId);
  if (!found) return refused('not-found');
  if (found.erasedOn) return refused('state-changed');
  session.store.write(session.staff.id, (writer) => {
    writer.orm
      .update(takeoutRecord)
      .set({ erasedOn: input.date, erasedByStaffId: session.staff.id })
      .where(eq(takeoutRecord.id, input.takeoutId))
      .run();
    writer.audit({
      action: 'row.written',
      entity: 'takeoutRecord',
      entityId: input.takeoutId,
      detail: { erased: true },
    });
  });
  return allowed(null);
}

export function handoffsSummary(store: Store) {
  const [lastSent] = listTakeouts(store);
  const [lastReceived] = listReceived(store);
  return {
    lastSent: lastSent
      ? { at: lastSent.at, to: lastSent.toOfficeName, receivedAt: lastSent.receivedAt }
      : null,
    lastReceived: lastReceived ? { at: lastReceived.at, from: lastReceived.fromOfficeName } : null,
  };
}
