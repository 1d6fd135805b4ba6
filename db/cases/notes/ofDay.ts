/** 支援経過 by the day: what was agreed on for it, and who went to whose house on it. */
import { and, eq, gte, inArray, lt } from 'drizzle-orm';
import { addDays, tokyoInstant } from '../../calendar/rules.ts';
import type { Store } from '../../store/store.ts';
import { progressNote, supportCase } from '../tables.ts';
import { supersededNotes } from './store.ts';

/** Next appointments that fall on this day, of the version that counts, with whoever carries the case. */
export function agreedFor(store: Store, date: string) {
  const rows = store.orm
    .select({
      id: progressNote.id,
      caseId: supportCase.id,
      writerId: progressNote.staffId,
      time: progressNote.nextTime,
      subject: progressNote.nextText,
      carrierId: supportCase.staffId,
      deputyId: supportCase.deputyStaffId,
    })
    .from(progressNote)
    .innerJoin(supportCase, eq(supportCase.id, progressNote.caseId))
    .where(eq(progressNote.nextDate, date))
    .all();
  const replaced = supersededNotes(
    store,
    rows.map(({ id }) => id),
  );
  return rows.filter(({ id }) => !replaced.has(id));
}

/** Case → the newest entry of a visit on that day. */
export const visitedOn = (store: Store, date: string): Map<string, string> =>
  new Map(
    store.orm
      .select({ id: progressNote.id, caseId: progressNote.caseId })
      .from(progressNote)
      .where(
        and(
          gte(progressNote.at, tokyoInstant(date, '00:00')),
          lt(progressNote.at, tokyoInstant(addDays(date, 1), '00:00')),
          inArray(progressNote.method, ['home-visit', 'accompany']),
        ),
      )
      .orderBy(progressNote.at, progressNote.id)
      .all()
      .flatMap(({ id, caseId }): [string, string][] => (caseId ? [[caseId, id]] : [])),
  );
