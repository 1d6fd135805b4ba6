/**
 * R09, R14 — what 住所秘匿 hid is seen by everybody once it is lifted: by taking the mark off, by taking the concealed person out of
 * the household, by 元に戻す. Whichever way, it is entered as a look at the address is.
 */
import type { Store, Writer } from '../store/store.ts';
import { concealedPeople } from './concealment.ts';

/** Does the work, and enters whose address it has laid open. */
export function enteringLifted<T>(
  store: Store,
  writer: Writer,
  of: { caseId: string | null; personIds: readonly string[] },
  work: () => T,
): T {
  const before = concealedPeople(store, of.personIds);
  const done = work();
  const after = concealedPeople(store, of.personIds);
  for (const personId of before)
    if (!after.has(personId))
      writer.audit({
        action: 'address.revealed',
        caseId: of.caseId,
        entity: 'person',
        entityId: personId,
        detail: { lifted: true },
      });
  return done;
}
