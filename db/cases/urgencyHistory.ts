/** When the urgency of a case was set, by whom and on what ground: read off the log of changes, which keeps what the row no longer shows. */
import type { Urgency } from '../assessments/codes.ts';
import { hlcMillis } from '../store/hlc.ts';
import type { Store } from '../store/store.ts';

export interface UrgencySet {
  /** The change's own stamp, for telling one from another. */
  id: string;
  at: number;
  staffId: string | null;
  urgency: Urgency;
  ground: string;
}

const FIELDS = ['urgency', 'urgencyGround'];
/** Fields written by one action carry stamps that lie this close together. */
const ONE_ACTION_MS = 1000;

/** Oldest first. */
export function urgencyHistoryOf(store: Store, caseId: string): UrgencySet[] {
  const history: UrgencySet[] = [];
  for (const { hlc, staff, field, value } of store.changes.changesOf('case', caseId, FIELDS)) {
    const at = hlcMillis(hlc);
    const before = history.at(-1);
    const isSame = before && before.staffId === staff && at - before.at < ONE_ACTION_MS;
    const entry: UrgencySet = isSame
      ? before
      : { id: hlc, at, staffId: staff, urgency: before?.urgency ?? 'low', ground: before?.ground ?? '' };
    if (field === 'urgency') entry.urgency = (JSON.parse(value) as Urgency | null) ?? 'low';
    else entry.ground = (JSON.parse(value) as string | null) ?? '';
    if (!isSame) history.push(entry);
  }
  return history;
}
