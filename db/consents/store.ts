import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import type { consentInput, withdrawInput } from './inputs.ts';
import { type ConsentFact, consentFactsFrom, withdrawnOn } from './rules.ts';
import { consent, consentWithdrawal } from './tables.ts';

/** The version of the annex 「個人情報に関する管理・取扱規程」 that is explained today. */
export const CONSENT_TEXT = 'annex-r8';

export function recordConsent(session: Session, input: z.output<typeof consentInput>): { consentId: string } {
  const { store } = session;
  const consentId = store.write(session.staff.id, (writer) => {
    const id = writer.add('consent', {
      ...input,
      explainedByStaffId: session.staff.id,
      explainedText: CONSENT_TEXT,
      recordedAt: store.now(),
    });
    // A case that waited for just this goes on to its plan.
    const opens =
      input.kind === 'information-sharing' &&
      findCase(store, input.caseId)?.principalPersonId === input.personId;
    if (opens && mayMove(store, input.caseId, 'consent-obtained').ok)
      move(store, writer, input.caseId, 'consent-obtained');
    return id;
  });
  return { consentId };
}

/** Withdrawal stops sharing from its day on; what was shared before stays recorded (R08). */
export function withdrawConsent(session: Session, input: z.output<typeof withdrawInput>): Outcome<null> {
  const given = session.store.orm.select().from(consent).where(eq(consent.id, input.consentId)).get();
  if (!given) return refused('not-found');
  session.store.write(session.staff.id, (writer) =>
    writer.add('consentWithdrawal', { ...input, caseId: given.caseId, recordedAt: session.store.now() }),
  );
  return allowed(null);
}

export const consentsOf = (store: Store, caseId: string) => {
  const withdrawals = store.orm
    .select()
    .from(consentWithdrawal)
    .where(eq(consentWithdrawal.caseId, caseId))
    .all();
  return store.orm
    .select()
    .from(consent)
    .where(eq(consent.caseId, caseId))
    .orderBy(desc(consent.date))
    .all()
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
