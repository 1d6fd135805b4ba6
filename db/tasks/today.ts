/**
 * 本日の予定: what waits for somebody today, of both windows or of one member alone. Whatever a day has piled up, a screen's length of it
 * is read: the urgent that came first, the 対応事項 overdue longest, each member's own before those of others.
 */
import { addDays, toTokyoDate } from '../calendar/rules.ts';
import { consentWaitingLimit, readLedger } from '../cases/ledger.ts';
import { casesById, urgentCases } from '../cases/store.ts';
import { listDrafts } from '../drafts/store.ts';
import { erasuresDue } from '../handoff/erasure.ts';
import { handoffsSummary } from '../handoff/ledger.ts';
import type { Session } from '../session.ts';
import { dueCount, tasksDue } from './store.ts';

/** How far ahead 本日の予定 looks, in days. */
const AHEAD = 7;
const URGENT_SHOWN = 20;
const WAITING_SHOWN = 5;

export function today(session: Session, { mine }: { mine: boolean }) {
  const { store } = session;
  const day = toTokyoDate(store.now());
  const own = mine ? session.staff.id : null;
  const tasks = tasksDue(store, { until: addDays(day, AHEAD), first: session.staff.id, only: own });
  const heads = casesById(
    store,
    tasks.map((task) => task.caseId ?? ''),
  );
  const waiting = readLedger(session, {
    filter: {
      which: mine ? 'mine' : 'open',
      officeId: null,
      staffId: null,
      state: null,
      urgency: null,
      consentWaiting: true,
    },
    sort: 'opened',
    direction: 'ascending',
    offset: 0,
    limit: WAITING_SHOWN,
  });
  const urgent = urgentCases(store, own, URGENT_SHOWN);
  return {
    today: day,
    staffId: session.staff.id,
    urgent: urgent.heads,
    urgentTotal: urgent.total,
    tasks: tasks.map((task) => ({ ...task, head: heads.get(task.caseId ?? '') ?? null })),
    /** 対応事項 due today or overdue: more than are shown, where a day has piled up. */
    dueTotal: dueCount(store, day, own),
    erasures: erasuresDue(store, addDays(day, AHEAD)),
    consentWaiting: {
      total: waiting.total,
      rows: waiting.rows.filter(({ isWithheld }) => !isWithheld),
      limit: consentWaitingLimit(store),
    },
    drafts: listDrafts(session).map(({ id, kind, subjectId, updatedAt, body }) => ({
      id,
      kind,
      subjectId,
      updatedAt,
      body,
    })),
    handoffs: handoffsSummary(store),
  };
}
