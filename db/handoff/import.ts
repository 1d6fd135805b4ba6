/**
 * 受け取る, in three steps: verify, preview, commit. Verifying and previewing write nothing but staged members inside the
 * encrypted store; the commit is one transaction after a backup. Importing again changes nothing.
 */
import { and, eq } from 'drizzle-orm';
import { shelfOf } from '../attachments/bodies.ts';
import { takeInAttachments } from '../attachments/travelling.ts';
import { noteQuestions } from '../differences/noting.ts';
import { openOf } from '../differences/store.ts';
import { backUp } from '../offices/backups.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { type FoundPair, rememberPairs } from '../people/pairs.ts';
import type { Session } from '../session.ts';
import type { Change } from '../store/changeLog.ts';
import { hlcMillis } from '../store/hlc.ts';
import { mergeStaged } from '../store/mergeChanges.ts';
import { cardsToJudgeBy, knownOfficeById, ownOffice } from './cards.ts';
import { type NewChain, newChainOf, turnOf } from './chains.ts';
import { SCHEMA_VERSION } from './export.ts';
import { settle } from './fault.ts';
import { judgeChange } from './incoming.ts';
import type { Manifest } from './manifest.ts';
import { type OpenedHandoff, openHandoff } from './open.ts';
import { oversteppingOf } from './overstepping.ts';
import { type ImportPreview, pairsOf, previewChanges } from './preview.ts';
import { returningTo } from './returning.ts';
import { createStagedChanges, type StagedChanges } from './stagedChanges.ts';
import type { Step } from './step.ts';
import { createStoreStaging, inHaste, type StoreStaging } from './storeStaging.ts';
import { receivedHandoff, takeoutRecord } from './tables.ts';
import { forgetTakenBack, standingSince } from './takeBack.ts';
import { COUNTERS_OWN } from './withholding.ts';
import type { Workplace } from './workplace.ts';

interface Waiting {
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
 * named with what to do, and nothing has been written. Stopped, it leaves nothing either.
 */
export async function inspectHandoff(
  place: Workplace,
  path: string,
): Promise<Outcome<{ inspectionId: string; preview: ImportPreview; newChain: NewChain | null }>> {
  const { session } = place;
  const { store } = session;
  const staging = createStoreStaging(store);
  const inspected = await settle(() => inHaste(store, () => lookInto(place, path, staging)));
  const outcome = inspected.ok ? inspected.value : inspected;
  if (!outcome.ok) {
    await staging.clear();
    const { code } = outcome.refusal;
    if (code !== 'cancelled')
      store.write(session.staff.id, (writer) =>
        writer.audit({ action: 'refused', entity: 'handoff', detail: { code } }),
      );
    return outcome;
  }
  const { opened, changes, preview } = outcome.value;
  const inspectionId = opened.manifest.fileId;
  const inspections = waiting.get(session) ?? new Map<string, Waiting>();
  await inspections.get(inspectionId)?.clear();
  inspections.set(inspectionId, {
    opened,
    changes,
    pairs: pairsOf(preview),
    clear: () => staging.clear(),
  });
  waiting.set(session, inspections);
  store.write(session.staff.id, (writer) =>
    writer.audit({ action: 'handoff.verified', entity: 'handoff', entityId: inspectionId }),
  );
  return allowed({ inspectionId, preview, newChain: newChainOf(store, opened.manifest) });
}

async function lookInto({ session, step }: Workplace, path: string, staging: StoreStaging) {
  const { store } = session;
  const own = ownOffice(store);
  const opened = await openHandoff(path, own, cardsToJudgeBy(store), staging, step);
  if (!opened.ok) return opened;
  const { manifest } = opened.value;
  if (opened.value.openedAs === 'archive')
    return refused('handoff-other-recipient', 'choose-other-file', { own: true });
  const turn = turnOf(store, opened.value);
  if (!turn.ok) return turn;
  const changes = createStagedChanges(store, staging.id);
  const returning = returningTo(store);
  const isSenderOfCity = knownOfficeById(store, manifest.sender.officeId)?.isOwnCity === true;
  for await (const raw of opened.value.changes()) {
    const judged = judgeChange(raw, store.entities);
    // A newer application may mean something by it that this one cannot know; only an older one has no excuse.
    if (!judged.ok && manifest.schemaVersion > SCHEMA_VERSION)
      return refused('handoff-newer-format', 'none', { version: manifest.schemaVersion });
    if (!judged.ok) return judged;
    if (hlcMillis(judged.value.hlc) > store.now() + CLOCK_TOLERANCE)
      return refused('clock-far-off', 'none', { office: manifest.sender.officeName });
    if (returning.isAfterEnd(judged.value)) return refused('replica-ended');
    // Left out of whatever leaves the city: the two windows disagree on what they are to each other.
    if (COUNTERS_OWN.has(judged.value.entity) && !isSenderOfCity)
      return refused('handoff-counters-own', 'none', { office: manifest.sender.officeName });
    changes.add(judged.value);
    step('reading', changes.count, manifest.changes.count);
  }
  changes.flush();
  if (changes.hasStampTwice() || hasOverstepping(session, manifest, changes, step))
    return refused('handoff-altered', 'ask-sender-to-make-again', { part: 'changes' });
  const rows = walkedWith(step, changes.count, 1, changes.byRow());
  return allowed({ opened: opened.value, changes, preview: previewChanges(store, manifest, rows) });
}

/** How far the comparing is: the walls walk the file once, the preview twice. */
function walkedWith(step: Step, count: number, before: number, changes: Iterable<Change>): Iterable<Change> {
  let done = before * count;
  return {
    *[Symbol.iterator]() {
      for (const change of changes) {
        done += 1;
        step('comparing', done, count * 3);
        yield change;
      }
    },
  };
}

function hasOverstepping(session: Session, manifest: Manifest, changes: StagedChanges, step: Step): boolean {
  const oversteps = oversteppingOf(session, manifest, changes.connecting());
  for (const change of walkedWith(step, changes.count, 0, changes)) if (oversteps(change)) return true;
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
  { session, paths, step, turn }: Workplace,
  inspectionId: string,
): Promise<Outcome<Committed>> {
  const found = waiting.get(session)?.get(inspectionId);
  if (!found) return refused('not-found', 'choose-other-file');
  const { store } = session;
  const { manifest, fileSha256 } = found.opened;
  const at = store.now();
  step('backing-up', 0, null);
  const backup = await backUp({ paths }, session, `import-${manifest.fileId}`);
  if (!backup.ok) return backup;
  step('backing-up', 1, 1);
  const bodies = await takeInAttachments(
    shelfOf({ paths }, session),
    found.opened,
    found.changes,
    (done, of) => step('reading', done, of),
  );
  if (!bodies.ok) return bodies;
  const finished = await turn();
  step('committing', 0, null);
  // Between looking and taking in, another window of time: the chain is asked again inside the transaction.
  const done = store.write(session.staff.id, (writer): Outcome<Committed> => {
    const chain = turnOf(store, found.opened);
    if (!chain.ok) return chain;
    const before = openOf(store, null).length;
    const { staging } = found.changes;
    const { newChanges, touchedRows } = mergeStaged(store, staging, manifest.fileId, (done, of) =>
      step('committing', done, of),
    );
    noteQuestions(store, { staging, fileId: manifest.fileId, touchedRows });
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
  finished();
  await discardInspection(session, inspectionId);
  return done;
}
