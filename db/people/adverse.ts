/**
 * 相手方 of a case (C9): written beside the household, never in it. Nothing of this file answers the adverse party: no paper is
 * addressed to them, and no screen says to them that anybody consults.
 */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { findCase } from '../cases/transitions.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { perStore, type Store } from '../store/store.ts';
import { adverseParty } from './adverseTables.ts';
import type { adverseOfCaseInput, adversePartyInput } from './inputs.ts';
import { keysOf } from './personKeys.ts';
import { membersOf } from './store.ts';

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(adverseParty)
    .where(and(eq(adverseParty.caseId, sql.placeholder('caseId')), isNull(adverseParty.deletedAt)))
    .orderBy(adverseParty.id)
    .prepare(),
);
export const adversePartiesOf = (store: Store, caseId: string) => ofCase(store).all({ caseId });

interface Named {
  name?: string | null;
  kana?: string | null;
  birth?: { iso: string; precision: string } | null;
  birthDate?: string | null;
  birthPrecision?: string | null;
}

/** The same name, or the same reading where one of them has no other; two different birthdays make two people. */
function isSameNamed(one: Named, other: Named): boolean {
  const keys = ({ birth, ...each }: Named) =>
    keysOf({ ...each, ...(birth && { birthDate: birth.iso, birthPrecision: birth.precision }) });
  const [ours, theirs] = [keys(one), keys(other)];
  const of = (list: typeof ours, kind: string) =>
    list.filter((each) => each.kind === kind).map(({ key }) => key);
  const agree = (kind: string) => of(ours, kind).some((key) => of(theirs, kind).includes(key));
  const differ = (kind: string) => of(ours, kind).length > 0 && of(theirs, kind).length > 0 && !agree(kind);
  return !differ('birth') && (agree('name') || (agree('kana') && !differ('name')));
}

/** The adverse party of this case who bears the name, if any. */
export const adverseNamed = (store: Store, caseId: string, named: Named): string | null =>
  adversePartiesOf(store, caseId).find((each) => isSameNamed(each, named))?.name ?? null;

/** Refuses `adverse-and-member` where a household member bears the name, until staff say that it is somebody else. */
export function saveAdverse(
  session: Session,
  { caseId, adverseId, party, isSomebodyElse }: z.output<typeof adversePartyInput>,
): Outcome<{ adverseId: string }> {
  const { store } = session;
  const found = findCase(store, caseId);
  const isOfCase = !adverseId || adversePartiesOf(store, caseId).some(({ id }) => id === adverseId);
  if (!found || !isOfCase) return refused('not-found');
  if (party.name === '' && party.kana === '')
    return refused('missing-required', 'fill-in', { fields: ['name'] });
  const member =
    isSomebodyElse || !found.householdId
      ? undefined
      : membersOf(store, found.householdId).find((each) => isSameNamed(each.person, party));
  if (member)
    return refused('adverse-and-member', 'say-somebody-else', { name: member.person.name || party.name });
  const { birth, ...fields } = party;
  const row = { ...fields, caseId, birthDate: birth?.iso ?? null, birthPrecision: birth?.precision ?? null };
  return allowed(
    store.write(session.staff.id, (writer) => {
      if (!adverseId) return { adverseId: writer.add('adverseParty', row) };
      writer.put('adverseParty', adverseId, row);
      return { adverseId };
    }),
  );
}

/** Out of the list; 元に戻す brings them back. */
export function setAdverseRemoved(
  session: Session,
  { caseId, adverseId }: z.output<typeof adverseOfCaseInput>,
  isRemoved: boolean,
): Outcome<null> {
  const { store } = session;
  const found = store.orm.select().from(adverseParty).where(eq(adverseParty.id, adverseId)).get();
  if (!found || found.caseId !== caseId) return refused('not-found');
  store.write(session.staff.id, (writer) =>
    writer.put('adverseParty', adverseId, { deletedAt: isRemoved ? store.now() : null }),
  );
  return allowed(null);
}
