/**
 * 添付 of a case. A row is written after its body is kept, so that no row ever names what was not there; what a crash leaves between the
 * two is swept at the next unlocking. Taking out is a change like any other: the body stays as long as a row names it, and 元に戻す
 * brings both back.
 */
import { desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { findCase } from '../cases/transitions.ts';
import type { Core } from '../core.ts';
import { officeNames } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { perStore, rowOf, type Store } from '../store/store.ts';
import { bodyJob, shelfOf } from './bodies.ts';
import type {
  AttachmentFields,
  addAttachmentInput,
  changeAttachmentInput,
  removeAttachmentInput,
} from './inputs.ts';
import { limitBytes, limitOf, mayRemove } from './rules.ts';
import { bodyState } from './shelf.ts';
import { attachment } from './tables.ts';

const LIMIT_SETTING = 'attachment-limit-mib';

export const limitMib = (store: Store): number => limitOf(store.setting(LIMIT_SETTING));
export const setLimitMib = (store: Store, mib: number): void => store.setSetting(LIMIT_SETTING, String(mib));
export const mostBytes = (store: Store): number => limitBytes(limitMib(store));

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(attachment)
    .where(eq(attachment.caseId, sql.placeholder('caseId')))
    .orderBy(desc(attachment.addedAt), desc(attachment.id))
    .prepare(),
);

/** Newest first, what was taken out as well. */
export const attachmentRows = (store: Store, caseId: string) => ofCase(store).all({ caseId });
export type AttachmentRow = ReturnType<typeof attachmentRows>[number];

export const findAttachment = (store: Store, id: string): AttachmentRow | null =>
  store.orm.select().from(attachment).where(eq(attachment.id, id)).get() ?? null;

/** What the case's screen needs beside the list itself: how many, and which papers have their signed copy. */
export const attachmentHeads = (store: Store, caseId: string) =>
  attachmentRows(store, caseId)
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, title, kind, aboutEntity, aboutId }) => ({ id, title, kind, aboutEntity, aboutId }));

/** R05: these stay with what the 支援会議 keeps. */
export const meetingOnlyAttachments = (store: Store, caseId: string): AttachmentRow[] =>
  attachmentRows(store, caseId).filter(
    ({ handling, deletedAt }) => handling === 'support-meeting-only' && deletedAt === null,
  );

/** With who added it, where, and whether its body is on this PC. */
export function attachmentsOf(core: Core, session: Session, caseId: string) {
  const { store } = session;
  const staff = staffNames(store);
  const offices = officeNames(store);
  const shelf = shelfOf(core, session);
  return attachmentRows(store, caseId).map((row) => ({
    ...row,
    staffName: staff.get(row.staffId ?? '') ?? '',
    officeName: offices.get(row.officeId ?? '') ?? '',
    body: row.contentHash ? bodyState(shelf, row.contentHash) : ('missing' as const),
  }));
}

/** A signed copy belongs to a paper of the same case. */
function isOfCase(store: Store, caseId: string, about: AttachmentFields['about']): boolean {
  return about === null || rowOf(store, about.entity, about.id)?.caseId === caseId;
}

const columnsOf = ({ about, ...fields }: AttachmentFields) => ({
  ...fields,
  aboutEntity: about?.entity ?? null,
  aboutId: about?.id ?? null,
});

/** Refuses `not-found`, `attachment-known` (the same file is on this case for the same purpose), and what keeping a body refuses. */
export async function addAttachment(
  core: Core,
  session: Session,
  { caseId, heldId, attachment: fields }: z.output<typeof addAttachmentInput>,
): Promise<Outcome<{ attachmentId: string }>> {
  const { store, staff, office } = session;
  if (!findCase(store, caseId) || !isOfCase(store, caseId, fields.about)) return refused('not-found');
  const kept = await bodyJob(core, session, 'keep', { heldId });
  if (kept === null) return refused('not-found', 'choose-other-file');
  if (!kept.ok) return kept;
  const { sha256, size, facts } = kept.value;
  const row = columnsOf(fields);
  const known = attachmentRows(store, caseId).find(
    (each) => each.contentHash === sha256 && each.deletedAt === null && each.aboutId === row.aboutId,
  );
  if (known) return refused('attachment-known', 'none', { title: known.title ?? '' });
  const attachmentId = store.write(staff.id, (writer) =>
    writer.add('attachment', {
      ...row,
      caseId,
      mediaType: facts.mediaType,
      size,
      contentHash: sha256,
      pixelWidth: facts.pixelWidth,
      pixelHeight: facts.pixelHeight,
      officeId: office.id,
      staffId: staff.id,
      addedAt: store.now(),
    }),
  );
  return allowed({ attachmentId });
}

/** What is written about it; the file itself is never another. */
export function changeAttachment(
  session: Session,
  { attachmentId, attachment: fields }: z.output<typeof changeAttachmentInput>,
): Outcome<null> {
  const { store } = session;
  const found = findAttachment(store, attachmentId);
  if (!found?.caseId || !isOfCase(store, found.caseId, fields.about)) return refused('not-found');
  if (found.deletedAt !== null) return refused('state-changed');
  store.write(session.staff.id, (writer) => writer.put('attachment', attachmentId, columnsOf(fields)));
  return allowed(null);
}

export function removeAttachment(
  session: Session,
  { attachmentId, removalReason }: z.output<typeof removeAttachmentInput>,
): Outcome<null> {
  const { store } = session;
  const found = findAttachment(store, attachmentId);
  if (!found) return refused('not-found');
  const may = mayRemove({ isRemoved: found.deletedAt !== null }, removalReason);
  if (!may.ok) return may;
  store.write(session.staff.id, (writer) =>
    writer.put('attachment', attachmentId, { deletedAt: store.now(), removalReason }),
  );
  return allowed(null);
}

export function restoreAttachment(session: Session, attachmentId: string): Outcome<null> {
  const { store } = session;
  const found = findAttachment(store, attachmentId);
  if (!found) return refused('not-found');
  if (found.deletedAt === null) return refused('state-changed');
  store.write(session.staff.id, (writer) =>
    writer.put('attachment', attachmentId, { deletedAt: null, removalReason: null }),
  );
  return allowed(null);
}
