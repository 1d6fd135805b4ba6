/** The small forms that a case opens, one at a time; each may lead on to another. */
import type { Paper } from '../../paper/index.ts';
import type { CaseView } from '../caseView.ts';

export type CaseDialog =
  /** `inquiryOf`: an adverse party who asked, and was told nothing. `draftId`: one that was left half written. */
  | { kind: 'note'; supersedesId?: string; inquiryOf?: string; draftId?: string }
  | { kind: 'print-notes' }
  | { kind: 'addresses' }
  | { kind: 'spine' }
  | { kind: 'suspend-or-end' }
  | { kind: 'reopen' }
  | { kind: 'urgency' }
  | { kind: 'cautions' }
  | { kind: 'responsibility' }
  | { kind: 'hand-over-note' }
  | { kind: 'screening' }
  | { kind: 'risks' }
  | { kind: 'consent' }
  | { kind: 'withdraw'; consentId: string }
  | { kind: 'disclosure' }
  | { kind: 'phone-inquiry' }
  | { kind: 'message'; caller?: { name: string; tel: string } }
  | { kind: 'settle-disclosure'; disclosureId: string }
  | { kind: 'referral' }
  | { kind: 'confirm-referral'; referralId: string }
  | { kind: 'request-coordination' }
  | { kind: 'decide-acceptance' }
  | { kind: 'advice' }
  | { kind: 'plan-check' }
  | { kind: 'close-relation' }
  | { kind: 'lift-relation'; relationId: string }
  | { kind: 'plan-review' }
  | { kind: 'support-meeting' }
  | { kind: 'person'; memberId: string | null }
  | { kind: 'household' }
  | { kind: 'adverse'; adverseId: string | null }
  | { kind: 'merge'; keptId: string; mergedId: string }
  | { kind: 'task'; taskId: string }
  | { kind: 'attachment-add'; chosen: string; about?: { entity: string; id: string } }
  | {
      kind: 'attachment-view' | 'attachment-change' | 'attachment-write-out' | 'attachment-remove';
      attachmentId: string;
    }
  | { kind: 'sheet'; referralId: string }
  | { kind: 'paper'; paper: Paper; id: string; fileName: string };

export interface CaseDialogProps {
  view: CaseView;
  /** The core's day and time when the dialog was opened. */
  now: { date: string; time: string };
  onClose: () => void;
  open: (dialog: CaseDialog) => void;
}

export type OpenDialog = CaseDialogProps['open'];
