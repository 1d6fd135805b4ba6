import { and, desc, eq, isNull } from 'drizzle-orm';
import { tokyoInstant } from '../calendar/rules.ts';
import { openCase } from '../cases/store.ts';
import { findCase, move } from '../cases/transitions.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { mayKeep } from '../individualNumbers/rules.ts';
import { recordKept } from '../individualNumbers/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { keepRenewal } from '../people/renewal.ts';
import { concealedOf, householdsOf, isConcealed, membersOf, putMember } from '../people/store.ts';
import { linkReceivedFrom } from '../referrals/received.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
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
 * Takes a reception over into the record: the case, its household and people, the reception itself, in one transaction. Refuses
 * what is missing, `R13`, `state-changed` (the case has ended, or the one line has grown already), `not-found`.
 */
export function register(
  session: Session,
  input: ReceptionInput,
  links: ReceptionLinks,
): Outcome<{ caseId: string; receptionId: string }> {
  const { store } = session;
  const may = mayRegister(input);
  if (!may.ok) return may;
  const kept = mayKeep(freeTextOf(input), input.numberReason);
  if (!kept.ok) return kept;
  const known = links.caseId ? findCase(store, links.caseId) : null;
  if (links.caseId && !known?.state) return refused('not-found');
  const continuation = known?.state ? continuationOf(known.state) : 'new-case';
  if (known && continuation === 'new-case') return refused('state-changed');
  const oneLine = links.fromOneLineId ? findOneLine(store, links.fromOneLineId) : null;
  if (links.fromOneLineId && !oneLine) return refused('not-found');
  if (oneLine?.caseId) return refused('state-changed');

  const receivedAt = tokyoInstant(input.date, input.time);
  const { date: _d, time: _t, people, urgency, urgencyGround, numberReason, ...fields } = input;
  const done = store.write(session.staff.id, (writer) => {
    const householdId = known?.householdId ?? householdOf(store, people) ?? writer.add('household', {});
    const typed = putPeople(store, writer, householdId, people);
    const principal = known?.principalPersonId ?? typed;
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
    if (continuation === 'reopen') move(store, writer, caseId, 'reopened');
    const row = { ...fields, caseId, personId: principal, receivedAt };
    const receptionId = oneLine?.id ?? store.newId();
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

/** A known 本人 comes back into the household that is on record for them: there is no second one of the same people. */
function householdOf(store: Store, people: ReceptionInput['people']): string | null {
  const principal = people.find(({ relation }) => relation === 'self');
  return principal?.personId ? (householdsOf(store, principal.personId).at(-1) ?? null) : null;
}

/** Whoever is a member already is brought up to date, whoever is not joins. Answers the 本人 that was typed. */
function putPeople(
  store: Store,
  writer: Writer,
  householdId: string,
  people: ReceptionInput['people'],
): string | null {
  const members = new Map(membersOf(store, householdId).map((each) => [each.person.id, each.memberId]));
  let principal: string | null = null;
  for (const member of people) {
    const { personId } = putMember(writer, householdId, member, members.get(member.personId ?? ''));
    if (member.relation === 'self') principal = personId;
  }
  return principal;
}

/** R09: where somebody of the household is concealed, the telephones left at its receptions are as well. */
export function receptionsOf(store: Store, caseId: string) {
  const householdId = findCase(store, caseId)?.householdId;
  const isHidden = householdId ? isConcealed(membersOf(store, householdId)) : false;
  return store.orm
    .select()
    .from(reception)
    .where(and(eq(reception.caseId, caseId), isNull(reception.deletedAt)))
    .orderBy(desc(reception.receivedAt))
    .all()
    .map((row) => (isHidden ? { ...row, visitorTel: null } : row));
}
