/**
 * 受け取る, in three steps: verify, preview, commit. Verifying and previewing write nothing but staged members inside the
 * encrypted store; the commit is one transaction after a backup. Importing again changes nothing.
 */
import { and, eq } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { noteWrittenAfterRemoval } from '../differences/removals.ts';
import { openOf } from '../differences/store.ts';
import { backUp } from '../offices/backups.ts';
import { allowed, type Outcome, type Refusal, refused } from '../outcome.ts';
import { type FoundPair, rememberPairs } from '../people/pairs.ts';
import type { Session } from '../session.ts';
import { hlcMillis } from '../store/hlc.ts';
import { cardsToJudgeBy, ownOffice } from './cards.ts';
import { type NewChain, newChainOf, turnOf } from './chains.ts';
import { judgeChange } from './incoming.ts';
import type { Manifest } from './manifest.ts';
import { type OpenedHandoff, openHandoff } from './open.ts';
import { oversteppingOf } from './overstepping.ts';
import { type ImportPreview, pairsOf, previewChanges } from './preview.ts';
import { createStagedChanges, type StagedChanges } from './stagedChanges.ts';
import { createStoreStaging } from './storeStaging.ts';
import { receivedHandoff, takeoutRecord } from './tables.ts';
import { forgetTakenBack, standingSince } from './takeBack.ts';

interface Waiting {
  session: Session;
  opened: OpenedHandoff;
  changes: StagedChanges;
  /** Who may be somebody that is here already. */
  pairs: FoundPair[];
  clear(): Promise<void>;
}

/** Verified files that wait for a person's decision; gone with the session. */
const waiting = new WeakMap<Session, Map<string, Waiting>>();

/** A stamp from the far future would order everything written here before it, for as long as that clock was ahead. */
const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;

/**
 * Verify and preview. Refuses what `openHandoff` refuses, and `handoff-replayed`, `handoff-gap`, `handoff-fork`: each is
 * named with what to do, and nothing has been written.
 */
export async function inspectHandoff(
  core: Core,
  session: Session,
  ticketId: string,
): Promise<Outcome<{ inspectionId: string; preview: ImportPreview; newChain: NewChain | null }>> {
  const ticket = core.tickets.get(ticketId);
  if (!ticket) return refused('not-found', 'choose-other-file');
  const { store } = session;
  const own = ownOffice(store);
  const staging = createStoreStaging(store);
  const refuse = async (outcome: { ok: false; refusal: Refusal }) => {
    await staging.clear();
    store.write(session.staff.id, (writer) =>
      writer.audit({ action: 'refused', entity: 'handoff', detail: { code: outcome.refusal.code } }),
    );
    return outcome;
  };
  const opened = await openHandoff(ticket.path, own, cardsToJudgeBy(store), staging);
  if (!opened.ok) return refuse(opened);
  const { manifest } = opened.value;
  if (opened.value.openedAs === 'archive')
    return refuse(refused('handoff-other-recipient', 'choose-other-file', { own: true }));
  const turn = turnOf(store, opened.value);
  if (!turn.ok) return refuse(turn);
  const changes = createStagedChanges(store, staging.id);
  for await (const raw of opened.value.changes()) {
    const judged = judgeChange(raw, store.entities);
    if (!judged.ok) return refuse(judged);
    if (hlcMillis(judged.value.hlc) > store.now() + CLOCK_TOLERANCE)
      return refuse(refused('clock-far-off', 'none', { office: manifest.sender.officeName }));
    changes.add(judged.value);
  }
  changes.flush();
  if (changes.hasStampTwice() || hasOverstepping(session, manifest, changes))
    return refuse(refused('handoff-altered', 'ask-sender-to-make-again', { part: 'changes' }));
  const inspectionId = manifest.fileId;
  const inspections = waiting.get(session) ?? new Map<string, Waiting>();
  await inspections.get(inspectionId)?.clear();
  const preview = previewChanges(store, manifest, changes.byRow());
  inspections.set(inspectionId, {
    session,
    opened: opened.value,
    changes,
    pairs: pairsOf(preview),
    clear: () => staging.clear(),
  });
  waiting.set(session, inspections);
  store.write(session.staff.id, (writer) =>
    writer.audit({ action: 'handoff.verified', entity: 'handoff', entityId: inspectionId }),
  );
  return allowed({ inspectionId, preview, newChain: newChainOf(store, manifest) });
}

function hasOverstepping(session: Session, manifest: Manifest, changes: StagedChanges): boolean {
  const oversteps = oversteppingOf(session, manifest, changes.connecting());
  for (const change of changes) if (oversteps(change)) return true;
  return false;
}

export async function discardInspection(session: Session, inspectionId: string): Promise<void> {
  await waiting.get(session)?.get(inspectionId)?.clear();
  waiting.get(session)?.delete(inspectionId);
}

export interface Committed {
  changes: number;
  newChanges: number;
  caseIds: string[];
  differences: number;
}

export async function commitHandoff(
  core: Core,
  session: Session,
  inspectionId: string,
): Promise<Outcome<Committed>> {
  const found = waiting.get(session)?.get(inspectionId);
  if (!found) return refused('not-found', 'choose-other-file');
  const { store } = session;
  const { manifest, fileSha256 } = found.opened;
  const at = store.now();
  const backup = await backUp(core, session, `import-${manifest.fileId}`);
  if (!backup.ok) return backup;
  // Between looking and taking in, another window of time: the chain is asked again inside the transaction.
  const done = store.write(session.staff.id, (writer): Outcome<Committed> => {
    const turn = turnOf(store, found.opened);
    if (!turn.ok) return turn;
    const before = openOf(store, null).length;
    const file = [...found.changes];
    const fresh = file.filter((change) => writer.changes.receive(change, manifest.fileId));
    const newChanges = fresh.length;
    noteWrittenAfterRemoval(store, file, fresh);
    rememberPairs(writer, found.pairs, { fileId: manifest.fileId, at });
    forgetTakenBack(writer, manifest.fileId);
    writer.orm
      .insert(receivedHandoff)
      .values({
        fileId: manifest.fileId,
        fromOfficeId: manifest.sender.officeId,
        fromOfficeName: manifest.sender.officeName,
        sequence: manifest.sequence,
        chain: manifest.chain ?? '',
        fileHash: fileSha256,
        at,
        staffId: session.staff.id,
        manifest,
        changes: found.changes.count,
        newChanges,
        receiptSent: false,
        ...standingSince(store),
      })
      .run();
    for (const receipt of manifest.receipts) {
      writer.orm
        .update(takeoutRecord)
        .set({ receivedAt: Date.parse(receipt.committedAt) })
        .where(
          and(
            eq(takeoutRecord.fileId, receipt.fileId),
            eq(takeoutRecord.toOfficeId, manifest.sender.officeId),
          ),
        )
        .run();
    }
    const cases = manifest.cases.map(({ id }) => id);
    writer.audit({
      action: 'handoff.imported',
      entity: 'handoff',
      entityId: manifest.fileId,
      caseId: cases[0] ?? null,
      detail: { cases, changes: found.changes.count, newChanges },
    });
    return allowed({
      changes: found.changes.count,
      newChanges,
      caseIds: cases,
      differences: Math.max(0, openOf(store, null).length - before),
    });
  });
  await discardInspection(session, inspectionId);
  return done;
}
