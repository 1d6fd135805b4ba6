/** The sheet of a case's present term. Its id is made of both, so that two windows that begin it at once write on the same sheet. */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { intakeSheet } from './tables.ts';

interface CaseOfSheet {
  id: string;
  term: number | null;
}

export const sheetIdOf = (of: CaseOfSheet): string => `${of.id}-${of.term ?? 1}`;

export const sheetOf = (store: Store, of: CaseOfSheet) =>
  store.orm
    .select()
    .from(intakeSheet)
    .where(eq(intakeSheet.id, sheetIdOf(of)))
    .get() ?? null;

/** One row per person and code of a case, ticked at whichever window: for the same reason. */
export const issueIdOf = (caseId: string, personId: string, code: string): string =>
  createHash('sha256').update(`${caseId} ${personId} ${code}`).digest('hex');
