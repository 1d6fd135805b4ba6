/** 担当替え, 一括担当替え and 引継ぎの要点. */
import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { allowed, refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { carriedInput, handOverNoteInput, reassignInput, reassignManyInput } from './inputs.ts';
import { saveHandOverNote } from './notes.ts';
import { carriedBy, carriersOf, choicesOf, dutyOfCase } from './reading.ts';
import { previewMany, reassign, reassignMany } from './store.ts';
import { takenOverBy } from './takenOver.ts';

const read = permitted('case.read');
const write = permitted('case.write');

export const reassignmentRoutes = router({
  choices: read.query(({ ctx }) => choicesOf(ctx.session)),
  carriers: read.query(({ ctx }) => carriersOf(ctx.session)),
  /** Of whoever asks: what came to them in the last two weeks. */
  takenOver: read.query(({ ctx }) => takenOverBy(ctx.session)),
  carried: read.input(carriedInput).query(({ ctx, input }) => carriedBy(ctx.session, input)),
  ofCase: read.input(z.object({ caseId: z.string() })).query(({ ctx, input }) => {
    const found = dutyOfCase(ctx.session, input.caseId);
    if (!found) return refused('not-found');
    recordView(ctx.session, input.caseId);
    return allowed(found);
  }),
  reassign: write.input(reassignInput).mutation(({ ctx, input }) => reassign(ctx.session, input)),
  preview: write.input(reassignManyInput).query(({ ctx, input }) => previewMany(ctx.session, input)),
  /** `workId`: how far it is can be watched under that name, and it can be stopped until it is written. */
  reassignMany: write
    .input(reassignManyInput.extend({ workId: z.uuid().optional() }))
    .mutation(({ ctx, input: { workId, ...input } }) =>
      ctx.core.works.run(workId, (work) => reassignMany(ctx.session, input, work)),
    ),
  saveNote: write.input(handOverNoteInput).mutation(({ ctx, input }) => saveHandOverNote(ctx.session, input)),
});
