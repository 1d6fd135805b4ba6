/**
 * 別々の世帯にいる人: two windows let somebody join two households without knowing of each other; or one moved them and the other kept them.
 * Both stand until somebody says where they are. It is read off the record alone, so that one answer ends it at every window it reaches.
 */
import type { z } from 'zod';
import { casesOfHousehold } from '../cases/ofHousehold.ts';
import { mayWriteHistory } from '../history/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { knownBeside, peopleOfSeveral, type Standing, standingOf } from '../people/severalHouseholds.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import type { Change } from '../store/changeLog.ts';
import { rowOf, type Store, type Writer } from '../store/store.ts';
import type { decideHouseholdInput } from './inputs.ts';
import { carryOut, type OfRow, ofRow, type Written, writing } from './written.ts';

export interface OpenHouseholds {
  personId: string;
  /** The one that was written earlier comes first, at whichever window. */
  standings: readonly [Membership, Membership];
}

interface Membership extends Standing {
  /** By which change they stand there. */
  joined: Change;
}

export interface HouseholdsView extends OfRow {
  standings: {
    memberId: string;
    /** Names alone: an address may be concealed (R09). */
    members: { name: string; relation: string | null; isThem: boolean }[];
    cases: OfRow['cases'];
    joined: Written;
  }[];
}

/** Entered, or brought back. Null where the tie was made by joining two records: whoever did it saw both. */
function joiningOf(store: Store, memberId: string): Change | null {
  const changes = store.changes.changesOf('householdMember', memberId, [
    'householdId',
    'personId',
    'deletedAt',
  ]);
  if (changes.filter(({ field }) => field === 'personId').length !== 1) return null;
  const back = changes.findLast(({ field, value }) => field === 'deletedAt' && value === 'null');
  return back ?? changes.findLast(({ field }) => field === 'householdId') ?? null;
}

/** At one window nobody enters the second without seeing the first; of what was brought back, the removal alone was asked. */
function isApart(store: Store, one: Membership, other: Membership): boolean {
  return (
    one.householdId !== other.householdId &&
    (one.joined.replica !== other.joined.replica ||
      [one, other].some(({ joined }) => joined.field === 'deletedAt')) &&
    !knownBeside(store, one.memberId).includes(other.memberId) &&
    !knownBeside(store, other.memberId).includes(one.memberId)
  );
}

export const openHouseholds = (store: Store): OpenHouseholds[] =>
  peopleOfSeveral(store).flatMap((personId) => {
    const memberships = standingOf(store.connection, personId)
      .flatMap((each): Membership[] => {
        const joined = joiningOf(store, each.memberId);
        return joined ? [{ ...each, joined }] : [];
      })
      .sort((a, b) => (a.joined.hlc < b.joined.hlc ? -1 : 1));
    return memberships.flatMap((one, at) =>
      memberships
        .slice(at + 1)
        .filter((other) => isApart(store, one, other))
        .map((other) => ({ personId, standings: [one, other] as const })),
    );
  });

export function householdsFor(
  session: Session,
  isAsked: (row: { entity: string; id: string }) => boolean,
): HouseholdsView[] {
  const { store } = session;
  const writtenOf = writing(session);
  return openHouseholds(store)
    .filter(({ personId }) => isAsked({ entity: 'person', id: personId }))
    .map(({ personId, standings }) => ({
      ...ofRow(store, 'person', personId),
      standings: standings.map(({ memberId, householdId, joined }) => ({
        memberId,
        members: membersOf(store, householdId).map(({ person, relation }) => ({
          name: person.name ?? '',
          relation,
          isThem: person.id === personId,
        })),
        cases: ofRow(store, 'household', householdId).cases,
        joined: writtenOf(joined, false),
      })),
    }));
}

/**
 * Whoever stays in one is taken out of the other as a move does it: out of the household, not out of the record. On what stays it is
 * written that the other one was seen, so that the opposite decision at the other window becomes a question and nobody is lost.
 */
export function decideHousehold(
  session: Session,
  { memberIds, stays }: z.output<typeof decideHouseholdInput>,
): Outcome<null> {
  const { store, staff } = session;
  if (!mayWriteHistory(staff.roles, 'householdMember'))
    return refused('not-permitted', 'none', { permission: 'case.write' });
  if (stays !== 'both' && !memberIds.includes(stays)) return refused('state-changed');
  return store.write(staff.id, (writer): Outcome<null> => {
    const found = openHouseholds(store).find(({ standings }) =>
      standings.every(({ memberId }) => memberIds.includes(memberId)),
    );
    if (!found) return refused('state-changed');
    const [one, other] = found.standings;
    for (const [here, beside] of [
      [one, other],
      [other, one],
    ] as const) {
      const isLeft = stays !== 'both' && stays !== here.memberId;
      carryOut(
        session,
        writer,
        { entity: 'householdMember', id: here.memberId, field: isLeft ? 'deletedAt' : 'alsoIn' },
        () =>
          isLeft
            ? leave(store, writer, here, found.personId)
            : writer.put('householdMember', here.memberId, {
                alsoIn: [...new Set([...knownBeside(store, here.memberId), beside.memberId])],
              }),
      );
    }
    return allowed(null);
  });
}

/** Whoever was 本人 there is so no longer. */
function leave(store: Store, writer: Writer, { memberId, householdId }: Standing, personId: string): void {
  writer.put('householdMember', memberId, { deletedAt: store.now() });
  for (const caseId of casesOfHousehold(store, householdId))
    if (rowOf(store, 'case', caseId)?.principalPersonId === personId)
      writer.put('case', caseId, { principalPersonId: null });
}
