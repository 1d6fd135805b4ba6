/**
 * The record of operations (R14): append-only, each entry hashing the one before, so that a gap or a rewritten entry
 * shows from the file alone. One entry per import, not per change. Entries name people and cases by id; a search is
 * recorded by its length and its number of hits, never by its words.
 */
import { createHash } from 'node:crypto';
import type { Connection } from './connection.ts';

export const AUDIT_ACTIONS = [
  'office.created',
  'office.unlocked',
  'office.locked',
  'office.unlock-failed',
  'office.recovered',
  'staff.added',
  'staff.disabled',
  'plan.loaded',
  'case.viewed',
  'case.opened',
  'case.reassigned',
  'relation.flagged',
  'relation.lifted',
  'reception.withdrawn',
  'row.written',
  'row.undone',
  'difference.decided',
  'address.revealed',
  'person.merged',
  'person.merge-undone',
  'person.told-apart',
  'search',
  'refused',
  'override',
  'paper.printed',
  'paper.checked',
  'paper.returned',
  'meeting.called-off',
  'card.exported',
  'card.imported',
  'card.confirmed',
  'card.discarded',
  'card.withdrawn',
  'card.renewed',
  'replica.asked',
  'replica.begun',
  'kept.refused',
  'replica.lives-on',
  'key.exported',
  'handoff.exported',
  'handoff.verified',
  'ledger.opened',
  'ledger.imported',
  'ledger.undone',
  'handoff.imported',
  'attachment.viewed',
  'attachment.written-out',
  'inquiry.viewed',
  'inquiry.written-out',
  'week.rooms-set',
  'week.written-out',
  'week.busy-taken',
  'holidays.loaded',
  'handoff.undone',
  'backup.made',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export interface AuditEntry {
  action: AuditAction;
  at: number;
  staffId: string | null;
  caseId?: string | null;
  entity?: string | null;
  entityId?: string | null;
  detail?: Record<string, unknown> | null;
}

interface StoredEntry {
  seq: number;
  at: number;
  staff_id: string | null;
  action: string;
  case_id: string | null;
  entity: string | null;
  entity_id: string | null;
  detail: string | null;
  previous: string;
  hash: string;
}

export const AUDIT_ROOT = '0'.repeat(64);

function entryHash(entry: Omit<StoredEntry, 'hash'>): string {
  // An array, not an object: the order of the hashed parts must not depend on how a row was read.
  const parts = [
    entry.seq,
    entry.at,
    entry.staff_id,
    entry.action,
    entry.case_id,
    entry.entity,
    entry.entity_id,
    entry.detail,
    entry.previous,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

export interface AuditChain {
  append(entry: AuditEntry): void;
}

/** Appends within whatever transaction is open on the connection. */
export function auditChain(connection: Connection): AuditChain {
  const lastOne = connection.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  const insert = connection.prepare(
    `INSERT INTO audit (seq, at, staff_id, action, case_id, entity, entity_id, detail, previous, hash)
     VALUES (@seq, @at, @staff_id, @action, @case_id, @entity, @entity_id, @detail, @previous, @hash)`,
  );
  return {
    append(entry) {
      const last = lastOne.get() as { seq: number; hash: string } | undefined;
      const stored = {
        seq: (last?.seq ?? 0) + 1,
        at: entry.at,
        staff_id: entry.staffId,
        action: entry.action,
        case_id: entry.caseId ?? null,
        entity: entry.entity ?? null,
        entity_id: entry.entityId ?? null,
        detail: entry.detail ? JSON.stringify(entry.detail) : null,
        previous: last?.hash ?? AUDIT_ROOT,
      };
      insert.run({ ...stored, hash: entryHash(stored) });
    },
  };
}

export interface AuditVerdict {
  entries: number;
  /** The first entry that does not follow from the one before it; null when the chain is whole. */
  brokenAt: number | null;
  /** Hash of the last entry, to be compared with one noted elsewhere: a chain cut at its end looks whole. */
  head: string;
}

export function verifyAuditChain(connection: Connection): AuditVerdict {
  let previous = AUDIT_ROOT;
  let seq = 0;
  for (const row of connection.prepare('SELECT * FROM audit ORDER BY seq').iterate()) {
    const entry = row as StoredEntry;
    seq += 1;
    if (entry.seq !== seq || entry.previous !== previous || entryHash(entry) !== entry.hash) {
      return { entries: seq - 1, brokenAt: seq, head: previous };
    }
    previous = entry.hash;
  }
  return { entries: seq, brokenAt: null, head: previous };
}
