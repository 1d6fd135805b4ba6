/** Who went to whose house on a day: case → the newest entry of a visit on it. */
import { and, gte, inArray, lt } from 'drizzle-orm';
import { addDays, tokyoInstant } from '../../calendar/rules.ts';
import type { Store } from '../../store/store.ts';
import { progressNote } from '../tables.ts';

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
