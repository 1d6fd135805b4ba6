/** One box over people, cases, notes and organisations. A search is recorded by its length and hits, not by its words. */
import { z } from 'zod';
import { caseIdsOfHousehold, casesById } from '../cases/store.ts';
import { listOrganisations } from '../organisations/store.ts';
import { householdsOf, membersOf } from '../people/store.ts';
import type { Store } from '../store/store.ts';
import { permitted, router } from '../trpc.ts';

const LIMIT = 60;

interface Hit {
  entity: string;
  entityId: string;
  caseId: string | null;
}

/** Somebody of the household, other than 本人, in whose record the words stand. */
interface FoundMember {
  name: string;
  relation: string;
}

function casesOfHit(store: Store, hit: Hit): { caseId: string; member?: FoundMember }[] {
  if (hit.caseId) return [{ caseId: hit.caseId }];
  if (hit.entity === 'household')
    return caseIdsOfHousehold(store, hit.entityId).map((caseId) => ({ caseId }));
  if (hit.entity !== 'person') return [];
  return householdsOf(store, hit.entityId).flatMap((household) => {
    const found = membersOf(store, household).find(({ person }) => person.id === hit.entityId);
    const member =
      found?.relation && found.relation !== 'self'
        ? { name: found.person.name ?? '', relation: found.relation }
        : undefined;
    return caseIdsOfHousehold(store, household).map((caseId) => ({ caseId, ...(member && { member }) }));
  });
}

export const searchRoutes = router({
  find: permitted('case.read')
    .input(z.object({ query: z.string().max(200) }))
    .query(({ ctx, input }) => {
      const { store } = ctx;
      const hits = store.search.find(input.query, LIMIT);
      const where = new Map<string, { entities: Set<string>; members: FoundMember[] }>();
      for (const hit of hits) {
        for (const { caseId, member } of casesOfHit(store, hit)) {
          const found = where.get(caseId) ?? { entities: new Set(), members: [] };
          found.entities.add(hit.entity);
          if (member) found.members.push(member);
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
        cases: [...where].flatMap(([caseId, { entities, members }]) => {
          const head = heads.get(caseId);
          return head ? [{ ...head, foundIn: [...entities], foundMembers: members }] : [];
        }),
        organisations: listOrganisations(store).filter((each) => organisations.has(each.id)),
      };
    }),
});
