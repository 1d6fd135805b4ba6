/** 持出し・受渡し・受領・消去: what left this office, what came, and where each direction's chain of files stands. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { memberLimit } from './manifest.ts';
import type { ChainLink, SentFile } from './sequence.ts';
import { receivedHandoff, takeoutRecord } from './tables.ts';

/** The newest; the ledger looks through all of them (ledgerRows.ts). */
const SHOWN = 200;

export const listTakeouts = (store: Store, limit = SHOWN) =>
  store.orm
    .select()
    .from(takeoutRecord)
    .orderBy(desc(takeoutRecord.at), desc(takeoutRecord.id))
    .limit(limit)
    .all();

export const lastTakeoutTo = (store: Store, officeId: string) =>
  store.orm
    .select()
    .from(takeoutRecord)
    .where(eq(takeoutRecord.toOfficeId, officeId))
    .orderBy(desc(takeoutRecord.at), desc(takeoutRecord.id))
    .limit(1)
    .get();

/** Every file that a case ever went out in. */
export const takeoutsOfCase = (store: Store, caseId: string) =>
  store.orm
    .select()
    .from(takeoutRecord)
    .where(sql`EXISTS (SELECT 1 FROM json_each(${takeoutRecord.caseIds}) WHERE value = ${caseId})`)
    .orderBy(desc(takeoutRecord.at))
    .all();

export const takeoutById = (store: Store, id: string) =>
  store.orm.select().from(takeoutRecord).where(eq(takeoutRecord.id, id)).get() ?? null;

/** Where a file went and where one came from, as a record of operations names it. */
export const fileGone = (store: Store, fileId: string) => {
  const row = store.orm.select().from(takeoutRecord).where(eq(takeoutRecord.fileId, fileId)).get();
  return row ? { office: row.toOfficeName, sequence: row.sequence } : null;
};
export const fileCome = (store: Store, fileId: string) => {
  const row = store.orm.select().from(receivedHandoff).where(eq(receivedHandoff.fileId, fileId)).get();
  return row ? { office: row.fromOfficeName, sequence: row.sequence } : null;
};

/** Taken in from this window and not taken back since. */
export const standsFrom = (officeId: string) =>
  and(eq(receivedHandoff.fromOfficeId, officeId), isNull(receivedHandoff.undoneAt));

export const listReceived = (store: Store, limit = SHOWN) =>
  store.orm
    .select({
      fileId: receivedHandoff.fileId,
      fromOfficeName: receivedHandoff.fromOfficeName,
      sequence: receivedHandoff.sequence,
      at: receivedHandoff.at,
      changes: receivedHandoff.changes,
      newChanges: receivedHandoff.newChanges,
      receiptSent: receivedHandoff.receiptSent,
      undoneAt: receivedHandoff.undoneAt,
    })
    .from(receivedHandoff)
    .orderBy(desc(receivedHandoff.at))
    .limit(limit)
    .all();

/** Files that one replica of ours made for this office. */
export const sentTo = (store: Store, officeId: string, chain: string): SentFile[] =>
  store.orm
    .select({
      id: takeoutRecord.id,
      sequence: takeoutRecord.sequence,
      fileSha256: takeoutRecord.fileHash,
      remakesId: takeoutRecord.remakesId,
    })
    .from(takeoutRecord)
    .where(and(eq(takeoutRecord.toOfficeId, officeId), eq(takeoutRecord.chain, chain)))
    .orderBy(asc(takeoutRecord.at))
    .all();

/** What came from an office, from whichever of its PCs, newest first. */
export const listReceivedFrom = (store: Store, officeId: string) =>
  store.orm
    .select({
      fileId: receivedHandoff.fileId,
      fileHash: receivedHandoff.fileHash,
      chain: receivedHandoff.chain,
      sequence: receivedHandoff.sequence,
      at: receivedHandoff.at,
    })
    .from(receivedHandoff)
    .where(eq(receivedHandoff.fromOfficeId, officeId))
    .orderBy(desc(receivedHandoff.at), desc(receivedHandoff.sequence))
    .all();

/** Who made the file of this id, if one came. */
export const senderOf = (store: Store, fileId: string): string | null =>
  store.orm
    .select({ from: receivedHandoff.fromOfficeId })
    .from(receivedHandoff)
    .where(eq(receivedHandoff.fileId, fileId))
    .get()?.from ?? null;

/** Files of one replica of that office, taken over so far. */
export const committedFrom = (store: Store, officeId: string, chain: string): ChainLink[] =>
  store.orm
    .select({
      sequence: receivedHandoff.sequence,
      fileSha256: receivedHandoff.fileHash,
      standsFor: sql<string | null>`json_extract(${receivedHandoff.manifest}, '$.standsFor')`,
    })
    .from(receivedHandoff)
    .where(and(standsFrom(officeId), eq(receivedHandoff.chain, chain)))
    .all()
    .map((each) => ({ ...each, standsFor: JSON.parse(each.standsFor ?? '[]') as string[] }));

/** Receipts that the next file to this office has to carry. */
export const receiptsOwedTo = (store: Store, officeId: string) =>
  store.orm
    .select()
    .from(receivedHandoff)
    .where(and(standsFrom(officeId), eq(receivedHandoff.receiptSent, false)))
    .all();

/** Every receipt of this direction: the lost file may have carried some, and one that comes twice changes nothing. */
export const receiptsAgainTo = (store: Store, officeId: string) =>
  store.orm
    .select()
    .from(receivedHandoff)
    .where(standsFrom(officeId))
    .orderBy(desc(receivedHandoff.at))
    .limit(memberLimit)
    .all();

/** 本日の予定: the last file of each direction. */
export function handoffsSummary(store: Store) {
  const [lastSent] = listTakeouts(store, 1);
  const lastReceived = listReceived(store).find(({ undoneAt }) => undoneAt === null);
  return {
    lastSent: lastSent
      ? { at: lastSent.at, to: lastSent.toOfficeName, receivedAt: lastSent.receivedAt }
      : null,
    lastReceived: lastReceived ? { at: lastReceived.at, from: lastReceived.fromOfficeName } : null,
  };
}

/** The cases that went out after the record with this rowid. */
export const givenAfter = (store: Store, rowid: number): string[] =>
  store.orm
    .select({ caseIds: takeoutRecord.caseIds })
    .from(takeoutRecord)
    .where(sql`rowid > ${rowid}`)
    .all()
    .flatMap(({ caseIds }) => caseIds);
