import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { tokyoInstant } from '../calendar/rules.ts';
import { takeUpAgain } from '../cases/course/store.ts';
import { caseIsConcealed, openCase } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { mayKeep } from '../individualNumbers/rules.ts';
import { recordKept } from '../individualNumbers/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { keepRenewal } from '../people/renewal.ts';
import { concealedOf, findPerson, householdsOf, membersOf, putMember } from '../people/store.ts';
import { linkReceivedFrom } from '../referrals/received.ts';
import type { Session } from '../session.ts';
import { perStore, type Store, type Writer } from '../store/store.ts';
import type { ReceptionInput } from './inputs.ts';
import { findOneLine } from './oneLines.ts';
import { continuationOf, freeTextOf, mayRegister } from './rules.ts';
import { reception } from './tables.ts';

export interface ReceptionLinks {
  draftId: string | null;
  /** A further reception of this case; one that was suspended is taken up again by it. */
  caseId: string | null;
  fromOneLineId: string | null;
}

/**
 * Takes a reception over into the record: the case, its household and people, the reception itself, in one transaction. The draft's id
 * becomes the reception's, so that the same draft handed in twice — an answer that got lost, a second press — is one reception, and the second
 * call answers the first one's case. Refuses what is missing, `R13`, `state-changed` (the one line has grown already), `not-found`.
 */
export function register(
  session: Session,
  input: ReceptionInput,
  links: ReceptionLinks,
): Outcome<{ caseId: string; receptionId: string }> {
  const { store } = session;
  const before = links.draftId && !links.fromOneLineId ? findReception(store, links.draftId) : null;
  if (before?.caseId) return allowed({ caseId: before.caseId, receptionId: before.id });
  const may = mayRegister(input);
  if (!may.ok) return may;
  const kept = mayKeep(freeTextOf(input), input.numberReason);
  if (!kept.ok) return kept;
  const known = links.caseId ? findCase(store, links.caseId) : null;
  if (links.caseId && !known?.state) return refused('not-found');
  const oneLine = links.fromOneLineId ? findOneLine(store, links.fromOneLineId) : null;
  if (links.fromOneLineId && !oneLine) return refused('not-found');
  if (oneLine?.caseId) return refused('state-changed');

  const receivedAt = tokyoInstant(input.date, input.time);
  const { date: _d, time: _t, people, urgency, urgencyGround, numberReason, ...fields } = input;
  const done = store.write(session.staff.id, (writer) => {
    const householdId = known?.householdId ?? householdOf(store, people) ?? writer.add('household', {});
    const typed = putPeople(store, writer, householdId, people);
    const principal = typed ?? known?.principalPersonId ?? null;
    const caseId =
      known?.id ??
      openCase(session, writer, {
        householdId,
        principalPersonId: principal,
        openedAt: receivedAt,
        urgency: urgency ?? 'low',
        urgencyGround,
      });
    if (known && urgency === 'high') writer.put('case', caseId, { urgency, urgencyGround });
    if (known?.state && continuationOf(known.state) === 'reopen')
      takeUpAgain(session, writer, caseId, input.date);
    const row = { ...fields, caseId, personId: principal, receivedAt };
    const receptionId = oneLine?.id ?? links.draftId ?? store.newId();
    writer.put('reception', receptionId, {
      ...row,
      ...(oneLine ? {} : { officeId: session.office.id, staffId: session.staff.id }),
    });
    recordKept(writer, kept.value, numberReason, { entity: 'reception', entityId: receptionId, caseId });
    for (const { id } of concealedOf(store, householdId)) keepRenewal(session, writer, caseId, id);
    if (links.draftId) {
      linkReceivedFrom(session, writer, links.draftId, caseId);
      takeOverDraft(writer, links.draftId);
    }
    return { caseId, receptionId };
  });
  return allowed(done);
}

type Member = ReceptionInput['people'][number];

/**
 * A known 本人 comes back into the household that is on record around them: there is no second one of the same people. Somebody who
 * is only a member of another's household begins one of their own, for the relations there are seen from the other.
 */
function householdOf(store: Store, people: readonly Member[]): string | null {
  const id = people.find(({ relation }) => relation === 'self')?.personId;
  if (!id) return null;
  const around = householdsOf(store, id).filter((household) =>
    membersOf(store, household).some(({ person, relation }) => person.id === id && relation === 'self'),
  );
  return around.at(-1) ?? null;
}

/** Whoever is a member already is brought up to date, whoever is not joins. Answers the 本人 that was typed. */
function putPeople(
  store: Store,
  writer: Writer,
  householdId: string,
  people: readonly Member[],
): string | null {
  const members = membersOf(store, householdId);
  const principal = members.find(({ relation }) => relation === 'self')?.person.id;
  let typed: string | null = null;
  for (const member of people) {
    const there = members.find(({ person }) => person.id === member.personId);
    // The relations of a household are seen from one person, whoever comes to the counter this time.
    const isOther = member.relation === 'self' && principal !== undefined && principal !== member.personId;
    const relation =
      (there?.relation as Member['relation'] | undefined) ?? (isOther ? 'unknown' : member.relation);
    const row = { ...withKnown(store, member), relation };
    const { personId } = putMember(writer, householdId, row, there?.memberId);
    if (member.relation === 'self') typed = personId;
  }
  return typed;
}

/** What was left empty about a known person is as it was: the page never had their address in its hands (R09). */
function withKnown(store: Store, member: Member): Member {
  const known = member.personId ? findPerson(store, member.personId) : null;
  if (!known) return member;
  const { birthDate, birthPrecision } = known;
  const knownBirth =
    birthDate && birthPrecision && birthPrecision !== 'unknown'
      ? { iso: birthDate, precision: birthPrecision }
      : null;
  return {
    ...member,
    name: member.name || (known.name ?? ''),
    kana: member.kana || (known.kana ?? ''),
    sex: member.sex === 'unknown' ? (known.sex ?? 'unknown') : member.sex,
    birth: member.birth ?? knownBirth,
    ageNote: member.ageNote || (known.ageNote ?? ''),
    zip: member.zip || undefined,
    address: member.address || undefined,
    telHome: member.telHome || undefined,
    telMobile: member.telMobile || undefined,
    note: member.note || (known.note ?? ''),
    addressConcealed: member.addressConcealed || undefined,
  };
}

export const findReception = (store: Store, id: string) =>
  store.orm
    .select()
    .from(reception)
    .where(and(eq(reception.id, id), isNull(reception.deletedAt)))
    .get() ?? null;

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(reception)
    .where(and(eq(reception.caseId, sql.placeholder('caseId')), isNull(reception.deletedAt)))
    .orderBy(desc(reception.receivedAt))
    .prepare(),
);

/** R09: where somebody of the household is concealed, the telephones left at its receptions are as well. */
export function receptionsOf(store: Store, caseId: string) {
  const isHidden = caseIsConcealed(store, caseId);
  return ofCase(store)
    .all({ caseId })
    .map((row) => (isHidden ? { ...row, visitorTel: null } : row));
}
