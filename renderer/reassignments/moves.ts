/** What is chosen for each case of a 一括担当替え, until it is recorded. Pure. */
import type { ChosenReason } from '../../db/reassignments/codes.ts';
import { type Duty, isSameDuty } from '../../db/reassignments/rules.ts';

/** As it stands, nobody, or somebody by their id. */
export const KEEP = 'keep';
export const NOBODY = 'nobody';

export interface Plan {
  /** Empty: it is to be chosen. */
  fromOn: string | null;
  reason: ChosenReason | null;
  reasonText: string;
  takesTasks: boolean;
  /** For all that are chosen. `officeId`: null leaves each at its window. */
  all: { officeId: string | null; staff: string; deputy: string };
  /** Cases that were taken out of the choice; all others are in. */
  left: string[];
  /** By case; what is absent stays as it is. */
  to: Record<string, Duty>;
}

export const emptyPlan = (today: string): Plan => ({
  fromOn: today,
  reason: null,
  reasonText: '',
  takesTasks: true,
  all: { officeId: null, staff: KEEP, deputy: KEEP },
  left: [],
  to: {},
});

export interface PlannedRow {
  caseId: string;
  duty: Duty;
}

const idOf = (chosen: string): string | null => (chosen === NOBODY ? null : chosen);

/** 「選んだケースに当てる」: whoever leaves is replaced where they stand, and stands nowhere any more. */
export function applied(duty: Duty, leaver: string | null, all: Plan['all']): Duty {
  const officeId = all.officeId ?? duty.officeId;
  const staffId = all.staff !== KEEP && duty.staffId === leaver ? idOf(all.staff) : duty.staffId;
  const wasDeputy = leaver !== null && duty.deputyStaffId === leaver;
  const deputy = all.deputy === KEEP ? (wasDeputy ? null : duty.deputyStaffId) : idOf(all.deputy);
  return { officeId, staffId, deputyStaffId: deputy === staffId ? null : deputy };
}

export const toOf = ({ caseId, duty }: PlannedRow, plan: Plan): Duty => plan.to[caseId] ?? duty;

export const isChosen = ({ caseId }: PlannedRow, plan: Plan): boolean => !plan.left.includes(caseId);

/** Those that would change hands: chosen, and somebody new is named. */
export const movedRows = <Row extends PlannedRow>(rows: readonly Row[], plan: Plan): Row[] =>
  rows.filter((row) => isChosen(row, plan) && !isSameDuty(row.duty, toOf(row, plan)));
