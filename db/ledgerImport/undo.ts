/**
 * 台帳の取り込みを元に戻す: as if the ledger had never been taken in, whole or not at all. Only while nothing stands on it: what somebody has
 * written, begun or given since would be left without its ground.
 */
import { desc, eq } from 'drizzle-orm';
import { allDrafts } from '../drafts/store.ts';
import type { StandsBecause } from '../handoff/codes.ts';
import { givenAfter } from '../handoff/ledger.ts';
import type { Workplace } from '../handoff/workplace.ts';
import { backUp } from '../offices/backups.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { type Brought, takeBackChanges } from '../store/takeBack.ts';
import { ledgerImport } from './tables.ts';
import { stampingOn } from './take.ts';

type Import = typeof ledgerImport.$inferSelect;

export function ledgerImports(store: Store) {
  const names = staffNames(store);
  return store.orm
    .select()
    .from(ledgerImport)
    .orderBy(desc(ledgerImport.at))
    .limit(50)
    .all()
    .map(({ id, fileName, at, staffId, rows, people, cases, oneLines, undoneAt }) => ({
      id,
      fileName,
      at,
      staffName: names.get(staffId) ?? '',
      rows,
      people,
      cases,
      oneLines,
      undoneAt,
    }));
}

const broughtBy = ({ connection, replica }: Store, { afterHlc, lastHlc }: Import): Brought[] =>
  connection
    .prepare('SELECT hlc, entity, id, field, value FROM change WHERE replica = ? AND hlc > ? AND hlc <= ?')
    .all(replica, afterHlc, lastHlc) as Brought[];

/** Ids are long and random: one that occurs in a value is meant. */
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function whyItStands(store: Store, of: Import, brought: readonly Brought[]): StandsBecause | null {
  const ids = new Set(brought.map(({ id }) => id));
  const speaks = (text: string) => (text.match(ID) ?? []).some((id) => ids.has(id));
  const since = store.connection
    .prepare('SELECT entity, id, value FROM change WHERE hlc > ? OR (via IS NOT NULL AND hlc > ?)')
    .iterate(of.lastHlc, of.afterHlc) as Iterable<Brought>;
  for (const { id, value } of since) if (ids.has(id) || speaks(value)) return 'written';
  if (
    allDrafts(store).some(({ subjectId, body }) => ids.has(subjectId ?? '') || speaks(JSON.stringify(body)))
  )
    return 'draft';
  return givenAfter(store, of.lastTakeout).some((id) => ids.has(id)) ? 'given' : null;
}

/** Refuses `import-stands` with why, `not-found` where it was taken back already. */
export async function undoLedger(place: Workplace, importId: string): Promise<Outcome<{ rows: number }>> {
  const { session, paths, step } = place;
  const { store, staff } = session;
  const found = store.orm.select().from(ledgerImport).where(eq(ledgerImport.id, importId)).get();
  if (!found || found.undoneAt !== null) return refused('not-found');
  const because = whyItStands(store, found, broughtBy(store, found));
  if (because) return refused('import-stands', 'none', { because });
  step('backing-up', 0, null);
  const backup = await backUp({ paths }, session, `undo-ledger-${importId}`);
  if (!backup.ok) return backup;
  const finished = await place.turn();
  try {
    step('taking-rows-back', 0, null);
    return stampingOn(session).write(staff.id, (writer) => {
      // While the backup was made, somebody may have gone on writing: it is asked again.
      const brought = broughtBy(store, found);
      const now = whyItStands(store, found, brought);
      if (now) return refused('import-stands', 'none', { because: now });
      takeBackChanges(
        store.connection,
        store.entities,
        brought,
        () => null,
        (done, of) => step('taking-rows-back', done, of),
      );
      writer.orm
        .update(ledgerImport)
        .set({ undoneAt: store.now(), undoneByStaffId: staff.id })
        .where(eq(ledgerImport.id, importId))
        .run();
      writer.audit({ action: 'ledger.undone', entity: 'ledgerImport', entityId: importId });
      return allowed({ rows: found.rows });
    });
  } finally {
    finished();
  }
}
