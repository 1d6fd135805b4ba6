/** Person → households, those that they have left included: whoever comes back was helped in them. */
import { isOneOf, listed } from '../store/reading.ts';
import { perStore, type Store } from '../store/store.ts';
import { householdMember } from './tables.ts';

const ofPeople = perStore(({ orm }) =>
  orm
    .select({
      personId: householdMember.personId,
      householdId: householdMember.householdId,
      deletedAt: householdMember.deletedAt,
    })
    .from(householdMember)
    .where(isOneOf(householdMember.personId, 'ids'))
    .prepare(),
);

export const membershipsOf = (store: Store, personIds: readonly string[]) =>
  ofPeople(store).all({ ids: listed(personIds) });
