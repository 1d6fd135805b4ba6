import { z } from 'zod';
import { permittedUnasked, router } from '../trpc.ts';
import { discardDraft, findDraft, latestDraft, listDrafts, saveDraft } from './store.ts';
import { waitingDrafts } from './waiting.ts';

export const DRAFT_KINDS = [
  'reception',
  'one-line',
  'progress-note',
  'visit-note',
  'screening',
  'referral',
  'acceptance',
  'hand-over-note',
  'reassignments',
  'appointment',
] as const;

const kind = z.enum(DRAFT_KINDS);

export const draftRoutes = router({
  save: permittedUnasked('case.write')
    .input(
      z.object({
        id: z.uuid(),
        kind,
        subjectId: z.string().nullable(),
        body: z.record(z.string(), z.unknown()),
      }),
    )
    .mutation(({ ctx, input }) => saveDraft(ctx.session, input)),
  latest: permittedUnasked('case.write')
    .input(z.object({ kind, subjectId: z.string().nullable() }))
    .query(({ ctx, input }) => latestDraft(ctx.session, input.kind, input.subjectId)),
  /** One of the member's own, by its id: several of a kind may wait at once. */
  get: permittedUnasked('case.write')
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => findDraft(ctx.session, input.id)),
  /** Of the one who asks, first begun first: who and what, without what is written in them. */
  waiting: permittedUnasked('case.write').query(({ ctx }) => waitingDrafts(ctx.session)),
  list: permittedUnasked('case.write').query(({ ctx }) => listDrafts(ctx.session)),
  discard: permittedUnasked('case.write')
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => {
      discardDraft(ctx.session, input.id);
      return null;
    }),
});
