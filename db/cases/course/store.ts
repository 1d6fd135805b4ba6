/** 節目: each turn of a case is an entry of its own that is never rewritten, beside the state that it leads to. */
import { desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../../calendar/rules.ts';
import { reportLater } from '../../evaluations/endedAtOnce.ts';
import { organisationNames } from '../../organisations/store.ts';
import { allowed, type Outcome, refused } from '../../outcome.ts';
import type { Session } from '../../session.ts';
import { perStore, type Store, type Writer } from '../../store/store.ts';
import { addTask } from '../../tasks/store.ts';
import { acceptancesOf } from '../acceptances.ts';
import type { CaseTurn } from '../codes.ts';
import type { CaseEvent, CaseState } from '../rules.ts';
import { caseTurn } from '../tables.ts';
import { findCase, mayMove, move } from '../transitions.ts';
import type { endAtOnceInput, endOwnSupportInput, reopenInput, suspendInput, WatchInput } from './inputs.ts';
import { mayEnd, mayReopen, maySuspend, reopeningOf } from './rules.ts';

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(caseTurn)
    .where(eq(caseTurn.caseId, sql.placeholder('caseId')))
    .orderBy(desc(caseTurn.id))
    .prepare(),
);
export const turnsOf = (store: Store, caseId: string) => ofCase(store).all({ caseId });

interface TurnFields {
  caseId: string;
  kind: CaseTurn;
  date: string;
  reason: string;
  term: number | null;
}

const addTurn = (session: Session, writer: Writer, fields: TurnFields & Partial<WatchInput>): string => {
  const { checkOn: _, ...row } = fields;
  return writer.add('caseTurn', { ...row, staffId: session.staff.id, recordedAt: session.store.now() });
};

/** The entry of a 中断 with its watch, and the day on which somebody looks again (a working day, C22). */
export function recordSuspension(
  session: Session,
  writer: Writer,
  fields: Omit<TurnFields, 'kind'> & WatchInput,
): void {
  const turnId = addTurn(session, writer, { ...fields, kind: 'suspended' });
  if (fields.checkOn === null) return;
  const watching = organisationNames(session.store).get(fields.watchOrganisationId ?? '') ?? '';
  addTask(session, writer, {
    caseId: fields.caseId,
    kind: 'follow-up',
    title: [watching, fields.watchedBy].filter(Boolean).join(' '),
    detail: fields.reason,
    organisationId: fields.watchOrganisationId,
    staffId: session.staff.id,
    dueDate: fields.checkOn,
    sourceEntity: 'caseTurn',
    sourceId: turnId,
  });
}

/** Moves by the table and writes what made it move. */
function turn(
  session: Session,
  caseId: string,
  event: CaseEvent,
  may: (today: string) => Outcome<null>,
  record: (writer: Writer, term: number | null) => void,
): Outcome<{ state: CaseState }> {
  const { store } = session;
  const found = findCase(store, caseId);
  if (!found) return refused('not-found');
  const next = mayMove(store, caseId, event);
  if (!next.ok) return next;
  const asked = may(toTokyoDate(store.now()));
  if (!asked.ok) return asked;
  store.write(session.staff.id, (writer) => {
    record(writer, found.term);
    move(store, writer, caseId, event);
  });
  return allowed({ state: next.value });
}

export const suspend = (session: Session, input: z.output<typeof suspendInput>) =>
  turn(
    session,
    input.caseId,
    'suspended',
    (today) => maySuspend(input, today),
    (writer, term) => recordSuspension(session, writer, { ...input, term }),
  );

/** What the counter itself carried has come to its end: nobody else is waiting for it. */
export const endOwnSupport = (session: Session, input: z.output<typeof endOwnSupportInput>) =>
  turn(
    session,
    input.caseId,
    'own-support-ended',
    (today) => mayEnd(input, today),
    (writer, term) => void addTurn(session, writer, { ...input, term, kind: 'own-support-ended' }),
  );

/** C15 — death or moving away closes at once; where the case is under a plan, the next meeting is told afterwards. */
export const endAtOnce = (session: Session, { because, ...input }: z.output<typeof endAtOnceInput>) =>
  turn(
    session,
    input.caseId,
    'ended-at-once',
    (today) => mayEnd(input, today),
    (writer, term) => {
      addTurn(session, writer, { ...input, term, kind: because });
      reportLater(session, writer, { ...input, because });
    },
  );

export function reopen(session: Session, input: z.output<typeof reopenInput>): Outcome<{ state: CaseState }> {
  const { store } = session;
  const found = findCase(store, input.caseId);
  if (!found?.state) return refused('not-found');
  return turn(
    session,
    input.caseId,
    reopening(store, input.caseId, found.state),
    (today) => mayReopen(input, today),
    (writer) => nextTerm(session, writer, found, input.date, input.reason),
  );
}

/** A further reception takes a suspended case up again by itself: that it came is the reason. */
export function takeUpAgain(session: Session, writer: Writer, caseId: string, date: string): void {
  const { store } = session;
  const found = findCase(store, caseId);
  if (!found?.state) return;
  const event = reopening(store, caseId, found.state);
  if (!mayMove(store, caseId, event).ok) return;
  nextTerm(session, writer, found, date, '');
  move(store, writer, caseId, event);
}

const reopening = (store: Store, caseId: string, state: CaseState): CaseEvent =>
  reopeningOf(
    state,
    acceptancesOf(store, caseId).some(({ decision }) => decision === 'accepted'),
  );

function nextTerm(
  session: Session,
  writer: Writer,
  { id, term }: { id: string; term: number | null },
  date: string,
  reason: string,
): void {
  const next = (term ?? 1) + 1;
  writer.put('case', id, { term: next });
  addTurn(session, writer, { caseId: id, kind: 'reopened', date, reason, term: next });
}
