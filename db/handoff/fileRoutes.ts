/** Making files and taking them in: asked here, done by the worker thread, watched and stopped under the name that the page gives. */

import { basename } from 'node:path';
import { z } from 'zod';
import { refuseKept } from '../closeRelations/guard.ts';
import type { Core } from '../core.ts';
import { type Outcome, refused } from '../outcome.ts';
import { apartByName } from '../practice/rules.ts';
import { permitted } from '../trpc.ts';
import type { Work } from '../works/works.ts';
import { exportInput, remakeInput } from './inputs.ts';
import { takeoutById } from './ledger.ts';

const withTicket = z.object({ ticket: z.string() });
/** Done by the worker thread, which waits for the others where it has to. */
const beside = permitted('handoff').meta({ waitsForNobody: true });
/** The name under which it is watched and stopped. */
const named = z.object({ workId: z.uuid().optional() });

/** The ticket of a file that was made is used up. */
async function making<T>(
  core: Core,
  { ticket, workId }: { ticket: string; workId?: string | undefined },
  make: (path: string, work: Work) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const found = core.tickets.get(ticket);
  if (found?.mode !== 'write') return refused('not-found', 'choose-other-file');
  const made = await core.works.run(workId, (work) => make(found.path, work));
  if (made.ok) core.tickets.delete(ticket);
  return made;
}

export const fileProcedures = {
  export: beside
    .input(exportInput.extend(named.shape))
    .mutation(({ ctx, input }) =>
      making(ctx.core, input, (path, work) => ctx.core.desk().ask('give', { path, input }, work)),
    ),
  /** A file that never arrived, again under its own number. */
  remake: beside.input(remakeInput.extend(named.shape)).mutation(({ ctx, input }) => {
    // R17: the call names a record alone, and that record names the cases.
    const kept = refuseKept(
      ctx.session,
      'handoff.remake',
      takeoutById(ctx.store, input.takeoutId)?.caseIds ?? [],
    );
    if (kept) return { ok: false as const, refusal: kept };
    return making(ctx.core, input, (path, work) => ctx.core.desk().ask('remake', { path, input }, work));
  }),
  inspect: beside.input(withTicket.extend(named.shape)).mutation(async ({ ctx, input }) => {
    const ticket = ctx.core.tickets.get(input.ticket);
    if (!ticket) return refused('not-found', 'choose-other-file');
    const inspected = await ctx.core.works.run(input.workId, (work) =>
      ctx.core.desk().ask('inspect', { path: ticket.path }, work),
    );
    if (inspected.ok) return inspected;
    const isHere = ctx.core.options.practice !== undefined;
    return { ok: false as const, refusal: apartByName(inspected.refusal, basename(ticket.path), isHere) };
  }),
  discard: beside.input(z.object({ inspectionId: z.string() })).mutation(async ({ ctx, input }) => {
    await ctx.core.works.run(undefined, (work) => ctx.core.desk().ask('discard', input, work));
    return null;
  }),
  commit: beside
    .input(z.object({ inspectionId: z.string() }).extend(named.shape))
    .mutation(({ ctx, input }) =>
      ctx.core.works.run(input.workId, (work) => ctx.core.desk().ask('commit', input, work)),
    ),
};
