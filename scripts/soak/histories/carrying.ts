/** Files between the windows of a history: made, judged and taken in by the rules of the real ones; only seal and stick are left out. */

import { noteQuestions } from '../../../db/differences/noting.ts';
import { caseScope } from '../../../db/handoff/caseScope.ts';
import { judgeChange } from '../../../db/handoff/incoming.ts';
import type { Manifest } from '../../../db/handoff/manifest.ts';
import { oversteppingOf } from '../../../db/handoff/overstepping.ts';
import { returningTo } from '../../../db/handoff/returning.ts';
import { createStagedChanges } from '../../../db/handoff/stagedChanges.ts';
import { forgetTakenBack, standingSince } from '../../../db/handoff/takeBack.ts';
import type { Change } from '../../../db/store/changeLog.ts';
import { setLivesOn } from '../../../db/store/formerReplicas.ts';
import { mergeStaged } from '../../../db/store/mergeChanges.ts';
import { casesAt } from './casework.ts';
import type { Window } from './window.ts';

export interface CarriedFile {
  fileId: string;
  fromOfficeId: string;
  cases: string[];
  /** As they stand in the file: JSON lines. */
  lines: string[];
}

let made = 0;

const everyChange = ({ session: { store } }: Window): Change[] =>
  (
    store.connection.prepare('SELECT DISTINCT entity, id FROM change').all() as {
      entity: string;
      id: string;
    }[]
  ).flatMap(({ entity, id }) => store.changes.changesOf(entity, id));

/** `cases` null: all that was written here, whatever it hangs from. */
export function give(window: Window, cases: readonly string[] | null): CarriedFile {
  const { store, office } = window.session;
  const changes = cases ? cases.flatMap((id) => caseScope(store, id).changes) : everyChange(window);
  const once = new Map(changes.map((change) => [change.hlc, change]));
  made += 1;
  return {
    fileId: `file-${made}`,
    fromOfficeId: office.id,
    cases: [...(cases ?? casesAt(window))],
    lines: [...once.values()]
      .toSorted((a, b) => (a.hlc < b.hlc ? -1 : 1))
      .map((each) => JSON.stringify(each)),
  };
}

/**
 * A PC whose clock was ahead before it was put back meets its own lost writing with days after its end (`replica-ended`). The
 * administrator, who knows the PC, says that it was no stranger's, and takes the file in.
 */
export function sayItIsOurs({ session: { store, staff } }: Window, { lines }: CarriedFile): void {
  const { isAfterEnd } = returningTo(store);
  const changes = lines.map((line) => JSON.parse(line) as Change);
  const ours = new Set(changes.filter(isAfterEnd).map(({ replica }) => replica));
  if (ours.size > 0)
    store.write(staff.id, (writer) => {
      for (const replica of ours) setLivesOn(writer, replica, true);
    });
}

/** Returns how many changes were new. An honest window's file is never refused: where it is, the history has failed. */
export function take(window: Window, file: CarriedFile): number {
  const { session } = window;
  const { store, staff } = session;
  made += 1;
  sayItIsOurs(window, file);
  const staging = `history ${made}`;
  const changes = createStagedChanges(store, staging);
  for (const line of file.lines) {
    const judged = judgeChange(JSON.parse(line), store.entities);
    if (!judged.ok) throw new Error(`refused as no change: ${line}`);
    changes.add(judged.value);
  }
  changes.flush();
  const manifest = { cases: file.cases.map((id) => ({ id, caseNo: '' })) } as Manifest;
  const oversteps = oversteppingOf(session, manifest, changes.connecting());
  for (const change of changes)
    if (oversteps(change)) throw new Error(`refused as overstepping: ${JSON.stringify(change)}`);
  const isKnown = store.connection
    .prepare('SELECT 1 FROM receivedHandoff WHERE fileId = ? AND undoneAt IS NULL')
    .get(file.fileId);
  return store.write(staff.id, (writer) => {
    const { newChanges, touchedRows, latest } = mergeStaged(store, staging, file.fileId);
    if (latest !== null) store.stamps.observe(latest);
    noteQuestions(store, { staging, fileId: file.fileId, touchedRows });
    store.connection.prepare('DELETE FROM stagedChange WHERE staging = ?').run(staging);
    if (isKnown) return newChanges;
    forgetTakenBack(writer, file.fileId);
    const { newestChange, lastTakeout } = standingSince(store);
    store.connection
      .prepare(
        `INSERT INTO receivedHandoff (fileId, fromOfficeId, fromOfficeName, sequence, fileHash, at, staffId, manifest,
           changes, newChanges, receiptSent, newestChange, lastTakeout)
         VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`,
      )
      .run(
        file.fileId,
        file.fromOfficeId,
        made,
        file.fileId,
        store.now(),
        staff.id,
        JSON.stringify(manifest),
        changes.count,
        newChanges,
        newestChange,
        lastTakeout,
      );
    writer.audit({ action: 'handoff.imported', entity: 'handoff', entityId: file.fileId });
    return newChanges;
  });
}
