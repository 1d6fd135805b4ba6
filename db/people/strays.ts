/**
 * 統合した記録に、あとから届いたもの: one window joined two records, and what the other window wrote meanwhile, not knowing of it, points at the
 * record that was joined. It stays where it was written until somebody moves it over; nothing of it is lost, and it is said.
 *
 * The same where both windows joined the two, each the other way round: what the one moved stands at the other's record.
 */
import { and, eq, isNull } from 'drizzle-orm';
import { mayWriteHistory } from '../history/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { rowOf, type Store } from '../store/store.ts';
import { referencesTo } from './references.ts';
import { survivorOf } from './survivors.ts';
import { type MovedReference, personMerge } from './tables.ts';

export interface Strays {
  /** The record that was joined to another one, and the one that stands. */
  mergedId: string;
  keptId: string;
  rows: MovedReference[];
}

/** After a file was taken in: which merged records it wrote to, or pointed something at. Of those there are few, however large the file. */
export function noteStrays(
  store: Store,
  touched: readonly { entity: string; id: string }[],
  fileId: string,
): void {
  const merged = store.connection
    .prepare('SELECT id FROM person WHERE mergedIntoId IS NOT NULL')
    .pluck()
    .all() as string[];
  if (merged.length === 0) return;
  const note = store.connection.prepare('INSERT OR IGNORE INTO strayedTo (personId, fileId) VALUES (?, ?)');
  const rows = new Set(touched.map(({ entity, id }) => `${entity} ${id}`));
  const isTouched = ({ entity, id }: { entity: string; id: string }) => rows.has(`${entity} ${id}`);
  for (const id of merged)
    if (isTouched({ entity: 'person', id }) || referencesTo(store, id).some(isTouched)) note.run(id, fileId);
}

/** The file was taken back. */
export const forgetStrays = (store: Store, fileId: string): void =>
  void store.connection.prepare('DELETE FROM strayedTo WHERE fileId = ?').run(fileId);

/** Those that still have something to move: read from a small table of the records that may. */
export function openStrays(store: Store): Strays[] {
  const noted = store.connection
    .prepare('SELECT DISTINCT personId FROM strayedTo ORDER BY personId')
    .pluck()
    .all();
  const circles = new Set<string>();
  return (noted as string[]).flatMap((noticed) => {
    const keptId = survivorOf(store.connection, noticed);
    // In a circle the one that stands may be the one that was noticed: what strayed is the other's.
    const merged = keptId === noticed ? rowOf(store, 'person', noticed)?.mergedIntoId : noticed;
    if (typeof merged !== 'string' || merged === keptId || circles.has(merged)) return [];
    circles.add(merged);
    const rows = referencesTo(store, merged).filter(({ entity, id }) => !rowOf(store, entity, id)?.deletedAt);
    const isCircle = typeof rowOf(store, 'person', keptId)?.mergedIntoId === 'string';
    return rows.length > 0 || isCircle ? [{ mergedId: merged, keptId, rows }] : [];
  });
}

/** All that strayed is moved over to the record that stands, as one more part of the same 統合: undoing it moves it back. */
export function gatherStrays(
  session: Session,
  { mergedId, keptId }: { mergedId: string; keptId: string },
): Outcome<{ moved: number }> {
  const { store, staff } = session;
  if (!mayWriteHistory(staff.roles, 'person'))
    return refused('not-permitted', 'none', { permission: 'case.write' });
  return store.write(staff.id, (writer) => {
    const found = openStrays(store).find((each) => each.mergedId === mergedId && each.keptId === keptId);
    if (!found) return refused('state-changed');
    for (const { entity, id, field } of found.rows) writer.put(entity, id, { [field]: keptId });
    // A circle ends here: the merge that went the other way round is the one that is given up.
    if (rowOf(store, 'person', keptId)?.mergedIntoId) {
      writer.put('person', keptId, { mergedIntoId: null });
      const otherWay = writer.orm
        .select({ id: personMerge.id })
        .from(personMerge)
        .where(and(eq(personMerge.mergedId, keptId), isNull(personMerge.undoneAt)))
        .all();
      for (const { id } of otherWay)
        writer.put('personMerge', id, { undoneAt: store.now(), undoneByStaffId: staff.id });
    }
    const mergeId = writer.add('personMerge', {
      keptId,
      mergedId,
      reason: '',
      moved: found.rows,
      mergedAt: store.now(),
      staffId: staff.id,
    });
    writer.audit({ action: 'person.merged', entity: 'person', entityId: keptId, detail: { mergeId } });
    return allowed({ moved: found.rows.length });
  });
}
