/** The one way to see what 住所秘匿 hides: with a reason, which the record of operations keeps with who looked and when (R09, R14). */
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { findCase } from '../cases/transitions.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { visitorTelsOf } from '../receptions/contact.ts';
import type { Session } from '../session.ts';
import type { revealInput } from './inputs.ts';
import { householdsOf } from './store.ts';
import { household, person } from './tables.ts';

export interface Revealed {
  zip: string;
  address: string;
  telHome: string;
  telMobile: string;
  email: string;
  concealedNote: string;
  household: { address: string; tel: string; telMobile: string; visitWay: string };
  /** As they were left at the receptions of the case. */
  visitorTels: string[];
}

export function reveal(session: Session, input: z.output<typeof revealInput>): Outcome<Revealed> {
  const { store, staff } = session;
  const found = findCase(store, input.caseId);
  const row = store.orm.select().from(person).where(eq(person.id, input.personId)).get();
  const belongs =
    found?.householdId &&
    (found.principalPersonId === row?.id || householdsOf(store, input.personId).includes(found.householdId));
  if (!found?.householdId || !row || !belongs) return refused('not-found');
  const home = store.orm.select().from(household).where(eq(household.id, found.householdId)).get();
  store.write(staff.id, (writer) =>
    writer.audit({
      action: 'address.revealed',
      caseId: input.caseId,
      entity: 'person',
      entityId: input.personId,
      detail: { reason: input.reason },
    }),
  );
  return allowed({
    zip: row.zip ?? '',
    address: row.address ?? '',
    telHome: row.telHome ?? '',
    telMobile: row.telMobile ?? '',
    email: row.email ?? '',
    concealedNote: row.concealedNote ?? '',
    household: {
      address: home?.address ?? '',
      tel: home?.tel ?? '',
      telMobile: home?.telMobile ?? '',
      visitWay: home?.visitWay ?? '',
    },
    visitorTels: visitorTelsOf(store, input.caseId),
  });
}
