import { asc, desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { builtInHolidays, closedDays } from '../calendar/holidays.ts';
import { addWorkingDays, formatJapaneseDate, tokyoInstant } from '../calendar/rules.ts';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { consentFacts } from '../consents/store.ts';
import { organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Worry } from '../receptions/codes.ts';
import { receptionsOf } from '../receptions/store.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import { addTask, completeTaskIn, openTaskFrom } from '../tasks/store.ts';
import type { confirmReferralInput, referralPreviewInput, sendReferralInput } from './inputs.ts';
import { carriedScopes, carriedWorries, mayRefer } from './rules.ts';
import { sentReferral } from './tables.ts';

/** The worries of all receptions of a case, the most pressing (◎) of the latest first. */
export function worriesOf(store: Store, caseId: string): { worries: Worry[]; most: Worry | null } {
  const marks = new Map<Worry, string>();
  for (const reception of receptionsOf(store, caseId).reverse()) {
    for (const [worry, mark] of Object.entries(reception.worries ?? {})) marks.set(worry as Worry, mark);
  }
  const worries = [...marks.keys()].sort();
  return { worries, most: worries.find((worry) => marks.get(worry) === 'most') ?? null };
}

/** The day on which つなぎ確認 falls due unless staff say otherwise: the fifth working day. */
export const confirmDueAfter = (date: string): string =>
  addWorkingDays(date, 5, closedDays(builtInHolidays()));

/** What the sheet would carry and what it would leave out, before anything is sent. */
export function previewReferral(store: Store, input: z.output<typeof referralPreviewInput>) {
  const found = findCase(store, input.caseId);
  if (!found?.principalPersonId) return refused('missing-required', 'fill-in', { fields: ['principal'] });
  const carried = carriedScopes(
    {
      personId: found.principalPersonId,
      organisationId: input.organisationId,
      on: input.date,
      basis: input.basis,
    },
    consentFacts(store, input.caseId),
  );
  const { worries } = worriesOf(store, input.caseId);
  const kept = carriedWorries(worries, carried.items);
  return allowed({
    ...carried,
    worries: kept,
    leftOutWorries: worries.filter((worry) => !kept.includes(worry)),
  });
}

export function sendReferral(
  session: Session,
  input: z.output<typeof sendReferralInput>,
): Outcome<{ referralId: string }> {
  const { store } = session;
  const preview = previewReferral(store, input);
  if (!preview.ok) return preview;
  const may = mayRefer(preview.value, input.basis, input.basisReason);
  if (!may.ok) {
    store.write(session.staff.id, (writer) =>
      writer.audit({ action: 'refused', caseId: input.caseId, detail: { rule: may.refusal.code } }),
    );
    return may;
  }
  const name = organisationNames(store).get(input.organisationId) ?? '';
  const { date, time, ...fields } = input;
  const referralId = store.write(session.staff.id, (writer) => {
    const id = writer.add('sentReferral', {
      ...fields,
      sentAt: tokyoInstant(date, time),
      officeId: session.office.id,
      staffId: session.staff.id,
      scope: preview.value.scope,
      items: preview.value.items,
      leftOut: preview.value.leftOut.map((each) => `${each.item ?? each.scope}:${each.because}`),
      consentId: preview.value.consentId,
    });
    if (input.basis !== 'consent')
      writer.audit({
        action: 'override',
        caseId: input.caseId,
        detail: { rule: 'R06', basis: input.basis, referral: id },
      });
    addTask(session, writer, {
      caseId: input.caseId,
      kind: 'referral-confirmation',
      title: name,
      detail: input.reason,
      organisationId: input.organisationId,
      staffId: session.staff.id,
      dueDate: input.confirmDue,
      sourceEntity: 'sentReferral',
      sourceId: id,
    });
    return id;
  });
  return allowed({ referralId });
}

/** つなぎ確認: connected ends the case when it was waiting for just this; not connected leads back to screening. */
export function confirmReferral(
  session: Session,
  input: z.output<typeof confirmReferralInput>,
): Outcome<null> {
  const { store } = session;
  const sent = store.orm.select().from(sentReferral).where(eq(sentReferral.id, input.referralId)).get();
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

export const referralsOf = (store: Store, caseId: string) =>
  store.orm
    .select()
    .from(sentReferral)
    .where(eq(sentReferral.caseId, caseId))
    .orderBy(desc(sentReferral.sentAt), asc(sentReferral.id))
    .all();

export const findReferral = (store: Store, id: string) =>
  store.orm.select().from(sentReferral).where(eq(sentReferral.id, id)).get() ?? null;
