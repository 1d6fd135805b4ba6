/**
 * 同一人の統合: two records that were found to be one person's. Every row that pointed at the one points at the other from now on,
 * by ordinary changes: both histories stay readable, the other window gets them like any other, and undoing writes them back. Of the
 * kept record only what is empty is filled in; nothing that anybody wrote is written over.
 *
 * Undoing gives back what the merge moved, and leaves what somebody has written since.
 */
import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { z } from 'zod';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Row } from '../store/entities.ts';
import { rowOf, type Store, type Writer } from '../store/store.ts';
import type { mergeInput } from './inputs.ts';
import { referencesTo } from './references.ts';
import { peopleById } from './store.ts';
import { survivorOf } from './survivors.ts';
import { householdMember, type MovedReference, personMerge } from './tables.ts';

/** What is filled in where the kept record has nothing, in groups that stand or fall together. */
const FILLED: readonly (readonly string[])[] = [
  ['name'],
  ['kana'],
  ['sex'],
  ['birthDate', 'birthPrecision'],
  ['ageNote'],
  ['nameNote'],
  ['zip', 'address'],
  ['telHome'],
  ['telMobile'],
  ['email'],
  ['note'],
  // Whoever was concealed under either record is concealed under the one that stays (R09); a note left of an earlier term is no reason
  // against it.
  ['addressConcealed'],
  ['concealedFrom', 'concealedUntil'],
  ['concealedNote'],
  ['withoutSender'],
];

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || value === false || value === 'unknown';

/** Refuses `merge-impossible` where one is gone, merged already or the same, `not-found` where there is no such record. */
export function merge(session: Session, input: z.output<typeof mergeInput>): Outcome<{ mergeId: string }> {
  const { store, staff } = session;
  const kept = rowOf(store, 'person', input.keptId);
  const merged = rowOf(store, 'person', input.mergedId);
  if (!kept || !merged) return refused('not-found');
  const stands = (id: string) => survivorOf(store.connection, id) === id;
  if (kept.deletedAt || merged.deletedAt || input.keptId === input.mergedId)
    return refused('merge-impossible');
  if (!stands(input.keptId) || !stands(input.mergedId)) return refused('merge-impossible');
  const mergedAt = store.now();
  return allowed(
    store.write(staff.id, (writer) => {
      const moved = [
        ...dropDoubleMembers(store, writer, input.keptId, input.mergedId, mergedAt),
        ...referencesTo(store, input.mergedId),
      ];
      for (const { entity, id, field } of moved)
        if (field !== 'deletedAt') writer.put(entity, id, { [field]: input.keptId });
      const filled = FILLED.filter((group) => group.every((field) => isEmpty(kept[field]))).flatMap((group) =>
        group.filter((field) => !isEmpty(merged[field])),
      );
      writer.put('person', input.keptId, Object.fromEntries(filled.map((field) => [field, merged[field]])));
      writer.put('person', input.mergedId, { mergedIntoId: input.keptId });
      const mergeId = writer.add('personMerge', {
        ...input,
        moved: [...moved, ...filled.map((field) => ({ entity: 'person', id: input.keptId, field }))],
        mergedAt,
        staffId: staff.id,
      });
      writer.audit({
        action: 'person.merged',
        entity: 'person',
        entityId: input.keptId,
        detail: { mergeId },
      });
      return { mergeId };
    }),
  );
}

/** Somebody may be in one household under both records: the row that is 本人's, else the kept one's, stays. */
function dropDoubleMembers(
  store: Store,
  writer: Writer,
  keptId: string,
  mergedId: string,
  at: number,
): MovedReference[] {
  const rows = store.orm
    .select()
    .from(householdMember)
    .where(inArray(householdMember.personId, [keptId, mergedId]))
    .all()
    .filter((row) => row.deletedAt === null);
  return rows
    .filter((row) => row.personId === mergedId)
    .flatMap((row) => {
      const double = rows.find((each) => each.personId === keptId && each.householdId === row.householdId);
      if (!double) return [];
      const dropped = row.relation === 'self' ? double : row;
      writer.put('householdMember', dropped.id, { deletedAt: at });
      return [{ entity: 'householdMember', id: dropped.id, field: 'deletedAt' }];
    });
}

/** A list of what was moved may have come with a file: only what a merge of these two can have written is written back. */
function mayMoveBack(store: Store, { entity, id, field }: MovedReference, keptId: string): boolean {
  if (entity === 'person') return id === keptId && FILLED.flat().includes(field);
  if (field === 'deletedAt') return entity === 'householdMember';
  return store.entities.get(entity)?.references.get(field) === 'person';
}

/** `stayed`: what somebody has changed since the merge and therefore keeps as it is. */
export function undoMerge(session: Session, mergeId: string): Outcome<{ restored: number; stayed: number }> {
  const { store, staff } = session;
  const found = store.orm.select().from(personMerge).where(eq(personMerge.id, mergeId)).get();
  const { keptId, mergedId, mergedAt } = found ?? {};
  if (!found || !keptId || !mergedId) return refused('not-found');
  if (found.undoneAt !== null || rowOf(store, 'person', mergedId)?.mergedIntoId !== keptId)
    return refused('state-changed');
  const merged: Row = rowOf(store, 'person', mergedId) ?? {};
  /** What the merge wrote into the field, and what stood there before. */
  const wrote = ({ entity, field }: MovedReference): { now: unknown; before: unknown } =>
    field === 'deletedAt'
      ? { now: mergedAt, before: null }
      : entity === 'person'
        ? { now: merged[field], before: null }
        : { now: keptId, before: mergedId };
  // What came later and was moved over after it is part of the same 統合.
  const parts = store.orm
    .select()
    .from(personMerge)
    .where(
      and(eq(personMerge.keptId, keptId), eq(personMerge.mergedId, mergedId), isNull(personMerge.undoneAt)),
    )
    .all();
  const moved = parts.flatMap((part) => part.moved ?? []);
  return allowed(
    store.write(staff.id, (writer) => {
      writer.put('person', mergedId, { mergedIntoId: null });
      let restored = 0;
      for (const each of moved) {
        if (!mayMoveBack(store, each, keptId)) continue;
        const { now, before } = wrote(each);
        if (rowOf(store, each.entity, each.id)?.[each.field] !== now) continue;
        writer.put(each.entity, each.id, { [each.field]: before });
        restored += 1;
      }
      for (const { id } of parts)
        writer.put('personMerge', id, { undoneAt: store.now(), undoneByStaffId: staff.id });
      writer.audit({
        action: 'person.merge-undone',
        entity: 'person',
        entityId: keptId,
        detail: { mergeId },
      });
      return { restored, stayed: moved.length - restored };
    }),
  );
}

/** The merges that concern any of these people, newest first. */
export function mergesOf(store: Store, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  const rows = store.orm
    .select()
    .from(personMerge)
    .where(or(inArray(personMerge.keptId, [...personIds]), inArray(personMerge.mergedId, [...personIds])))
    .orderBy(desc(personMerge.mergedAt))
    .all();
  const people = peopleById(
    store,
    rows.flatMap((row) => [row.keptId, row.mergedId]),
  );
  const names = staffNames(store);
  return rows.map((row) => ({
    mergeId: row.id,
    keptName: people.get(row.keptId ?? '')?.name ?? '',
    mergedName: people.get(row.mergedId ?? '')?.name ?? '',
    reason: row.reason ?? '',
    mergedAt: row.mergedAt ?? 0,
    staffName: names.get(row.staffId ?? '') ?? '',
    undoneAt: row.undoneAt,
    undoneByName: names.get(row.undoneByStaffId ?? '') ?? '',
  }));
}
