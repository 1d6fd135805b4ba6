/**
 * What the ledger says of a file that is given. It is set down before the file gets its name and entered once it has it: whatever
 * happens between the two — the power goes, the stick is pulled out — no number is given twice, and no file leaves unrecorded.
 */
import { rm, stat } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import type { Session } from '../session.ts';
import type { AuditEntry } from '../store/auditChain.ts';
import type { Store, Writer } from '../store/store.ts';
import { keepApproval } from './blanketApproval.ts';
import { settle } from './fault.ts';
import type { BlanketApproval } from './rules.ts';
import { chunksOf, openFile } from './sealedFile.ts';
import { measured } from './staging.ts';
import { receivedHandoff, takeoutRecord, unfinishedTakeout } from './tables.ts';

export interface TakeoutEntry {
  /** Where the file stood before it had its name. */
  temporary?: string;
  record: typeof takeoutRecord.$inferInsert;
  /** Whose receipts the file carries. */
  receipts: readonly string[];
  /** Entered here for the first time. */
  approval: BlanketApproval | null;
  audits: readonly Omit<AuditEntry, 'at' | 'staffId'>[];
}

/** The file stands beside its name, whole and read back. */
export function setDown(
  store: Store,
  { path, temporary }: { path: string; temporary: string },
  entry: TakeoutEntry,
): void {
  const { id, fileHash, staffId } = entry.record;
  store.write(staffId, ({ orm }) =>
    orm
      .insert(unfinishedTakeout)
      .values({ id, path, fileHash, entry: { ...entry, temporary } })
      .run(),
  );
}

export function drop(store: Store, id: string): void {
  store.write(null, ({ orm }) => orm.delete(unfinishedTakeout).where(eq(unfinishedTakeout.id, id)).run());
}

/** It has its name. */
export function enter(store: Store, { record, receipts, approval, audits }: TakeoutEntry): void {
  store.write(record.staffId, (writer: Writer) => {
    if (approval) keepApproval(writer, approval, { staffId: record.staffId, at: record.at });
    writer.orm.insert(takeoutRecord).values(record).run();
    for (const fileId of receipts) {
      writer.orm
        .update(receivedHandoff)
        .set({ receiptSent: true })
        .where(eq(receivedHandoff.fileId, fileId))
        .run();
    }
    for (const entry of audits) writer.audit(entry);
    writer.orm.delete(unfinishedTakeout).where(eq(unfinishedTakeout.id, record.id)).run();
  });
}

/** What a process left that ended between the two. */
export async function enterUnfinished({ store }: Pick<Session, 'store'>): Promise<void> {
  for (const { id, path, entry } of store.orm.select().from(unfinishedTakeout).all()) {
    if (await hasItsName(path, entry.record.fileHash)) enter(store, entry);
    else if (entry.temporary && (await isThere(entry.temporary))) {
      await rm(entry.temporary, { force: true }).catch(() => undefined);
      drop(store, id);
    }
    // Neither is here: the stick was pulled out, or another one is in its place. Nobody can say, so it counts as given, and can be made again.
    else enter(store, entry);
  }
}

const isThere = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined;

async function hasItsName(path: string, fileHash: string): Promise<boolean> {
  const read = await settle(async () => {
    const file = await openFile(path);
    try {
      const { chunks, measure } = measured(chunksOf(file));
      for await (const _ of chunks);
      return measure().sha256;
    } finally {
      await file.close();
    }
  });
  return read.ok && read.value === fileHash;
}
