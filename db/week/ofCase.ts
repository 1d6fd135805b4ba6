/** The appointments of one case that are still ahead. */
import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { appointment } from './tables.ts';

export const comingAppointmentsOf = (store: Store, caseId: string, from: string) =>
  store.orm
    .select()
    .from(appointment)
    .where(and(eq(appointment.caseId, caseId), isNull(appointment.cancelledAt), gte(appointment.date, from)))
    .orderBy(asc(appointment.date), asc(appointment.startTime), asc(appointment.id))
    .all();
