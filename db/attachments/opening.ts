/**
 * From the file to the page and back out: looking at what somebody chose before it is kept, showing what is kept, and writing it out.
 * Bytes go to the page in memory; the only plaintext that ever reaches a disk is what somebody writes out, with their reason.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordView } from '../cases/views.ts';
import type { Core } from '../core.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { bodyJob } from './bodies.ts';
import type { writeOutInput } from './inputs.ts';
import type { FileFacts } from './inspection.ts';
import { mayWriteOut } from './rules.ts';
import { lackingRefusal } from './shelf.ts';
import { findAttachment, limitMib, mostBytes } from './store.ts';

export interface LookedAt {
  heldId: string;
  facts: FileFacts;
  size: number;
  /** To be seen before it is added; null for what the page doesn't draw. */
  bytes: Uint8Array | null;
}

/** Refuses `attachment-unfit` with the reason. Nothing is kept: what is held is forgotten with the session. */
export async function lookAt(
  core: Core,
  session: Session,
  from: { ticket: string } | { bytes: Uint8Array },
): Promise<Outcome<LookedAt>> {
  const ticket = 'ticket' in from ? core.tickets.get(from.ticket) : null;
  if ('ticket' in from && ticket?.mode !== 'read') return refused('not-found', 'choose-other-file');
  const heldId = randomUUID();
  const found = await bodyJob(core, session, 'look', {
    from: ticket ? { path: ticket.path } : (from as { bytes: Uint8Array }),
    heldId,
    mostBytes: mostBytes(session.store),
  });
  if (!found.fit)
    return refused('attachment-unfit', 'choose-other-file', {
      reason: found.reason,
      mib: limitMib(session.store),
    });
  if ('ticket' in from) core.tickets.delete(from.ticket);
  return allowed({ heldId, facts: found.facts, size: found.size, bytes: found.bytes });
}

export interface OpenedBody {
  bytes: Uint8Array;
  facts: FileFacts;
}

/**
 * Refuses `attachment-missing`, `attachment-damaged`, and `attachment-unfit` for what came from elsewhere and is no such file. The large
 * view is entered by itself (R14); a list's small pictures are part of looking at the case.
 */
export async function openBody(
  core: Core,
  session: Session,
  { attachmentId, isLarge }: { attachmentId: string; isLarge: boolean },
): Promise<Outcome<OpenedBody>> {
  const found = findAttachment(session.store, attachmentId);
  if (!found?.contentHash || !found.caseId) return refused('not-found');
  recordView(session, found.caseId);
  if (isLarge)
    session.store.auditSoon(
      session.staff.id,
      {
        action: 'attachment.viewed',
        caseId: found.caseId,
        entity: 'attachment',
        entityId: attachmentId,
      },
      { key: `attachment ${attachmentId}`, afterMs: 0 },
    );
  const body = await bodyJob(core, session, 'read', { sha256: found.contentHash });
  if (body.state !== 'here') return lackingRefusal(body.state);
  // A row from elsewhere may say what it likes: it is shown as what its bytes are, or not at all.
  if (!body.facts) return refused('attachment-unfit', 'none', { reason: 'damaged' });
  return allowed({ bytes: body.bytes, facts: body.facts });
}

/** R05: what is 支援会議限り does not leave in a file that anybody can open. */
export async function writeOut(
  core: Core,
  session: Session,
  { attachmentId, ticket: ticketId, writeOutReason }: z.output<typeof writeOutInput>,
): Promise<Outcome<null>> {
  const { store } = session;
  const found = findAttachment(store, attachmentId);
  const ticket = core.tickets.get(ticketId);
  if (!found?.contentHash || found.deletedAt !== null) return refused('not-found');
  if (ticket?.mode !== 'write') return refused('not-found', 'choose-other-file');
  const may = mayWriteOut(found.handling, writeOutReason);
  if (!may.ok) {
    store.write(session.staff.id, (writer) =>
      writer.audit({
        action: 'refused',
        caseId: found.caseId,
        entity: 'attachment',
        entityId: attachmentId,
        detail: { rule: may.refusal.code },
      }),
    );
    return may;
  }
  const written = await bodyJob(core, session, 'writeOut', { sha256: found.contentHash, path: ticket.path });
  if (!written.ok) return written;
  store.write(session.staff.id, (writer) =>
    writer.audit({
      action: 'attachment.written-out',
      caseId: found.caseId,
      entity: 'attachment',
      entityId: attachmentId,
      detail: { reason: writeOutReason },
    }),
  );
  core.tickets.delete(ticketId);
  return allowed(null);
}
