import { eq, sql } from 'drizzle-orm';
import { perStore, type Store } from '../store/store.ts';
import { supportCase } from './tables.ts';

const ofHousehold = perStore(({ orm }) =>
  orm
    .select({ id: supportCase.id })
    .from(supportCase)
    .where(eq(supportCase.householdId, sql.placeholder('id')))
    .prepare(),
);

/** The cases of a household: its first term and those that came after. */
export const casesOfHousehold = (store: Store, householdId: string): string[] =>
  ofHousehold(store)
    .all({ id: householdId })
    .map(({ id }) => id);
