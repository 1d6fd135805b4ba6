/**
 * Who may do what. Checked in the core for every procedure; a screen that hides a button is a courtesy, not a check.
 * The administrator keeps accounts and cards and sees no case; the auditor reads the record of operations alone.
 */
import type { Role } from './codes.ts';

export const PERMISSIONS = [
  'case.read',
  'case.write',
  'meeting.write',
  'meeting.settings',
  'handoff',
  'ledger.import',
  'directory.write',
  'staff.manage',
  'office.manage',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const CASEWORK: Permission[] = ['case.read', 'case.write', 'meeting.write', 'handoff', 'directory.write'];

const GRANTED: Record<Role, readonly Permission[]> = {
  counsellor: CASEWORK,
  connector: CASEWORK,
  coordinator: [...CASEWORK, 'ledger.import'],
  chief: [...CASEWORK, 'ledger.import', 'meeting.settings'],
  administrator: ['ledger.import', 'staff.manage', 'office.manage', 'directory.write', 'meeting.settings'],
  auditor: ['audit.read'],
};

export const isPermitted = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some((role) => GRANTED[role].includes(permission));

/** Seconds to wait before the next try after so many failures in a row: none for three, then doubling up to ten minutes. */
export const waitAfterFailures = (failures: number): number =>
  failures < 3 ? 0 : Math.min(600, 2 ** (failures - 2));
