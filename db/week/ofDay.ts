/** Appointments about a case that stand for one day. */
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { appointment } from './tables.ts';

export const caseAppointmentsOn = (store: Store, date: string) =>
  store.orm
    .select()
    .from(appointment)
    .where(and(eq(appointment.date, date), isNull(appointment.cancelledAt), isNotNull(appointment.caseId)))
    .all()
    .flatMap(({ caseId, ...row }) => (caseId ? [{ ...row, caseId }] : []));
