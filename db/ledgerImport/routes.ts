/** 既存の台帳の取り込み: asked here, done by the thread beside the core. */
import { z } from 'zod';
import type { Core } from '../core.ts';
import type { InputOf, Kind } from '../handoff/handoffWork.ts';
import { refused } from '../outcome.ts';
import { permitted, permittedUnasked, router } from '../trpc.ts';
import { arrangeInput, decideInput, importInput, rowsInput } from './inputs.ts';
import { ledgerImports } from './undo.ts';

const beside = permitted('case.write', 'ledger.import').meta({ waitsForNobody: true });
/** R13 — the words of the file itself, to be matched: its cells are asked about one by one. */
const besideUnasked = permittedUnasked('case.write', 'ledger.import').meta({ waitsForNobody: true });
const named = z.object({ workId: z.uuid().optional() });

const ask = <K extends Kind>(core: Core, kind: K, input: InputOf<K>, workId?: string) =>
  core.works.run(workId, (work) => core.desk().ask(kind, input, work));

export const ledgerImportRoutes = router({
  open: beside
    .input(z.object({ ticket: z.string(), fileName: z.string().max(255) }).extend(named.shape))
    .mutation(async ({ ctx, input: { ticket, fileName, workId } }) => {
      const found = ctx.core.tickets.get(ticket);
      if (found?.mode !== 'read') return refused('not-found', 'choose-other-file');
      return ask(ctx.core, 'ledgerOpen', { path: found.path, fileName }, workId);
    }),
  arrange: besideUnasked
    .input(arrangeInput)
    .mutation(({ ctx, input }) => ask(ctx.core, 'ledgerArrange', input as InputOf<'ledgerArrange'>)),
  compare: beside
    .input(importInput.extend(named.shape))
    .mutation(({ ctx, input: { importId, workId } }) => ask(ctx.core, 'ledgerCompare', { importId }, workId)),
  rows: beside.input(rowsInput).query(({ ctx, input }) => ask(ctx.core, 'ledgerRows', input)),
  decide: beside.input(decideInput).mutation(({ ctx, input }) => ask(ctx.core, 'ledgerDecide', input)),
  take: beside
    .input(importInput.extend(named.shape))
    .mutation(({ ctx, input: { importId, workId } }) => ask(ctx.core, 'ledgerTake', { importId }, workId)),
  close: beside.input(importInput).mutation(({ ctx, input }) => ask(ctx.core, 'ledgerClose', input)),
  imports: beside.query(({ ctx }) => ledgerImports(ctx.store)),
  undo: beside
    .input(importInput.extend(named.shape))
    .mutation(({ ctx, input: { importId, workId } }) => ask(ctx.core, 'ledgerUndo', { importId }, workId)),
});
