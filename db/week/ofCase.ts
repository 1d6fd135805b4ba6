/** The appointments of one case that are still ahead. */
import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import { toTokyoDate } from '../calendar/rules.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { appointment } from './tables.ts';

export const comingAppointmentsOf = (store: Store, caseId: string, from: string) =>
  store.orm
    .select()
    .from(appointment)
    .where(and(eq(appointment.caseId, caseId), isNull(appointment.cancelledAt), gte(appointment.date, from)))
    .orderBy(asc(appointment.date), asc(appointment.startTime), asc(appointment.id))
    .all();

/** As its screen shows them. A row that came in parts, without its day, is none yet. */
export const appointmentsOfCase = (store: Store, caseId: string) =>
  comingAppointmentsOf(store, caseId, toTokyoDate(store.now())).flatMap(
    ({ id, date, kind, startTime, endTime, subject, room, staffId }) =>
      date === null
        ? []
        : [
            {
              id,
              date,
              kind: kind ?? ('other' as const),
              startTime,
              endTime,
              subject: subject ?? '',
              room: room ?? '',
              staffName: staffNames(store).get(staffId ?? '') ?? '',
            },
          ],
  );
