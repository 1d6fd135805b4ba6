import { asc, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { membersOf, peopleById, peopleOfCase } from '../people/store.ts';
import type { Session } from '../session.ts';
import { perStore, type Store } from '../store/store.ts';
import { mayWithdraw } from './giving/rules.ts';
import type { consentInput, consentsInput, matrixInput, withdrawInput } from './inputs.ts';
import { type ConsentFact, consentFactsFrom, sharedItems, withdrawnOn } from './rules.ts';
import { consent, consentWithdrawal } from './tables.ts';

export function recordConsent(session: Session, input: z.output<typeof consentInput>): { consentId: string } {
  const [consentId = ''] = recordConsents(session, { ...input, people: [input] }).consentIds;
  return { consentId };
}

/** One sitting: all of it is recorded, or nothing. */
export function recordConsents(
  session: Session,
  { people, ...agreed }: z.output<typeof consentsInput>,
): { consentIds: string[] } {
  const { store, staff } = session;
  // No screen asks for this: a consent of no case, or of somebody whom the case is not about.
  const ofCase = peopleOfCase(store, findCase(store, agreed.caseId));
  if (!people.every(({ personId }) => ofCase.includes(personId))) throw new Error('not of this case');
  const consentIds = store.write(staff.id, (writer) => {
    const ids = people.map((person) =>
      writer.add('consent', {
        ...agreed,
        ...person,
        explainedByStaffId: agreed.explainedByStaffId ?? staff.id,
        explainedOn: agreed.explainedOn ?? agreed.date,
        childWishHeardByStaffId: person.childWish ? (person.childWishHeardByStaffId ?? staff.id) : null,
        childWishOn: person.childWish ? (person.childWishOn ?? agreed.date) : null,
        recordedAt: store.now(),
      }),
    );
    // A case that waited for just this goes on to its plan.
    const principal = findCase(store, agreed.caseId)?.principalPersonId;
    const opens =
      agreed.kind === 'information-sharing' && people.some(({ personId }) => personId === principal);
    if (opens && mayMove(store, agreed.caseId, 'consent-obtained').ok)
      move(store, writer, agreed.caseId, 'consent-obtained');
    return ids;
  });
  return { consentIds };
}

/** Withdrawal stops sharing from its day on; what was shared before stays recorded (R08). */
export function withdrawConsent(
  session: Session,
  input: z.output<typeof withdrawInput>,
): Outcome<{ withdrawalId: string }> {
  const { store } = session;
  const given = store.orm.select().from(consent).where(eq(consent.id, input.consentId)).get();
  if (!given?.caseId) return refused('not-found');
  const fact = consentFacts(store, given.caseId).find((each) => each.id === given.id);
  if (!fact) return refused('not-found');
  const may = mayWithdraw(fact, input);
  if (!may.ok) return may;
  const withdrawalId = store.write(session.staff.id, (writer) =>
    writer.add('consentWithdrawal', {
      ...input,
      caseId: given.caseId,
      staffId: session.staff.id,
      recordedAt: store.now(),
    }),
  );
  return allowed({ withdrawalId });
}

const statements = perStore(({ orm }) => ({
  withdrawals: orm
    .select()
    .from(consentWithdrawal)
    .where(eq(consentWithdrawal.caseId, sql.placeholder('caseId')))
    .orderBy(asc(consentWithdrawal.date), asc(consentWithdrawal.id))
    .prepare(),
  consents: orm
    .select()
    .from(consent)
    .where(eq(consent.caseId, sql.placeholder('caseId')))
    .orderBy(desc(consent.date), desc(consent.id))
    .prepare(),
}));

export const consentsOf = (store: Store, caseId: string) => {
  const withdrawals = statements(store).withdrawals.all({ caseId });
  return statements(store)
    .consents.all({ caseId })
    .map((row) => {
      const record = { ...row, withdrawals: withdrawals.filter((each) => each.consentId === row.id) };
      const fact = consentFactsFrom([record])[0];
      /** The day from which nothing of it is left. */
      return { ...record, withdrawnOn: fact ? withdrawnOn(fact) : null };
    });
};

export type ConsentRow = ReturnType<typeof consentsOf>[number];

/** The same consents as the rules see them. */
export const consentFacts = (store: Store, caseId: string): ConsentFact[] =>
  consentFactsFrom(consentsOf(store, caseId));

export const findConsent = (store: Store, id: string): ConsentRow | null => {
  const found = store.orm.select().from(consent).where(eq(consent.id, id)).get();
  return consentsOf(store, found?.caseId ?? '').find((each) => each.id === id) ?? null;
};

/** Person by organisation: what may go on that day (C11). Organisations are those that any consent names or shuts out. */
export function consentMatrix(store: Store, { caseId, on }: z.output<typeof matrixInput>) {
  const found = findCase(store, caseId);
  const consents = consentFacts(store, caseId).filter((each) => each.kind === 'information-sharing');
  const members = found?.householdId ? membersOf(store, found.householdId) : [];
  const consenting = consents.map((each) => each.personId);
  const personIds = [
    ...new Set([found?.principalPersonId, ...members.map(({ person }) => person.id), ...consenting]),
  ].filter((id) => typeof id === 'string');
  const people = peopleById(store, personIds);
  const names = organisationNames(store);
  const organisations = [
    ...new Set(consents.flatMap((each) => [...each.organisationIds, ...each.excludedOrganisationIds])),
  ].map((id) => ({ id, name: names.get(id) ?? '' }));
  return {
    on,
    organisations,
    rows: personIds.map((personId) => ({
      personId,
      name: people.get(personId)?.name ?? '',
      relation: members.find(({ person }) => person.id === personId)?.relation ?? '',
      cells: organisations.map(({ id: organisationId }) => ({
        organisationId,
        ...sharedItems({ personId, organisationId, on }, consents),
      })),
    })),
  };
}
