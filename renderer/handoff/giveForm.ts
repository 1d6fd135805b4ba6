/** What 渡す asks for, with what it can know beforehand: the last medium, approver and, within the fiscal year, the approval's number. */

import { builtInHolidays, closedDays } from '../../db/calendar/holidays.ts';
import { addDays, fiscalYear, nextWorkingDay, toTokyoDate } from '../../db/calendar/rules.ts';
import type { LegalBasis, MediumKind } from '../../db/handoff/codes.ts';
import { exportInput } from '../../db/handoff/inputs.ts';
import { giveText } from '../text/handoff.ts';

export interface GiveForm {
  toOfficeId: string | null;
  caseIds: readonly string[];
  purpose: string;
  basis: LegalBasis;
  blanketApproval: string;
  approver: string;
  mediumKind: MediumKind;
  mediumNumber: string;
  eraseDue: string | null;
}

interface LastTakeout {
  at: number;
  purpose: string;
  basis: string;
  approver: string;
  blanketApproval: string | null;
  mediumKind: string;
  mediumNumber: string;
}

/** Days on the medium unless staff say otherwise; the day itself is a working day (C22). */
const KEPT_DAYS = 30;

export const erasedBy = (today: string): string =>
  nextWorkingDay(addDays(today, KEPT_DAYS), closedDays(builtInHolidays()));

export function firstForm(start: {
  today: string;
  officeIds: readonly string[];
  /** Whose window was chosen before coming here. */
  toOfficeId: string | undefined;
  caseId: string | undefined;
  /** Per window, the cases changed since they last went there. */
  changedFor: (officeId: string) => readonly string[];
  last: LastTakeout | undefined;
}): GiveForm {
  const { today, officeIds, caseId, changedFor, last } = start;
  const toOfficeId = start.toOfficeId ?? (officeIds.length === 1 ? (officeIds[0] ?? null) : null);
  const isSameYear = last !== undefined && fiscalYear(toTokyoDate(last.at)) === fiscalYear(today);
  return {
    toOfficeId,
    caseIds: caseId ? [caseId] : toOfficeId ? changedFor(toOfficeId) : [],
    purpose: last?.purpose ?? giveText.purposePreset,
    basis: 'within-purpose',
    blanketApproval: isSameYear ? (last.blanketApproval ?? '') : '',
    approver: last?.approver ?? '',
    mediumKind: (last?.mediumKind as MediumKind | undefined) ?? 'usb-memory',
    mediumNumber: last?.mediumNumber ?? '',
    eraseDue: erasedBy(today),
  };
}

/** Field → sentence; empty when the file can be made. The core asks the same and more. */
export function faultsOf(form: GiveForm): Partial<Record<keyof GiveForm, string>> {
  const faults: Partial<Record<keyof GiveForm, string>> = {};
  const parsed = exportInput.safeParse({ ...form, ticket: '' });
  for (const issue of parsed.error?.issues ?? [])
    faults[issue.path[0] as keyof GiveForm] = giveText.fieldMissing;
  if (form.basis === 'within-purpose' && form.blanketApproval.trim() === '')
    faults.blanketApproval = giveText.fieldMissing;
  if (!form.toOfficeId) faults.toOfficeId = giveText.toMissing;
  if (form.caseIds.length === 0) faults.caseIds = giveText.casesMissing;
  return faults;
}
