/** The household of a case: who belongs to it, who of them is 本人, and who may not be in it (C9). */
import type { z } from 'zod';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { adverseNamed } from '../people/adverse.ts';
import type { memberOfCaseInput, saveHouseholdInput, savePersonInput } from '../people/inputs.ts';
import { enteringLifted } from '../people/lifting.ts';
import { keepRenewal } from '../people/renewal.ts';
import { mayConceal } from '../people/rules.ts';
import { writeKnownBeside } from '../people/severalHouseholds.ts';
import { findMember, findPerson, peopleOfHousehold, putHousehold, putMember } from '../people/store.ts';
import type { Session } from '../session.ts';
import { findCase } from './transitions.ts';

/** Refuses `adverse-and-member` where the name is an adverse party's of this case, until staff say that it is somebody else. */
export function savePerson(
  session: Session,
  { caseId, memberId, member, isSomebodyElse }: z.output<typeof savePersonInput>,
): Outcome<{ personId: string; memberId: string }> {
  const found = findCase(session.store, caseId);
  if (!found?.householdId) return refused('not-found');
  const householdId = found.householdId;
  if (!isOfHousehold(session, householdId, memberId, member.personId)) return refused('not-found');
  const may = mayConceal(member.concealedFrom, member.concealedUntil);
  if (!may.ok) return may;
  const adverse = isSomebodyElse ? null : adverseNamed(session.store, caseId, member);
  if (adverse) return refused('adverse-and-member', 'say-somebody-else', { name: adverse });
  return allowed(
    session.store.write(session.staff.id, (writer) => {
      const saved = enteringLifted(session.store, writer, of(session, caseId, householdId), () =>
        putMember(writer, householdId, member, memberId ?? undefined),
      );
      if (member.relation === 'self') writer.put('case', caseId, { principalPersonId: saved.personId });
      keepRenewal(session, writer, caseId, saved.personId);
      return saved;
    }),
  );
}

/** A member is one of this very household and stays the person they are; somebody who joins is in the record already, or new. */
function isOfHousehold(
  { store }: Session,
  householdId: string,
  memberId: string | null,
  personId: string | undefined,
): boolean {
  if (memberId === null) return personId === undefined || findPerson(store, personId) !== null;
  const member = findMember(store, memberId);
  return member?.householdId === householdId && member.personId === personId;
}

const of = ({ store }: Session, caseId: string, householdId: string) => ({
  caseId,
  personIds: peopleOfHousehold(store, householdId),
});

/** Out of the household, not out of the record; 元に戻す brings them back. Whoever was 本人 is so no longer. */
export function removeMember(
  session: Session,
  { caseId, memberId }: z.output<typeof memberOfCaseInput>,
): Outcome<null> {
  const found = findCase(session.store, caseId);
  const member = findMember(session.store, memberId);
  if (!found || !member || member.householdId !== found.householdId) return refused('not-found');
  session.store.write(session.staff.id, (writer) => {
    enteringLifted(session.store, writer, of(session, caseId, member.householdId as string), () =>
      writer.put('householdMember', memberId, { deletedAt: session.store.now() }),
    );
    if (found.principalPersonId === member.personId) writer.put('case', caseId, { principalPersonId: null });
  });
  return allowed(null);
}

export function restoreMember(
  session: Session,
  { caseId, memberId }: z.output<typeof memberOfCaseInput>,
): Outcome<null> {
  const found = findCase(session.store, caseId);
  const member = findMember(session.store, memberId);
  if (!found || !member || member.householdId !== found.householdId) return refused('not-found');
  session.store.write(session.staff.id, (writer) => {
    writer.put('householdMember', memberId, { deletedAt: null });
    const { householdId, personId } = member;
    if (householdId && personId) writeKnownBeside(writer, { memberId, personId, householdId });
    if (member.relation === 'self' && found.principalPersonId === null)
      writer.put('case', caseId, { principalPersonId: member.personId });
  });
  return allowed(null);
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
