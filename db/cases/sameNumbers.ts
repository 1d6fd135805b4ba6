/** One number on two cases: after a PC was put back from a backup, or where two PCs of one window gave numbers. */
import type { Store } from '../store/store.ts';

export const sameNumbers = (store: Store): string[] =>
  store.connection
    .prepare(
      `SELECT caseNo FROM supportCase WHERE caseNo IS NOT NULL AND caseNo <> ''
       GROUP BY caseNo HAVING count(*) > 1 ORDER BY caseNo`,
    )
    .pluck()
    .all() as string[];
