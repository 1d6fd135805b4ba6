/** 中間の状況確認, opened from the case. */
import { CheckDialog } from '../../supportPlans/CheckDialog.tsx';
import type { CaseDialogProps } from './caseDialog.ts';

export const CaseCheckDialog = ({ view, onClose }: CaseDialogProps) => (
  <CheckDialog caseId={view.head.id} onClose={onClose} />
);
