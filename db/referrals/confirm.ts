/** つなぎ確認: somebody asks whether it worked, as often as it takes; a つなぎ that nobody asked about is not done. */

import type { z } from 'zod';
import { formatJapaneseDate } from '../calendar/rules.ts';
import { mayMove, move } from '../cases/transitions.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { completeTaskIn, openTaskFrom } from '../tasks/store.ts';
import { onOpenDay } from '../workingDays/store.ts';
import type { confirmReferralInput, postponeReferralInput } from './inputs.ts';
import { mayPostpone } from './rules.ts';
import { findReferral, referralsOf } from './store.ts';

/** Connected ends the case when it was waiting for just this; not connected leads back to screening. */
export function confirmReferral(
  session: Session,
  input: z.output<typeof confirmReferralInput>,
): Outcome<null> {
  const { store } = session;
  const sent = findReferral(store, input.referralId);
  if (!sent?.caseId) return refused('not-found');
  if (sent.outcome) return refused('state-changed');
  const caseId = sent.caseId;
  const event = input.outcome === 'connected' ? 'referral-connected' : 'referral-not-connected';
  const others = referralsOf(store, caseId).some((each) => each.id !== sent.id && each.outcome === null);
  store.write(session.staff.id, (writer) => {
    writer.put('sentReferral', sent.id, {
      outcome: input.outcome,
      confirmedOn: input.date,
      confirmMethod: input.method,
      confirmNote: input.note,
      confirmedByStaffId: session.staff.id,
    });
    const taskId = openTaskFrom(store, 'sentReferral', sent.id);
    if (taskId) completeTaskIn(session, writer, taskId, `${formatJapaneseDate(input.date)} ${input.method}`);
    // Still waiting for another organisation: the case waits with it.
    if (!(others && input.outcome === 'connected') && mayMove(store, caseId, event).ok)
      move(store, writer, caseId, event);
  });
  return allowed(null);
}

/** Asked, and not known yet: why, and the working day on which it is asked again. Both windows' lists follow. */
export function postponeReferral(
  session: Session,
  input: z.output<typeof postponeReferralInput>,
): Outcome<null> {
  const { store } = session;
  const sent = findReferral(store, input.referralId);
  if (!sent) return refused('not-found');
  if (sent.outcome) return refused('state-changed');
  const may = mayPostpone(input.date, input.nextDue);
  if (!may.ok) return may;
  const nextDue = onOpenDay(store, input.nextDue);
  store.write(session.staff.id, (writer) => {
    const made = { on: input.date, method: input.method, note: input.reason, nextDue };
    writer.put('sentReferral', sent.id, { tries: [...(sent.tries ?? []), made] });
    const taskId = openTaskFrom(store, 'sentReferral', sent.id);
    if (taskId) writer.put('task', taskId, { dueDate: nextDue });
  });
  return allowed(null);
}
