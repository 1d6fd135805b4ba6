/** The household of a case: who belongs to it, and who of them is 本人. */
import type { z } from 'zod';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { saveHouseholdInput, savePersonInput } from '../people/inputs.ts';
import { putHousehold, putMember } from '../people/store.ts';
import type { Session } from '../session.ts';
import { findCase } from './transitions.ts';

export function savePerson(
  session: Session,
  { caseId, memberId, member }: z.output<typeof savePersonInput>,
): Outcome<{ personId: string; memberId: string }> {
  const found = findCase(session.store, caseId);
  if (!found?.householdId) return refused('not-found');
  const householdId = found.householdId;
  return allowed(
    session.store.write(session.staff.id, (writer) => {
      const saved = putMember(writer, householdId, member, memberId ?? undefined);
      if (member.relation === 'self') writer.put('case', caseId, { principalPersonId: saved.personId });
      return saved;
    }),
  );
}

export function saveHousehold(
  session: Session,
  { caseId, fields }: z.output<typeof saveHouseholdInput>,
): Outcome<null> {
  const found = findCase(session.store, caseId);
  if (!found?.householdId) return refused('not-found');
  const householdId = found.householdId;
  session.store.write(session.staff.id, (writer) => putHousehold(writer, householdId, fields));
  return allowed(null);
}
