/**
 * Somebody may stand in two households on purpose, and whoever enters the second one sees the first: it is written on the membership as
 * what it was entered in knowledge of (`alsoIn`). Two that name each other in neither direction came together through a file.
 */
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Connection } from '../store/connection.ts';
import type { Row } from '../store/entities.ts';
import { rowOf, type Store, type Writer } from '../store/store.ts';
import { householdMember } from './tables.ts';

export interface Standing {
  memberId: string;
  householdId: string;
}

const STANDING = `SELECT id AS memberId, householdId FROM householdMember
  WHERE personId = ? AND deletedAt IS NULL AND householdId IS NOT NULL ORDER BY id`;

export const standingOf = (connection: Connection, personId: string): Standing[] =>
  connection.prepare(STANDING).all(personId) as Standing[];

/** Kept small, so that what waits to be decided is counted without reading every household. */
export function deriveSeveralHouseholds(connection: Connection, row: Row): void {
  if (typeof row.personId !== 'string') return;
  const households = new Set(standingOf(connection, row.personId).map(({ householdId }) => householdId));
  connection
    .prepare(
      households.size > 1
        ? 'INSERT OR IGNORE INTO memberOfSeveral (personId) VALUES (?)'
        : 'DELETE FROM memberOfSeveral WHERE personId = ?',
    )
    .run(row.personId);
}

/** A merged record's memberships go with it: that is asked there. */
export const peopleOfSeveral = (store: Store): string[] =>
  store.connection
    .prepare(
      `SELECT s.personId FROM memberOfSeveral s JOIN person p ON p.id = s.personId
       WHERE p.mergedIntoId IS NULL AND p.deletedAt IS NULL ORDER BY s.personId`,
    )
    .pluck()
    .all() as string[];

export const knownBeside = (store: Store, memberId: string): readonly string[] =>
  (rowOf(store, 'householdMember', memberId)?.alsoIn as string[] | null | undefined) ?? [];

/** Whoever lets somebody stand in this household sees the others they stand in. */
export function writeKnownBeside(
  writer: Writer,
  { memberId, personId, householdId }: Standing & { personId: string },
): void {
  const beside = writer.orm
    .select({ id: householdMember.id })
    .from(householdMember)
    .where(
      and(
        eq(householdMember.personId, personId),
        ne(householdMember.householdId, householdId),
        isNull(householdMember.deletedAt),
      ),
    )
    .all();
  if (beside.length > 0) writer.put('householdMember', memberId, { alsoIn: beside.map(({ id }) => id) });
}
