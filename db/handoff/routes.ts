import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { allowed, refused } from '../outcome.ts';
import { permitted, router, sessionProcedure } from '../trpc.ts';
import { approvalOf, recordApproval } from './blanketApproval.ts';
import { confirmCard, importCard, knownOffices, ownOffice } from './cards.ts';
import { standings } from './changedCases.ts';
import { confirmErased, confirmReceivedErased, recordHanded } from './erasure.ts';
import { exportHandoff } from './export.ts';
import { fingerprint } from './fingerprint.ts';
import { isOwnCity, previewConsents, previewExport } from './handing.ts';
import { commitHandoff, discardInspection, inspectHandoff } from './import.ts';
import {
  approvalInput,
  contentsInput,
  erasedInput,
  exportInput,
  groundsInput,
  handedInput,
  ledgerInput,
  receivedErasedInput,
  remakeInput,
} from './inputs.ts';
import { exportKeyFile } from './keyFile.ts';
import { lastTakeoutTo, listReceived, listTakeouts } from './ledger.ts';
import { givenRows, ledgerChoices, receivedRows } from './ledgerRows.ts';
import { cardText } from './officeCard.ts';
import { remakeHandoff } from './remake.ts';
import { undoableImport, undoImport } from './takeBack.ts';

const handoff = permitted('handoff');
const manage = permitted('office.manage');
const withTicket = z.object({ ticket: z.string() });

export const handoffRoutes = router({
  /** Names and words only: the administrator, who sees no case, keeps the cards. */
  offices: sessionProcedure.query(({ ctx }) => {
    const own = ownOffice(ctx.store);
    return {
      own: { officeId: own.officeId, name: own.card.officeName, words: fingerprint(own.card) },
      others: knownOffices(ctx.store).map((each) => ({
        officeId: each.officeId,
        name: each.name,
        confirmed: each.confirmed,
        isOwnCity: isOwnCity(each),
        words: fingerprint(each.card),
      })),
    };
  }),
  exportCard: manage.input(withTicket).mutation(({ ctx, input }) => {
    const ticket = ctx.core.tickets.get(input.ticket);
    if (ticket?.mode !== 'write') return refused('not-found', 'choose-other-file');
    writeFileSync(ticket.path, cardText(ownOffice(ctx.store).card));
    ctx.store.write(ctx.session.staff.id, (writer) => writer.audit({ action: 'card.exported' }));
    return allowed(null);
  }),
  importCard: manage.input(withTicket).mutation(({ ctx, input }) => {
    const ticket = ctx.core.tickets.get(input.ticket);
    if (!ticket) return refused('not-found', 'choose-other-file');
    return importCard(ctx.session, readFileSync(ticket.path, 'utf8'));
  }),
  /** Two people have read the twelve words aloud to each other and they agree. */
  confirmCard: manage
    .input(z.object({ officeId: z.string() }))
    .mutation(({ ctx, input }) => confirmCard(ctx.session, input.officeId)),
  /** For an audit, or for the day this programme no longer runs. */
  exportKey: manage.input(withTicket).mutation(({ ctx, input }) => {
    const ticket = ctx.core.tickets.get(input.ticket);
    if (ticket?.mode !== 'write') return refused('not-found', 'choose-other-file');
    const own = ownOffice(ctx.store);
    const text = exportKeyFile(own.keys, own.card.recipientKind, {
      officeId: own.officeId,
      officeName: own.card.officeName,
    });
    writeFileSync(ticket.path, text, { mode: 0o600 });
    ctx.store.write(ctx.session.staff.id, (writer) => writer.audit({ action: 'key.exported' }));
    return allowed(null);
  }),
  /** What would go and what would not, in words and numbers. */
  previewExport: handoff.input(contentsInput).query(({ ctx, input }) => previewExport(ctx.session, input)),
  /** To an outside recipient on consent: whose consent gives what, person by person. */
  previewConsents: handoff.input(groundsInput).query(({ ctx, input }) => previewConsents(ctx.session, input)),
  /** 包括承認 of the running fiscal year, and what the last file to each window was made with. */
  presets: handoff.query(({ ctx }) => {
    const today = toTokyoDate(ctx.store.now());
    const year = fiscalYear(today);
    return {
      today,
      fiscalYear: year,
      approval: approvalOf(ctx.store, year),
      last: listTakeouts(ctx.store, 1)[0] ?? null,
      lastTo: knownOffices(ctx.store).flatMap(({ officeId }) => lastTakeoutTo(ctx.store, officeId) ?? []),
    };
  }),
  recordApproval: handoff
    .input(approvalInput)
    .mutation(({ ctx, input }) => recordApproval(ctx.session, input, toTokyoDate(ctx.store.now()))),
  export: handoff
    .input(exportInput)
    .mutation(({ ctx, input }) => exportHandoff(ctx.core, ctx.session, input)),
  /** A file that never arrived, again under its own number. */
  remake: handoff
    .input(remakeInput)
    .mutation(({ ctx, input }) => remakeHandoff(ctx.core, ctx.session, input)),
  inspect: handoff
    .input(withTicket)
    .mutation(({ ctx, input }) => inspectHandoff(ctx.core, ctx.session, input.ticket)),
  discard: handoff.input(z.object({ inspectionId: z.string() })).mutation(async ({ ctx, input }) => {
    await discardInspection(ctx.session, input.inspectionId);
    return null;
  }),
  commit: handoff
    .input(z.object({ inspectionId: z.string() }))
    .mutation(({ ctx, input }) => commitHandoff(ctx.core, ctx.session, input.inspectionId)),
  /** Takes back the newest import, as if the file had not come: until somebody writes to what it brought. */
  undoImport: handoff
    .input(z.object({ fileId: z.string() }))
    .mutation(({ ctx, input }) => undoImport(ctx.core, ctx.session, input.fileId)),
  /** The file whose import may be taken back now; null where none may. */
  undoable: handoff.query(({ ctx }) => undoableImport(ctx.session)),
  /** Per other window: what it has, what has changed since, what came from it. */
  standings: handoff.query(({ ctx }) => standings(ctx.store)),
  takeouts: handoff.query(({ ctx }) => listTakeouts(ctx.store)),
  received: handoff.query(({ ctx }) => listReceived(ctx.store)),
  ledgerChoices: handoff.query(({ ctx }) => ledgerChoices(ctx.session)),
  givenRows: handoff.input(ledgerInput).query(({ ctx, input }) => givenRows(ctx.session, input)),
  receivedRows: handoff.input(ledgerInput).query(({ ctx, input }) => receivedRows(ctx.session, input)),
  recordHanded: handoff.input(handedInput).mutation(({ ctx, input }) => recordHanded(ctx.session, input)),
  confirmErased: handoff.input(erasedInput).mutation(({ ctx, input }) => confirmErased(ctx.session, input)),
  confirmReceivedErased: handoff
    .input(receivedErasedInput)
    .mutation(({ ctx, input }) => confirmReceivedErased(ctx.session, input)),
});
