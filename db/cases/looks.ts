/**
 * R14 — who looked at a case at this window, read off the record of operations: looks, what was shown of a concealed address, papers,
 * copies that left or came, tries that were refused. What was looked at elsewhere stands in that window's own record.
 */
import type { Connection } from '../store/connection.ts';
import type { Store } from '../store/store.ts';
import { LOOK_ACTIONS, type LookAction } from './lookCodes.ts';

export interface Look {
  seq: number;
  at: number;
  staffId: string;
  action: LookAction;
  entity: string | null;
  entityId: string | null;
  detail: Record<string, unknown>;
}

export interface Looker {
  staffId: string;
  looks: number;
  writes: number;
  first: number;
  last: number;
}

interface Stored {
  seq: number;
  at: number;
  staff_id: string | null;
  action: string;
  entity: string | null;
  entity_id: string | null;
  detail: string | null;
}

/** An import is one entry, of all the cases it brought. */
const entriesOf = (connection: Connection, caseId: string) =>
  connection
    .prepare(
      `SELECT seq, at, staff_id, action, entity, entity_id, detail FROM audit WHERE case_id = @caseId
       UNION
       SELECT seq, at, staff_id, action, entity, entity_id, detail FROM audit
        WHERE action = 'handoff.imported' AND EXISTS (SELECT 1 FROM json_each(detail, '$.cases') WHERE value = @caseId)
       ORDER BY seq`,
    )
    .all({ caseId }) as Stored[];

/** Everybody who looked or wrote, in the order in which they first did; and each entry but what was written, the oldest first. */
export function looksOf({ connection }: Store, caseId: string): { lookers: Looker[]; looks: Look[] } {
  const lookers = new Map<string, Looker>();
  const looks: Look[] = [];
  for (const row of entriesOf(connection, caseId)) {
    const { seq, at, staff_id: staffId, action, entity, entity_id: entityId, detail } = row;
    if (staffId === null) continue;
    const looker = lookers.get(staffId) ?? { staffId, looks: 0, writes: 0, first: at, last: at };
    lookers.set(staffId, looker);
    looker.last = at;
    if (action === 'case.viewed') looker.looks += 1;
    if (action === 'row.written') looker.writes += 1;
    if (isLook(action))
      looks.push({ seq, at, staffId, action, entity, entityId, detail: detail ? JSON.parse(detail) : {} });
  }
  return { lookers: [...lookers.values()], looks };
}

const isLook = (action: string): action is LookAction => LOOK_ACTIONS.includes(action as LookAction);
