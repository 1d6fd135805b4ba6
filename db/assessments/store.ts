import { desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { tokyoInstant, toTokyoDate } from '../calendar/rules.ts';
import { mayLeaveToWatch } from '../cases/course/rules.ts';
import { recordSuspension } from '../cases/course/store.ts';
import { type CaseState, screeningEvent } from '../cases/rules.ts';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { perStore, type Store, type Writer } from '../store/store.ts';
import { sheetOf } from './currentSheet.ts';
import type { NotificationInput, RiskInput, screenInput } from './inputs.ts';
import { riskChecksOf } from './riskChecks.ts';
import { isUnseen, mayRecordRisks, mayScreen } from './rules.ts';
import { screening } from './tables.ts';

const NO_WATCH = { lastContactOn: null, watchOrganisationId: null, watchedBy: '', checkOn: null };

export function screen(session: Session, input: z.output<typeof screenInput>): Outcome<{ state: CaseState }> {
  const { store } = session;
  const found = findCase(store, input.caseId);
  if (!found) return refused('not-found');
  const unseen = isUnseen(found.urgency, riskChecksOf(store, input.caseId));
  const may = mayScreen({
    ...input,
    today: toTokyoDate(store.now()),
    hasReferringOrganisation: (sheetOf(store, found)?.routeOrganisationId ?? null) !== null,
    unseen,
  });
  if (!may.ok) return may;
  const watch = input.watch ?? NO_WATCH;
  const mayStop = input.result === '6' ? mayLeaveToWatch(watch, input.date) : allowed(null);
  if (!mayStop.ok) return mayStop;
  const event = screeningEvent(input.result);
  const next = mayMove(store, input.caseId, event);
  if (!next.ok) return next;
  store.write(session.staff.id, (writer) => {
    const { draftId, deciderStaffId, unseenReason, watch: _, ...fields } = input;
    writer.add('screening', {
      ...fields,
      deciderStaffId: deciderStaffId ?? session.staff.id,
      ...(unseen && { unseenReason }),
    });
    if (unseen)
      writer.audit({
        action: 'override',
        caseId: input.caseId,
        detail: { rule: 'C12', reason: unseenReason },
      });
    if (input.result === '6')
      recordSuspension(session, writer, {
        ...watch,
        caseId: input.caseId,
        date: input.date,
        reason: input.ground,
        term: found.term,
      });
    move(store, writer, input.caseId, event);
    if (draftId) takeOverDraft(writer, draftId);
  });
  return allowed({ state: next.value });
}

/** 安否不明 makes the case one of 緊急性 高, until the person is seen (C12). */
export function recordRisks(session: Session, input: RiskInput): Outcome<null> {
  const may = mayRecordRisks(input);
  if (!may.ok) return may;
  const { store } = session;
  const found = findCase(store, input.caseId);
  if (!found) return refused('not-found');
  const { caseId, date, time, notifications, unseenGround, ...fields } = input;
  const at = tokyoInstant(date, time);
  store.write(session.staff.id, (writer) => {
    const riskCheckId = writer.add('riskCheck', { ...fields, caseId, at, staffId: session.staff.id });
    for (const entry of notifications)
      if (input.risks.includes(entry.risk))
        addNotification(session, writer, { caseId, riskCheckId, at }, entry);
    if (input.risks.includes('unseen') && found.urgency !== 'high')
      writer.put('case', caseId, {
        urgency: 'high',
        ...(unseenGround !== '' && { urgencyGround: unseenGround }),
      });
  });
  return allowed(null);
}

function addNotification(
  session: Session,
  writer: Writer,
  of: { caseId: string; riskCheckId: string; at: number },
  { date, time, ...entry }: NotificationInput,
): void {
  // R16: nobody was told, and why.
  if (entry.notNotifiedReason !== '')
    writer.audit({
      action: 'override',
      caseId: of.caseId,
      entity: 'riskCheck',
      entityId: of.riskCheckId,
      detail: { rule: 'R16', risk: entry.risk, reason: entry.notNotifiedReason },
    });
  writer.add('riskNotification', {
    ...entry,
    caseId: of.caseId,
    riskCheckId: of.riskCheckId,
    at: date && time ? tokyoInstant(date, time) : of.at,
    staffId: session.staff.id,
  });
}

const screenings = perStore(({ orm }) =>
  orm
    .select()
    .from(screening)
    .where(eq(screening.caseId, sql.placeholder('caseId')))
    .orderBy(desc(screening.id))
    .prepare(),
);
export const screeningsOf = (store: Store, caseId: string) => screenings(store).all({ caseId });
