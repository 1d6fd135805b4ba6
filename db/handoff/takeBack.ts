/**
 * 取り込みを元に戻す: the newest import is taken back as if the file had never come, and may be taken in again. Only while nothing stands on
 * it: what somebody has written, given or received since would be left without its ground.
 *
 * What the sender said of our own files stays: that they arrived there is true, whatever becomes of the file that said so.
 */
import { desc, eq, isNull, sql } from 'drizzle-orm';
import { loadedOrganisation } from '../cityPlan/store.ts';
import { refuseKept } from '../closeRelations/guard.ts';
import type { Core } from '../core.ts';
import { allDrafts } from '../drafts/store.ts';
import { backUp } from '../offices/backups.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { forgetPairs } from '../people/pairs.ts';
import { forgetStrays } from '../people/strays.ts';
import type { Session } from '../session.ts';
import { perStore, type Store, type Writer } from '../store/store.ts';
import { broughtBy, takeBack } from '../store/takeBack.ts';
import { knownOffices } from './cards.ts';
import { caseScope } from './caseScope.ts';
import type { StandsBecause } from './codes.ts';
import type { Manifest } from './manifest.ts';
import { receivedHandoff, takeoutRecord } from './tables.ts';

type Received = typeof receivedHandoff.$inferSelect;

/** Kept with each import: up to where this window had written and given when the file was in. What is later came since. */
export const standingSince = ({ connection }: Store): { newestChange: string; lastTakeout: number } => ({
  newestChange: (connection.prepare('SELECT max(hlc) FROM change').pluck().get() as string | null) ?? '',
  lastTakeout:
    (connection.prepare('SELECT max(rowid) FROM takeoutRecord').pluck().get() as number | null) ?? 0,
});

/** The file comes again after it was taken back: the record of operations keeps that it had come before. */
export const forgetTakenBack = (writer: Writer, fileId: string): void => {
  writer.orm
    .delete(receivedHandoff)
    .where(sql`${receivedHandoff.fileId} = ${fileId} AND ${receivedHandoff.undoneAt} IS NOT NULL`)
    .run();
};

/** In the order in which they were taken in, whatever the clock said. */
const newestStanding = (store: Store): Received | null =>
  store.orm
    .select()
    .from(receivedHandoff)
    .where(isNull(receivedHandoff.undoneAt))
    .orderBy(desc(sql`rowid`))
    .limit(1)
    .get() ?? null;

interface Touched {
  hlcs: ReadonlySet<string>;
  /** `entity id` of every row that it wrote to. */
  rows: ReadonlySet<string>;
  /** Ids of the rows that were not here before it. */
  ids: ReadonlySet<string>;
}

/** What a file brought does not change any more: read once. */
const touchedBy = perStore(() => new Map<string, Touched>());

function touched(store: Store, { fileId, newestChange: newest }: Received): Touched {
  const known = touchedBy(store).get(fileId);
  if (known) return known;
  const brought = broughtBy(store.connection, fileId);
  const earlier = store.connection.prepare(
    'SELECT 1 FROM change WHERE entity = ? AND id = ? AND via IS NOT ? AND hlc <= ? LIMIT 1',
  );
  const rows = new Map(brought.map(({ entity, id }) => [`${entity} ${id}`, { entity, id }]));
  const found: Touched = {
    hlcs: new Set(brought.map(({ hlc }) => hlc)),
    rows: new Set(rows.keys()),
    ids: new Set(
      [...rows.values()].flatMap(({ entity, id }) =>
        earlier.get(entity, id, fileId, newest ?? '') ? [] : [id],
      ),
    ),
  };
  touchedBy(store).set(fileId, found);
  return found;
}

/** Ids are long and random: one that occurs in a value is meant, as a reference, in a list or in a text that is made of ids. */
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const speaksOf = (text: string, ids: ReadonlySet<string>): boolean =>
  (text.match(ID) ?? []).some((id) => ids.has(id));

interface Written {
  entity: string;
  id: string;
  value: string;
}

