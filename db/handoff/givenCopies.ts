/** Up to which change a window has been given a copy of one case. */
import { and, eq, sql } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { takeoutRecord } from './tables.ts';

/** '' where it never was. */
export const givenUpTo = (store: Store, officeId: string, caseId: string): string =>
  store.orm
    .select({ hlc: takeoutRecord.changesSeen })
    .from(takeoutRecord)
    .where(
      and(
        eq(takeoutRecord.toOfficeId, officeId),
        sql`EXISTS (SELECT 1 FROM json_each(${takeoutRecord.caseIds}) WHERE value = ${caseId})`,
      ),
    )
    .all()
    .reduce((newest, { hlc }) => (hlc !== null && hlc > newest ? hlc : newest), '');
