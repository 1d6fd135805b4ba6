/**
 * After a PC was put back from a backup: what is missing here, and which window to ask for what came since. Said once, to whoever
 * opens the office first; the settings keep it.
 */
import { sameNumbers } from '../cases/sameNumbers.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { askToBeginAnew, formerReplicas, markTold, setLivesOn } from '../store/formerReplicas.ts';
import type { ReplicaReason } from '../store/replicaCodes.ts';
import type { Store } from '../store/store.ts';
import { knownOffices } from './cards.ts';
import { listReceivedFrom } from './ledger.ts';
import { pcMark } from './pcMark.ts';

/** This PC and what it was called before. */
export function ownPcs(store: Store) {
  return {
    mark: pcMark(store.replica),
    former: formerReplicas(store).map((each) => ({
      replica: each.replica,
      mark: pcMark(each.replica),
      reason: each.reason as ReplicaReason,
      /** Up to when what was done here is known here. */
      knownUntil: each.knownUntil,
      endedAt: each.endedAt,
      livesOn: each.livesOn,
      isTold: each.toldAt !== null,
    })),
  };
}

export function restoredNews(store: Store) {
  const { former } = ownPcs(store);
  if (former.length === 0) return { restored: null, sameNumbers: [] };
  const untold = former.filter(({ isTold }) => !isTold).at(-1);
  return {
    restored: untold
      ? {
          reason: untold.reason,
          knownUntil: untold.knownUntil,
          endedAt: untold.endedAt,
          /** What came last from each window, as far as this store knows: what came later is to be asked for. */
          windows: knownOffices(store)
            .filter(({ confirmed }) => confirmed)
            .map(({ officeId, name }) => {
              const [last] = listReceivedFrom(store, officeId);
              return { name, last: last ? { sequence: last.sequence, at: last.at } : null };
            }),
        }
      : null,
    sameNumbers: sameNumbers(store),
  };
}

export const readNews = (session: Session): void =>
  session.store.write(session.staff.id, (writer) => markTold(writer, session.store.now()));

/** このパソコンの続き番号を始め直す, from the next opening on. */
export function beginAnew(session: Session, { livesOn }: { livesOn: boolean }): Outcome<null> {
  askToBeginAnew(session.store, livesOn);
  session.store.write(session.staff.id, (writer) =>
    writer.audit({ action: 'replica.asked', detail: { livesOn } }),
  );
  return allowed(null);
}

/** 元のパソコンも使い続けている: what it writes may come in, as another PC's of this window. */
export function sayLivesOn(
  session: Session,
  { replica, livesOn }: { replica: string; livesOn: boolean },
): Outcome<null> {
  if (!formerReplicas(session.store).some((each) => each.replica === replica)) return refused('not-found');
  session.store.write(session.staff.id, (writer) => {
    setLivesOn(writer, replica, livesOn);
    writer.audit({ action: 'replica.lives-on', detail: { replica, livesOn } });
  });
  return allowed(null);
}
