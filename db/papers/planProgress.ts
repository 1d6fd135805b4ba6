import { type Progress, progress } from '../reports/progress.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';

/** 計画進捗表: counts alone. No case and no name is on it. */
export function planProgressData(session: Session) {
  const { heads: _, rows, ...rest } = progress(session);
  return {
    head: paperHead(session),
    ...rest,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(withoutCases) })),
  };
}

const withoutCases = ({
  actual: { caseIds: _, ...actual },
  ...cell
}: Progress['rows'][number]['cells'][number]) => ({
  ...cell,
  actual,
});

export type PlanProgressData = ReturnType<typeof planProgressData>;
