import { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { permitted, router } from '../trpc.ts';
import { approvalOf, recordApproval } from './blanketApproval.ts';
import { cardProcedures } from './cardRoutes.ts';
import { knownOffices } from './cards.ts';
import { standings } from './changedCases.ts';
import { confirmErased, confirmReceivedErased, erasedBy, recordHanded } from './erasure.ts';
import { fileProcedures } from './fileRoutes.ts';
import { previewConsents, previewExport } from './handing.ts';
import {
  approvalInput,
  contentsInput,
  erasedInput,
  groundsInput,
  handedInput,
  ledgerInput,
  receivedErasedInput,
} from './inputs.ts';
import { lastTakeoutTo, listReceived, listTakeouts } from './ledger.ts';
import { givenRows, ledgerChoices, receivedRows } from './ledgerRows.ts';
import { replicaProcedures } from './replicaRoutes.ts';
import { undoableImport, undoImport } from './takeBack.ts';

const handoff = permitted('handoff');

export const handoffRoutes = router({
  ...cardProcedures,
  ...fileProcedures,
  ...replicaProcedures,
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
      /** Until when a medium is kept unless staff say otherwise. */
      eraseDue: erasedBy(ctx.store, today),
      approval: approvalOf(ctx.store, year),
      last: listTakeouts(ctx.store, 1)[0] ?? null,
      lastTo: knownOffices(ctx.store).flatMap(({ officeId }) => lastTakeoutTo(ctx.store, officeId) ?? []),
    };
  }),
  recordApproval: handoff
    .input(approvalInput)
    .mutation(({ ctx, input }) => recordApproval(ctx.session, input, toTokyoDate(ctx.store.now()))),
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
