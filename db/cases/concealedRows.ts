/** R09 — of which rows nobody reads the address and telephone in a history, a preview or a search: one question for all three. */
import { concealedHouseholds, concealedPeople } from '../people/concealment.ts';
import { rowOf, type Store } from '../store/store.ts';
import { caseIsConcealed } from './store.ts';

/** What a 支援措置 conceals: of the person, of the household, and where somebody left it at the counter or a paper brought it. */
const CONCEALED_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['person', ['zip', 'address', 'telHome', 'telMobile', 'email', 'concealedNote']],
  ['household', ['address', 'tel', 'telMobile', 'visitWay']],
  ['reception', ['visitorTel']],
  ['receivedReferral', ['personAddress', 'personTel']],
  ['appointment', ['place']],
  ['message', ['callerTel']],
]);

export const isConcealedField = (entity: string, field: string): boolean =>
  CONCEALED_FIELDS.get(entity)?.includes(field) ?? false;

export function isConcealedRow(store: Store, entity: string, id: string): boolean {
  if (entity === 'person') return concealedPeople(store, [id]).has(id);
  if (entity === 'household') return concealedHouseholds(store, [id]).size > 0;
  const caseId = CONCEALED_FIELDS.has(entity) ? rowOf(store, entity, id)?.caseId : null;
  return typeof caseId === 'string' && caseIsConcealed(store, caseId);
}
