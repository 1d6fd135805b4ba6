/** What 渡す asks for, with what it can know beforehand: the last medium, the year's approval, what the last file to the window was on. */

import { BASIS_DEMANDS } from '../../db/disclosures/rules.ts';
import { LEGAL_BASES, type LegalBasis, type MediumKind } from '../../db/handoff/codes.ts';
import { exportInput } from '../../db/handoff/inputs.ts';
import { withheldFrom } from '../../db/handoff/rules.ts';
import type { ChosenSection } from '../../db/handoff/sectionCodes.ts';
import { giveText } from '../text/handoff.ts';

export interface GiveForm {
  toOfficeId: string | null;
  caseIds: readonly string[];
  purpose: string;
  basis: LegalBasis;
  organisationId: string | null;
  reason: string;
  /** Entered with the year's first file; the core remembers it. */
  blanketApproval: string;
  approver: string;
  approvedOn: string | null;
  withhold: readonly ChosenSection[];
  takesConcealed: boolean;
  concealedReason: string;
  concealedApprover: string;
  mediumKind: MediumKind;
  mediumNumber: string;
  eraseDue: string | null;
}

interface LastTakeout {
  toOfficeId: string;
  purpose: string;
  basis: string;
  organisationId: string | null;
  approver: string;
  mediumKind: string;
  mediumNumber: string;
}

export interface GiveOffice {
  officeId: string;
  name: string;
  isOwnCity: boolean;
}

/** Grounds that are preset for a window: within the purpose for the city's own; for another, what its last file was on. */
export function groundsFor(
  office: GiveOffice | undefined,
  last: LastTakeout | undefined,
): Pick<GiveForm, 'purpose' | 'basis' | 'organisationId' | 'approver' | 'approvedOn' | 'reason'> {
  const isOwn = office?.isOwnCity ?? true;
  const basis = LEGAL_BASES.find((each) => each === last?.basis && each !== 'within-purpose');
  return {
    purpose: last?.purpose ?? (isOwn ? giveText.purposePreset : ''),
    basis: isOwn ? 'within-purpose' : (basis ?? 'consent'),
    organisationId: isOwn ? null : (last?.organisationId ?? null),
    approver: last?.approver ?? '',
    approvedOn: null,
    reason: '',
  };
}

export function firstForm(start: {
  /** Until when the medium is kept unless staff say otherwise. */
  eraseDue: string;
  offices: readonly GiveOffice[];
  /** Whose window was chosen before coming here. */
  toOfficeId: string | undefined;
  caseId: string | undefined;
  /** Per window, the cases changed since they last went there. */
  changedFor: (officeId: string) => readonly string[];
  last: LastTakeout | null;
  lastTo: readonly LastTakeout[];
}): GiveForm {
  const { eraseDue, offices, caseId, changedFor, last, lastTo } = start;
  const toOfficeId = start.toOfficeId ?? (offices.length === 1 ? (offices[0]?.officeId ?? null) : null);
  return {
    toOfficeId,
    caseIds: caseId ? [caseId] : toOfficeId ? changedFor(toOfficeId) : [],
    ...groundsFor(
      offices.find((each) => each.officeId === toOfficeId),
      lastTo.find((each) => each.toOfficeId === toOfficeId),
    ),
    blanketApproval: '',
    withhold: [],
    takesConcealed: false,
    concealedReason: '',
    concealedApprover: '',
    mediumKind: (last?.mediumKind as MediumKind | undefined) ?? 'usb-memory',
    mediumNumber: last?.mediumNumber ?? '',
    eraseDue,
  };
}

/** What stays behind: what was chosen, and what the recipient's kind keeps back. */
export const withheldBy = (form: GiveForm, isOwnCity: boolean): ChosenSection[] => [
  ...new Set([...form.withhold, ...withheldFrom({ isOwnCity, basis: form.basis })]),
];

/** Field → sentence; empty when the file can be made. The core asks the same and more. */
export function faultsOf(
  form: GiveForm,
  to: { isOwnCity: boolean; hasApproval: boolean },
): Partial<Record<keyof GiveForm, string>> {
  const faults: Partial<Record<keyof GiveForm, string>> = {};
  const parsed = exportInput.safeParse({ ...form, ticket: '' });
  for (const issue of parsed.error?.issues ?? [])
    faults[issue.path[0] as keyof GiveForm] = giveText.fieldMissing;
  const need = (field: keyof GiveForm) => {
    if (!form[field] || String(form[field]).trim() === '') faults[field] = giveText.fieldMissing;
  };
  if (!to.isOwnCity) {
    for (const field of ['organisationId', 'approver', 'approvedOn'] as const) need(field);
    if (form.basis !== 'within-purpose' && BASIS_DEMANDS[form.basis].reason) need('reason');
  } else if (!to.hasApproval) {
    for (const field of ['blanketApproval', 'approver', 'approvedOn'] as const) need(field);
  }
  if (form.takesConcealed) for (const field of ['concealedReason', 'concealedApprover'] as const) need(field);
  if (!form.toOfficeId) faults.toOfficeId = giveText.toMissing;
  if (form.caseIds.length === 0) faults.caseIds = giveText.casesMissing;
  return faults;
}
