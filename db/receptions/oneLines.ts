/**
 * 一行受付: one line for what takes twenty seconds — where is the counter, when is it open. Counted, without a case and mostly without
 * a name. It can grow into a case (`register`), and a slip is taken back with its reason; nothing of it is ever deleted.
 */
import { and, desc, eq, gte, isNull, lt } from 'drizzle-orm';
import { addDays, tokyoInstant, toTokyoDate } from '../calendar/rules.ts';
import { casesById } from '../cases/store.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { mayKeep } from '../individualNumbers/rules.ts';
import { recordKept } from '../individualNumbers/store.ts';
import { officeNames } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import type { OneLineInput } from './inputs.ts';
import { mayAddOneLine } from './rules.ts';
import { reception } from './tables.ts';

export function addOneLine(
  session: Session,
  input: OneLineInput,
  draftId: string | null,
): Outcome<{ receptionId: string }> {
  const may = mayAddOneLine(input);
  if (!may.ok) return may;
  const { memo, method, route, worry, anonymous, visitorName, numberReason } = input;
  const kept = mayKeep({ oneLine: memo, visitorName }, numberReason);
  if (!kept.ok) return kept;
  const receptionId = session.store.write(session.staff.id, (writer) => {
    const id = writer.add('reception', {
      isOneLine: true,
      receivedAt: session.store.now(),
      officeId: session.office.id,
      staffId: session.staff.id,
      memo,
      method,
      route,
      worries: worry ? { [worry]: 'applies' } : {},
      visitorAnonymous: anonymous,
      visitorName: anonymous ? '' : visitorName,
    });
    recordKept(writer, kept.value, numberReason, { entity: 'reception', entityId: id, caseId: null });
    if (draftId) takeOverDraft(writer, draftId);
    return id;
  });
  return allowed({ receptionId });
}

const standing = and(eq(reception.isOneLine, true), isNull(reception.deletedAt));

export const findOneLine = (store: Store, id: string) =>
  store.orm
    .select()
    .from(reception)
    .where(and(standing, eq(reception.id, id)))
    .get() ?? null;

/** Both days count. Those that grew into a case stay in the list, and in the count of what came in. */
export function oneLines(store: Store, { from, until }: { from: string; until: string }) {
  const rows = store.orm
    .select()
    .from(reception)
    .where(
      and(
        standing,
        gte(reception.receivedAt, tokyoInstant(from, '00:00')),
        lt(reception.receivedAt, tokyoInstant(addDays(until, 1), '00:00')),
      ),
    )
    .orderBy(desc(reception.receivedAt), desc(reception.id))
    .all();
  const offices = officeNames(store);
  const names = staffNames(store);
  const cases = casesById(
    store,
    rows.flatMap(({ caseId }) => (caseId ? [caseId] : [])),
  );
  const today = toTokyoDate(store.now());
  const onDay = rows.filter(({ receivedAt }) => toTokyoDate(receivedAt ?? 0) === today);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      receivedAt: row.receivedAt ?? 0,
      memo: row.memo ?? '',
      method: row.method,
      route: row.route,
      worries: row.worries ?? {},
      visitorName: row.visitorName ?? '',
      officeName: offices.get(row.officeId ?? '') ?? '',
      staffName: names.get(row.staffId ?? '') ?? '',
      caseId: row.caseId,
      caseNo: cases.get(row.caseId ?? '')?.caseNo ?? '',
    })),
    today: onDay.length,
    total: rows.length,
    grown: rows.filter(({ caseId }) => caseId !== null).length,
  };
}

/** 誤入力の取消: it leaves the list and the count; the row and the reason stay. One that is a case already is corrected there. */
export function removeOneLine(session: Session, input: { id: string; reason: string }): Outcome<null> {
  const found = findOneLine(session.store, input.id);
  if (!found) return refused('not-found');
  if (found.caseId) return refused('state-changed');
  if (input.reason === '') return refused('missing-required', 'fill-in', { fields: ['reason'] });
  session.store.write(session.staff.id, (writer) => {
    writer.put('reception', input.id, { deletedAt: session.store.now() });
    writer.audit({
      action: 'reception.withdrawn',
      entity: 'reception',
      entityId: input.id,
      detail: { reason: input.reason },
    });
  });
  return allowed(null);
}
