/**
 * What comes back from another window as this office's own: written on this PC before it was put back from a backup, and lost here
 * since. It may pass where no other window may write — our own staff, our window's own row, our numbers — but only if it lies
 * between what stood here when the store was put back and that moment. What would be older stands here already, so that nobody can
 * have received it from us; what would be later was not written by this PC.
 */

import type { Change } from '../store/changeLog.ts';
import { formerReplicas } from '../store/formerReplicas.ts';
import { hlcMillis } from '../store/hlc.ts';
import type { Store } from '../store/store.ts';

export interface Returning {
  /** Ours from before: the walls around our own rows are not for it. */
  isOwn(change: Change): boolean;
  /** Under a former name of ours, but never written here. */
  isForged(change: Change): boolean;
  /** Under a former name of ours, dated after it had ended: only another PC of ours can have written it. */
  isAfterEnd(change: Change): boolean;
}

export function returningTo(store: Store): Returning {
  const former = new Map(formerReplicas(store).map((each) => [each.replica, each]));
  const isAfterEnd = ({ replica, hlc }: Change): boolean => {
    const was = former.get(replica);
    return was !== undefined && !was.livesOn && hlcMillis(hlc) > was.endedAt;
  };
  const isForged = ({ replica, hlc }: Change): boolean => {
    const was = former.get(replica);
    return was !== undefined && hlc <= (was.lastHlc ?? '');
  };
  return {
    isAfterEnd,
    isForged,
    isOwn: (change) => former.has(change.replica) && !isForged(change) && !isAfterEnd(change),
  };
}
