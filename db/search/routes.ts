/**
 * One box over people, cases, notes, organisations and receptions. Several words are looked for within one row: what is found is a
 * sentence that holds them all, not a case that mentions them years apart. A search is recorded by its length and hits, not by
 * its words, and once for what was typed before the pause (R14).
 */
import { keptFrom } from '../closeRelations/reach.ts';
import { permitted, router } from '../trpc.ts';
import { findInput } from './inputs.ts';
import { find } from './store.ts';

/** Typing that pauses so long has settled on its words. */
const SETTLED_MS = 1500;

export const searchRoutes = router({
  find: permitted('case.read')
    .input(findInput)
    .query(({ ctx, input }) => {
      const reach = keptFrom(ctx.store, ctx.session.staff.id);
      const { groups, hits } = find(ctx.store, input, (id) => reach?.ids.has(id) === true);
      if (input.query.trim() !== '')
        ctx.store.auditSoon(
          ctx.session.staff.id,
          { action: 'search', detail: { length: input.query.length, hits } },
          { key: 'search', afterMs: SETTLED_MS },
        );
      return groups;
    }),
});
