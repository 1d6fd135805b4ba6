import { desc, eq } from 'drizzle-orm';
import { tokyoInstant } from '../calendar/rules.ts';
import { openCase } from '../cases/store.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { allowed, type Outcome } from '../outcome.ts';
import { putMember } from '../people/store.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import type { ReceptionInput } from './inputs.ts';
import { mayRegister } from './rules.ts';
import { reception } from './tables.ts';

/** Takes a reception over into the record: the case, its household and people, the reception itself, in one transaction. */
export function register(
  session: Session,
  input: ReceptionInput,
  links: { draftId: string | null; caseId: string | null },
): Outcome<{ caseId: string; receptionId: string }> {
  const may = mayRegister(input);
  if (!may.ok) return may;
  const receivedAt = tokyoInstant(input.date, input.time);
  const { date: _d, time: _t, people, urgency, urgencyGround, ...fields } = input;
  const done = session.store.write(session.staff.id, (writer) => {
    const householdId = links.caseId ? null : writer.add('household', {});
    let principal: string | null = null;
    if (householdId) {
      for (const member of people) {
        const { personId } = putMember(writer, householdId, member);
        if (member.relation === 'self') principal = personId;
      }
    }
    const caseId =
      links.caseId ??
      openCase(session, writer, {
        householdId: householdId as string,
        principalPersonId: principal,
        openedAt: receivedAt,
        urgency: urgency ?? 'low',
        urgencyGround,
      });
    const receptionId = writer.add('reception', {
      ...fields,
      caseId,
      personId: principal,
      receivedAt,
      officeId: session.office.id,
      staffId: session.staff.id,
    });
    if (links.draftId) takeOverDraft(writer, links.draftId);
    return { caseId, receptionId };
  });
  return allowed(done);
}

export const receptionsOf = (store: Store, caseId: string) =>
  store.orm
    .select()
    .from(reception)
    .where(eq(reception.caseId, caseId))
    .orderBy(desc(reception.receivedAt))
    .all();
