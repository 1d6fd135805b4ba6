/** One box over people, cases, notes and organisations. A search is recorded by its length and hits, not by its words. */
import { z } from 'zod';
import { caseIdsOfHousehold, casesById } from '../cases/store.ts';
import { listOrganisations } from '../organisations/store.ts';
import { householdsOf } from '../people/store.ts';
import type { Store } from '../store/store.ts';
import { permitted, router } from '../trpc.ts';

const LIMIT = 60;

function casesOfHit(
  store: Store,
  hit: { entity: string; entityId: string; caseId: string | null },
): string[] {
  if (hit.caseId) return [hit.caseId];
  if (hit.entity === 'household') return caseIdsOfHousehold(store, hit.entityId);
  if (hit.entity === 'person')
    return householdsOf(store, hit.entityId).flatMap((household) => caseIdsOfHousehold(store, household));
  return [];
}

export const searchRoutes = router({
  find: permitted('case.read')
    .input(z.object({ query: z.string().max(200) }))
    .query(({ ctx, input }) => {
      const { store } = ctx;
      const hits = store.search.find(input.query, LIMIT);
      const where = new Map<string, Set<string>>();
      for (const hit of hits) {
        for (const caseId of casesOfHit(store, hit)) {
          const found = where.get(caseId) ?? new Set();
          found.add(hit.entity);
          where.set(caseId, found);
        }
      }
      const heads = casesById(store, [...where.keys()]);
      const organisations = new Set(
        hits.filter((hit) => hit.entity === 'organisation').map((hit) => hit.entityId),
      );
      store.write(ctx.session.staff.id, (writer) =>
        writer.audit({ action: 'search', detail: { length: input.query.length, hits: hits.length } }),
      );
      return {
        cases: [...where].flatMap(([caseId, entities]) => {
          const head = heads.get(caseId);
          return head ? [{ ...head, foundIn: [...entities] }] : [];
        }),
        organisations: listOrganisations(store).filter((each) => organisations.has(each.id)),
      };
    }),
});
