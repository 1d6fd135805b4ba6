/**
 * Records that may be of the same person, as files brought them: nothing is joined by itself. A pair waits until the two are joined
 * (統合) or told apart, and is not proposed again once somebody has said that they are two people.
 */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import { reasonsBetween } from './candidates.ts';
import type { MatchReason } from './codes.ts';
import { recordsOf } from './records.ts';
import { likePair } from './tables.ts';

export interface FoundPair {
  /** Who came with the file. */
  personId: string;
  /** Who was here before. */
  otherId: string;
}

/** Inside the import's own transaction. */
export function rememberPairs(
  writer: Writer,
  found: readonly FoundPair[],
  { fileId, at }: { fileId: string; at: number },
): void {
  for (const pair of found)
    writer.orm
      .insert(likePair)
      .values({ ...pair, fileId, foundAt: at })
      .onConflictDoNothing()
      .run();
}

/** The file that brought one of the two was taken back. */
export const forgetPairs = (writer: Writer, fileId: string): void =>
  void writer.orm.delete(likePair).where(eq(likePair.fileId, fileId)).run();

export interface OpenPair extends FoundPair {
  foundAt: number;
  reasons: MatchReason[];
  people: ReturnType<typeof recordsOf>;
}

/** Those that nobody has decided: joined or taken out since, they are no longer a question. */
export function openPairs(store: Store): OpenPair[] {
  return store.orm
    .select()
    .from(likePair)
    .where(isNull(likePair.toldApartAt))
    .orderBy(asc(likePair.foundAt), asc(likePair.personId))
    .all()
    .flatMap(({ personId, otherId, foundAt }) => {
      const people = recordsOf(store, [personId, otherId]).filter(
        (each) => !each.deletedAt && !each.mergedIntoId,
      );
      return people.length === 2
        ? [{ personId, otherId, foundAt, people, reasons: reasonsBetween(store, personId, otherId) }]
        : [];
    });
}

/** 別の人: written down with who said so. */
export function tellApart(session: Session, { personId, otherId }: FoundPair): Outcome<null> {
  const { store, staff } = session;
  const which = and(eq(likePair.personId, personId), eq(likePair.otherId, otherId));
  const found = store.orm.select().from(likePair).where(which).get();
  if (!found) return refused('not-found');
  if (found.toldApartAt !== null) return refused('state-changed');
  store.write(staff.id, (writer) => {
    writer.orm
      .update(likePair)
      .set({ toldApartAt: store.now(), toldApartByStaffId: staff.id })
      .where(which)
      .run();
    writer.audit({ action: 'person.told-apart', entity: 'person', entityId: personId, detail: { otherId } });
  });
  return allowed(null);
}
