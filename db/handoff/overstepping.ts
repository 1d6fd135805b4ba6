/**
 * What no other office may write, whoever signed the file: our own words, our own staff and numbers, records that are only ever
 * added to, and cases that the file does not name. A change that is here already passes: it can only be what we sent.
 */
import type { Session } from '../session.ts';
import type { Change } from '../store/changeLog.ts';
import { rowOf } from '../store/store.ts';
import type { Manifest } from './manifest.ts';

/** Entries of these are added and never rewritten; a correction is an entry of its own. */
const ADDED_ONLY = [
  'progressNote',
  'caseTurn',
  'screening',
  'riskCheck',
  'riskNotification',
  'consent',
  'consentWithdrawal',
  'disclosure',
  'minutesVersion',
  'planSignature',
  'planCheck',
  'advice',
];

interface Stored {
  entity: string;
  id: string;
  field: string;
  value: string;
}

export function oversteppingOf(session: Session, manifest: Manifest): (change: Change) => boolean {
  const { store, office } = session;
  const known = store.connection.prepare('SELECT entity, id, field, value FROM change WHERE hlc = ?');
  const hasHead = store.connection.prepare('SELECT 1 FROM head WHERE entity = ? AND id = ? AND field = ?');
  const named = new Set(manifest.cases.map(({ id }) => id));
  const seen = new Set<string>();
  const ours = new RegExp(`^"R\\d+-${office.mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

  return (change) => {
    // One stamp, one change: a second one with other words would be dropped unseen.
    if (seen.has(change.hlc)) return true;
    seen.add(change.hlc);
    const here = known.get(change.hlc) as Stored | undefined;
    if (here) {
      return (
        here.entity !== change.entity ||
        here.id !== change.id ||
        here.field !== change.field ||
        here.value !== change.value
      );
    }
    if (change.replica === store.replica) return true;
    if (change.entity === 'office' && change.id === office.id) return true;
    if (change.entity === 'staff' && rowOf(store, 'staff', change.id)?.officeId === office.id) return true;
    if (ADDED_ONLY.includes(change.entity) && hasHead.get(change.entity, change.id, change.field))
      return true;
    if (change.entity === 'case') {
      if (!named.has(change.id)) return true;
      return change.field === 'caseNo' && ours.test(change.value);
    }
    if (change.field === 'caseId') {
      const caseId = JSON.parse(change.value) as string | null;
      return caseId !== null && !named.has(caseId);
    }
    const present = store.entities.get(change.entity)?.fields.has('caseId')
      ? (rowOf(store, change.entity, change.id)?.caseId as string | null | undefined)
      : null;
    return typeof present === 'string' && !named.has(present);
  };
}