function whyItStands(store: Store, received: Received): StandsBecause | null {
  if (newestStanding(store)?.fileId !== received.fileId) return 'later-file';
  if (received.receiptSent) return 'receipt-sent';
  const { connection, orm } = store;
  const given = orm
    .select({ caseIds: takeoutRecord.caseIds })
    .from(takeoutRecord)
    .where(sql`rowid > ${received.lastTakeout ?? 0}`)
    .all();
  const written = connection
    .prepare('SELECT entity, id, value FROM change WHERE hlc > ? AND via IS NULL')
    .all(received.newestChange ?? '') as Written[];
  const drafts = allDrafts(store);
  if (given.length + written.length + drafts.length === 0) return null;
  const { hlcs, rows, ids } = touched(store, received);
  if (written.some(({ entity, id, value }) => rows.has(`${entity} ${id}`) || speaksOf(value, ids)))
    return 'written';
  if (drafts.some(({ subjectId, body }) => ids.has(subjectId ?? '') || speaksOf(JSON.stringify(body), ids)))
    return 'draft';
  const cases = new Set(given.flatMap(({ caseIds }) => caseIds));
  const carried = [...cases].some((id) => caseScope(store, id).changes.some(({ hlc }) => hlcs.has(hlc)));
  return carried ? 'given' : null;
}

/** Windows known by their cards, and the plan's organisations, stand in the directory without a change that says so. */
const loadedBeside = (store: Store) => (entity: string, id: string) => {
  if (entity === 'organisation') return loadedOrganisation(store, id);
  const card = entity === 'office' ? knownOffices(store).find(({ officeId }) => officeId === id) : undefined;
  return card?.confirmed ? { name: card.name } : null;
};

/** R17 — whoever is kept from a case of the file neither takes it in nor back. */
const caseIdsOf = ({ manifest }: Received) => (manifest as Manifest).cases.map(({ id }) => id);

/** Refuses `import-stands` with why, `not-found` where the file is not here or was taken back already, `R17`. */
function mayTakeBack(session: Session, fileId: string): Outcome<Received> {
  const { store } = session;
  const received = store.orm.select().from(receivedHandoff).where(eq(receivedHandoff.fileId, fileId)).get();
  if (!received || received.undoneAt !== null) return refused('not-found');
  const kept = refuseKept(session, 'handoff.undoImport', caseIdsOf(received));
  if (kept) return { ok: false, refusal: kept };
  const because = whyItStands(store, received);
  return because ? refused('import-stands', 'none', { because }) : allowed(received);
}

/** Only the newest can be: those before it follow once it is gone. */
export function undoableImport({ store }: Session): string | null {
  const newest = newestStanding(store);
  return newest && whyItStands(store, newest) === null ? newest.fileId : null;
}

export async function undoImport(
  core: Core,
  session: Session,
  fileId: string,
): Promise<Outcome<{ changes: number }>> {
  const may = mayTakeBack(session, fileId);
  if (!may.ok) return may;
  const backup = await backUp(core, session, `undo-${fileId}`);
  // While the backup was made, somebody may have gone on writing: it is asked again.
  return backup.ok ? takeBackImport(session, fileId) : backup;
}

/** All of it or nothing, in one transaction. */
export function takeBackImport(session: Session, fileId: string): Outcome<{ changes: number }> {
  const { store, staff } = session;
  return store.write(staff.id, (writer) => {
    const may = mayTakeBack(session, fileId);
    if (!may.ok) return may;
    const cases = caseIdsOf(may.value);
    const changes = takeBack(store.connection, store.entities, fileId, loadedBeside(store));
    touchedBy(store).delete(fileId);
    forgetPairs(writer, fileId);
    forgetStrays(store, fileId);
    writer.orm
      .update(receivedHandoff)
      .set({ undoneAt: store.now(), undoneByStaffId: staff.id })
      .where(eq(receivedHandoff.fileId, fileId))
      .run();
    writer.audit({
      action: 'handoff.undone',
      entity: 'handoff',
      entityId: fileId,
      caseId: cases[0] ?? null,
      detail: { cases, changes },
    });
    return allowed({ changes });
  });
}
