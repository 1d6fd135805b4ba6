/** 重層的支援会議: a kind of its own, for cases with consent (R01). */
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fiscalYear } from '../calendar/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { allowed, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { proposePlanReviewInput } from './inputs.ts';
import { mayComeBeforePlanReview } from './rules.ts';
import { planReviewMeeting } from './tables.ts';

/** Puts a case before a 重層的支援会議, or says why not (R01) — and writes down that it was asked. */
export function proposePlanReview(
  session: Session,
  input: z.output<typeof proposePlanReviewInput>,
): Outcome<{ meetingId: string }> {
  const { store } = session;
  const may = mayComeBeforePlanReview(consentFacts(store, input.caseId), input.date);
  if (!may.ok) {
    store.write(session.staff.id, (writer) =>
      writer.audit({ action: 'refused', caseId: input.caseId, detail: { rule: 'R01' } }),
    );
    return may;
  }
  const meetingId = store.write(session.staff.id, (writer) => {
    const year = fiscalYear(input.date);
    const last = writer.orm
      .select({ number: sql<number | null>`max(${planReviewMeeting.number})` })
      .from(planReviewMeeting)
      .where(and(eq(planReviewMeeting.fiscalYear, year), eq(planReviewMeeting.officeId, session.office.id)))
      .get();
    const id = writer.add('planReviewMeeting', {
      officeId: session.office.id,
      fiscalYear: year,
      number: (last?.number ?? 0) + 1,
      state: 'preparing',
      date: input.date,
    });
    writer.add('planReviewMeetingCase', { meetingId: id, caseId: input.caseId, consentIds: may.value });
    return id;
  });
  return allowed({ meetingId });
}
