/** Wording of the codes of 担当替え. */
import type { ReassignmentReason } from '../../../db/reassignments/codes.ts';

export const REASSIGNMENT_REASON_LABELS: Record<ReassignmentReason, string> = {
  transfer: '人事異動',
  leaving: '退職・任期満了',
  absence: '休業・休職',
  workload: '担当件数の調整',
  window: '担当窓口を移す',
  wish: '本人の希望',
  other: 'そのほか',
  'close-relation': '親族・知人として外れた',
};
