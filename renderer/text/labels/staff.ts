/** Wording of the staff's roles. */
import type { Role } from '../../../db/staff/codes.ts';

export const ROLE_LABELS: Record<Role, string> = {
  counsellor: '相談員',
  connector: 'コネクター',
  coordinator: '調整役',
  chief: '課長（承認）',
  administrator: '管理者',
  auditor: '監査',
};
