/**
 * 渡す: a copy of cases into a sealed and signed file, with its 持出し記録. The file is written beside its target, read back,
 * opened again with our own archive key, and only then renamed and entered into the ledger.
 */

import { basename } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { shelfOf } from '../attachments/bodies.ts';
import { attachmentsGoingWith } from '../attachments/travelling.ts';
import { casesById } from '../cases/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { migrations } from '../store/migrations/index.ts';
import type { Store } from '../store/store.ts';
import { onOpenDay } from '../workingDays/store.ts';
import { approvalOf } from './blanketApproval.ts';
import { mayGiveTo, ownOffice } from './cards.ts';
import type { RemakeReason } from './codes.ts';
import { contentsOf, counterGoing, handedCase, handingOver, scopesOf } from './handing.ts';
import type { ExportInput } from './inputs.ts';
import { receiptsOwedTo, sentTo } from './ledger.ts';
import { mayHandOver } from './rules.ts';
import { type Contents, sealHandoff } from './seal.ts';
import { nextPlace, type Place } from './sequence.ts';
import type { Measure } from './staging.ts';
import type { Step } from './step.ts';
import { createStoreStaging, inHaste } from './storeStaging.ts';
import { nextTakeoutNumber } from './takeoutNumber.ts';
import { drop, enter, enterUnfinished, setDown, type TakeoutEntry } from './unfinishedTakeout.ts';
import type { Workplace } from './workplace.ts';
import { writeHandoff } from './writeHandoff.ts';

export const SCHEMA_VERSION = migrations.at(-1)?.number ?? 0;

const newestChange = (store: Store): string | null =>
  (store.connection.prepare('SELECT max(hlc) AS hlc FROM change').get() as { hlc: string | null }).hlc;

export interface GivenHandoff {
  takeoutId: string;
  number: string;
  fileName: string;
  size: number;
}

export async function exportHandoff(work: Workplace, path: string, input: ExportInput) {
  await enterUnfinished(work.session);
  return giveFile(work, path, input, {
    ...nextPlace(sentTo(work.session.store, input.toOfficeId, work.session.store.replica)),
    chain: work.session.store.replica,
    remakes: null,
    receipts: receiptsOwedTo(work.session.store, input.toOfficeId),
  });
}

export interface GivenPlace extends Place {
  /** The first file of the same number, where it is made again. */
  remakes: { id: string; fileId: string; because: RemakeReason; note: string } | null;
  receipts: readonly { fileId: string; sequence: number; at: number }[];
  /** The replica of ours whose files are counted here; a lost file of an earlier one is made again in its own chain. */
  chain: string;
}

