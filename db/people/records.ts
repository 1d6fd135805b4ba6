/** People's records side by side, for «the same person?»: without what is concealed, with the cases each belongs to. */
import { inArray } from 'drizzle-orm';
import { casesOfPeople } from '../cases/ofPeople.ts';
import type { Store } from '../store/store.ts';
import { concealedPeople, withoutContact } from './concealment.ts';
import { person } from './tables.ts';

export function recordsOf(store: Store, personIds: readonly string[]) {
  const rows = store.orm
    .select()
    .from(person)
    .where(inArray(person.id, [...personIds]))
    .all();
  const hidden = concealedPeople(store, personIds);
  const cases = casesOfPeople(store, personIds);
  return personIds.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    return row ? [{ ...withoutContact(row, hidden.has(id)), cases: cases.get(id) ?? [] }] : [];
  });
}
