/** 背表紙: read by whoever passes the shelf, as the cover is: the name only where it is asked for, never an address (R09). */
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import type { Session } from '../session.ts';
import { caseCoverData } from './caseCover.ts';
import { paperHead } from './head.ts';
import { readSpineId } from './spineRules.ts';

export function fileSpineData(session: Session, id: string) {
  const order = readSpineId(id);
  if (!order) return null;
  const files = order.caseIds.flatMap((caseId) => {
    const cover = caseCoverData(session, order.isNamed ? caseId : `${caseId} number`);
    if (!cover) return [];
    const { caseNo, name, term, openedAt, endedAt, office } = cover;
    return [{ caseId, caseNo, name, term, openedAt, office, keepUntil: keepUntil(endedAt, order.keepYears) }];
  });
  const { width, volumes, keepYears } = order;
  return files.length === 0 ? null : { head: paperHead(session), width, volumes, keepYears, files };
}
export type FileSpineData = NonNullable<ReturnType<typeof fileSpineData>>;

/** Counted from the April after the end; of a case that goes on nobody knows yet. */
export function keepUntil(endedAt: number | null, years: number): string | null {
  if (endedAt === null || years === 0) return null;
  return `${fiscalYear(toTokyoDate(endedAt)) + 1 + years}-03-31`;
}
