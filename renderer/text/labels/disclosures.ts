/** Wording of 提供記録. */
import type { ApprovalWay, DisclosureMethod } from '../../../db/disclosures/codes.ts';

export const DISCLOSURE_METHOD_LABELS: Record<DisclosureMethod, string> = {
  phone: '電話',
  'in-person': '面談',
  paper: '書面',
  fax: 'FAX',
  meeting: '会議の場',
  other: 'その他',
};

export const APPROVAL_WAY_LABELS: Record<ApprovalWay, string> = {
  document: '事前の決裁',
  'in-person': '口頭',
  phone: '電話',
};