/** One file, whichever its place: the same questions are asked of it, the same record is kept. */
export async function giveFile(
  { session, appVersion, paths, step }: Workplace,
  path: string,
  input: ExportInput,
  { sequence, previousFile, standsFor, remakes, receipts, chain }: GivenPlace,
): Promise<Outcome<GivenHandoff>> {
  const { store } = session;
  const receiver = mayGiveTo(store, input.toOfficeId);
  if (!receiver.ok) return receiver;
  const to = receiver.value;
  const heads = casesById(store, input.caseIds);
  if (heads.size !== input.caseIds.length) return refused('not-found');
  step('collecting', 0, null);
  const scopes = scopesOf(store, input);
  const question = handingOver(session, to, input);
  const { approval } = question;
  // Somebody has entered another one meanwhile: what the page shows is not what the file would say.
  if (approval && input.blanketApproval !== '' && approval.number !== input.blanketApproval)
    return refused('state-changed');
  const may = mayHandOver(
    question,
    scopes.map((scope, index) => handedCase(store, input.caseIds[index] ?? '', scope, input.withhold)),
  );
  if (!may.ok) {
    store.write(session.staff.id, (writer) =>
      writer.audit({ action: 'refused', detail: { rule: may.refusal.code, office: to.officeId } }),
    );
    return may;
  }

  const own = ownOffice(store);
  // C22: somebody has to be there who looks at the medium.
  const eraseDue = onOpenDay(store, input.eraseDue);
  const changesSeen = newestChange(store);
  const covering = question.isOwnCity && input.basis === 'within-purpose' ? approval : null;
  const approver = covering?.approver ?? input.approver;
  const counter = counterGoing(store, session.office.id, to);
  const changes = [
    ...new Map(
      [...counter.changes, ...scopes.flatMap((scope) => scope.changes)].map((each) => [each.hlc, each]),
    ).values(),
  ].sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
  const bodies = await attachmentsGoingWith(store, shelfOf({ paths }, session), changes, (done, of) =>
    step('collecting', done, of),
  );
  const withheld = [...scopes.flatMap((scope) => scope.withheld), ...bodies.withheld];
  const vectorAfter: Record<string, string> = {};
  for (const change of changes) {
    if ((vectorAfter[change.replica] ?? '') < change.hlc) vectorAfter[change.replica] = change.hlc;
  }
  const fileId = uuidv7({ msecs: store.now() });
  const staging = createStoreStaging(store);
  try {
    const contents: Contents = {
      statement: {
        fileId,
        staff: { staffId: session.staff.id, staffName: session.staff.name },
        purpose: input.purpose,
        legalBasis: input.basis,
        consentIds: may.value.consentIds,
        approver: { staffId: 'on-paper', staffName: approver },
        blanketApprovalNumber: covering?.number ?? null,
        medium: { kind: input.mediumKind, number: input.mediumNumber },
        eraseDue,
        cases: input.caseIds.map((id) => ({ id, caseNo: heads.get(id)?.caseNo || '未採番' })),
        withheld,
        // A whole copy: what the other office has already, it passes over.
        vectorBefore: {},
        vectorAfter,
        ...(chain ? { chain } : {}),
        sequence,
        previousFile,
        ...(standsFor.length > 0 ? { standsFor } : {}),
        receipts: receipts.map((each) => ({
          fileId: each.fileId,
          sequence: each.sequence,
          committedAt: new Date(each.at).toISOString(),
        })),
        madeAt: new Date(store.now()).toISOString(),
        appVersion,
        schemaVersion: SCHEMA_VERSION,
      },
      changes: counted(changes, step),
      attachments: bodies.attachments,
    };
    const sealed = await inHaste(store, () =>
      sealHandoff({ card: own.card, keys: own.keys }, [to.card], contents, staging),
    );
    if (!sealed.ok) return sealed;
    const record = {
      id: store.newId(),
      number: nextTakeoutNumber(store),
      at: store.now(),
      staffId: session.staff.id,
      toOfficeId: to.officeId,
      toOfficeName: to.name,
      purpose: input.purpose,
      basis: input.basis,
      reason: input.reason || null,
      organisationId: input.organisationId,
      consentIds: may.value.consentIds,
      approver,
      approvedOn: covering?.approvedOn ?? input.approvedOn,
      blanketApproval: covering?.number ?? null,
      concealedReason: input.takesConcealed ? input.concealedReason : null,
      concealedApprover: input.takesConcealed ? input.concealedApprover : null,
      mediumKind: input.mediumKind,
      mediumNumber: input.mediumNumber,
      caseIds: input.caseIds,
      contents: contentsOf([...scopes, counter]),
      withheld,
      withhold: input.withhold,
      fileId,
      fileName: basename(path),
      sequence,
      chain,
      eraseDue,
      remakesId: remakes?.id ?? null,
      remakeReason: remakes?.because ?? null,
      remakeNote: remakes?.note || null,
      changesSeen,
    };
    const concealed = input.takesConcealed ? scopes.map(({ isConcealed }) => isConcealed) : [];
    const entryOf = ({ sha256, size }: Measure): TakeoutEntry => ({
      record: { ...record, fileHash: sha256, fileSize: size },
      receipts: receipts.map((each) => each.fileId),
      approval: covering && !approvalOf(store, covering.fiscalYear) ? covering : null,
      audits: [
        ...input.caseIds.map((caseId) => ({
          action: 'handoff.exported' as const,
          caseId,
          entity: 'handoff',
          entityId: fileId,
          detail: { sequence, ...(remakes ? { remakes: remakes.fileId } : {}) },
        })),
        ...input.caseIds
          .filter((_, index) => concealed[index])
          .map((caseId) => ({
            action: 'override' as const,
            caseId,
            entity: 'handoff',
            entityId: fileId,
            detail: { rule: 'R09', reason: input.concealedReason, approver: input.concealedApprover },
          })),
      ],
    });
    const written = await writeHandoff(path, sealed.value, own, step, (measure, temporary) =>
      setDown(store, { path, temporary }, entryOf(measure)),
    );
    if (!written.ok) {
      drop(store, record.id);
      return written;
    }
    enter(store, entryOf(written.value));
    return allowed({
      takeoutId: record.id,
      number: record.number,
      fileName: record.fileName,
      size: written.value.size,
    });
  } finally {
    await staging.clear();
  }
}

function* counted<T>(changes: readonly T[], step: Step): Generator<T> {
  for (const [index, change] of changes.entries()) {
    step('sealing', index + 1, changes.length);
    yield change;
  }
}
