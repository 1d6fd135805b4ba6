import { monthlyInput } from '../reports/inputs.ts';
import { monthly } from '../reports/store.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';

/** 月報: counts alone. No case and no name is on it. */
export function monthlyReportData(session: Session, id: string) {
  const [month, asOf] = id.split(' ');
  const asked = monthlyInput.safeParse({ month, asOf: asOf ?? null });
  if (!asked.success) return null;
  const { heads: _, ...report } = monthly(session, asked.data);
  return { head: paperHead(session), report };
}
export type MonthlyReportData = NonNullable<ReturnType<typeof monthlyReportData>>;
