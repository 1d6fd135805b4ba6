import { z } from 'zod';
import { permitted, router } from '../../trpc.ts';
import { savePhraseInput } from './inputs.ts';
import { listPhrases, removePhrase, savePhrase } from './store.ts';

const write = permitted('case.write');

export const phraseRoutes = router({
  list: permitted('case.read').query(({ ctx }) => listPhrases(ctx.store)),
  save: write.input(savePhraseInput).mutation(({ ctx, input }) => savePhrase(ctx.session, input)),
  remove: write
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => removePhrase(ctx.session, input.id)),
});
