import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { tokyoInstant } from '../calendar/rules.ts';
import { type CaseState, screeningEvent } from '../cases/rules.ts';
import { mayMove, move } from '../cases/transitions.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { allowed, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import type { RiskInput, screenInput } from './inputs.ts';
import { mayRecordRisks, mayScreen } from './rules.ts';
import { riskCheck, screening } from './tables.ts';

export function screen(session: Session, input: z.output<typeof screenInput>): Outcome<{ state: CaseState }> {
  const may = mayScreen(input.result, input.ground);
  if (!may.ok) return may;
  const event = screeningEvent(input.result);
  const next = mayMove(session.store, input.caseId, event);
  if (!next.ok) return next;
  session.store.write(session.staff.id, (writer) => {
    const { draftId, ...fields } = input;
    writer.add('screening', { ...fields, deciderStaffId: session.staff.id });
    move(session.store, writer, input.caseId, event);
    if (draftId) takeOverDraft(writer, draftId);
  });
  return allowed({ state: next.value });
}

export function recordRisks(session: Session, input: RiskInput): Outcome<null> {
  const may = mayRecordRisks(input);
  if (!may.ok) return may;
  const { date, time, ...fields } = input;
  const at = tokyoInstant(date, time);
  const told = input.notifiedOrganisationId !== null || input.notifiedText !== '';
  session.store.write(session.staff.id, (writer) =>
    writer.add('riskCheck', { ...fields, at, notifiedAt: told ? at : null, staffId: session.staff.id }),
  );
  return allowed(null);
}

export const screeningsOf = (store: Store, caseId: string) =>
  store.orm.select().from(screening).where(eq(screening.caseId, caseId)).orderBy(desc(screening.id)).all();

export const riskChecksOf = (store: Store, caseId: string) =>
  store.orm.select().from(riskCheck).where(eq(riskCheck.caseId, caseId)).orderBy(desc(riskCheck.at)).all();
