/** The telephones left at the receptions of a case, for whoever may see them (R09). */
import { eq } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { reception } from './tables.ts';

export const visitorTelsOf = (store: Store, caseId: string): string[] => [
  ...new Set(
    store.orm
      .select({ tel: reception.visitorTel })
      .from(reception)
      .where(eq(reception.caseId, caseId))
      .all()
      .flatMap(({ tel }) => (tel ? [tel] : [])),
  ),
];
