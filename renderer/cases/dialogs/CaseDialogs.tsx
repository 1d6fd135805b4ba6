/** The one dialog that is open, if any. It is made anew each time, with the core's clock of that moment. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/coreLink.ts';
import { AttachmentViewer } from '../../attachments/index.ts';
import { MessageDialog } from '../../messages/index.ts';
import type { CaseView } from '../caseView.ts';
import { PrintListDialog } from '../notes/PrintListDialog.tsx';
import { AddressesDialog } from './AddressesDialog.tsx';
import { AdverseDialog } from './AdverseDialog.tsx';
import { AdviceDialog } from './AdviceDialog.tsx';
import {
  AddAttachmentDialog,
  ChangeAttachmentDialog,
  RemoveAttachmentDialog,
  WriteOutDialog,
} from './AttachmentDialogs.tsx';
import { CaseCheckDialog } from './CaseCheckDialog.tsx';
import { CloseRelationDialog, LiftRelationDialog } from './CloseRelationDialogs.tsx';
import { ConfirmReferralDialog } from './ConfirmReferralDialog.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import { DecideAcceptanceDialog, RequestCoordinationDialog } from './CoordinationDialogs.tsx';
import { ReopenDialog, SuspendOrEndDialog } from './CourseDialogs.tsx';
import type { CaseDialog, CaseDialogProps, OpenDialog } from './caseDialog.ts';
import { DisclosureDialog } from './DisclosureDialog.tsx';
import { HandOverNoteDialog } from './HandOverNoteDialog.tsx';
import { CautionsDialog, UrgencyDialog } from './HeadDialogs.tsx';
import { HouseholdDialog } from './HouseholdDialog.tsx';
import { PlanReviewDialog, SupportMeetingDialog } from './MeetingDialogs.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PhoneInquiryDialog } from './PhoneInquiryDialog.tsx';
import { ReassignDialog } from './ReassignDialog.tsx';
import { ReferralDialog } from './ReferralDialog.tsx';
import { RisksDialog } from './RisksDialog.tsx';
import { ScreeningDialog } from './ScreeningDialog.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { PaperDialog, SheetDialog, TaskDialog } from './SmallDialogs.tsx';
import { SpineDialog } from './SpineDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

export interface CaseDialogsProps {
  view: CaseView;
  dialog: CaseDialog | null;
  open: OpenDialog;
  onClose: () => void;
}

export function CaseDialogs({ dialog, ...rest }: CaseDialogsProps) {
  return dialog ? <OpenedDialog key={JSON.stringify(dialog)} dialog={dialog} {...rest} /> : null;
}

function OpenedDialog({ dialog, ...rest }: CaseDialogsProps & { dialog: CaseDialog }) {
  const clock = useQuery({ ...trpc.office.now.queryOptions(), gcTime: 0 });
  if (!clock.data || !clock.isFetchedAfterMount) return null;
  return <Chosen dialog={dialog} props={{ ...rest, now: clock.data }} />;
}

function Chosen({ dialog, props }: { dialog: CaseDialog; props: CaseDialogProps }) {
  switch (dialog.kind) {
    case 'note':
      return (
        <NoteDialog
          {...props}
          supersedesId={dialog.supersedesId ?? null}
          inquiryOf={dialog.inquiryOf ?? null}
          draft={dialog.draftId ?? null}
        />
      );
    case 'suspend-or-end':
      return <SuspendOrEndDialog {...props} />;
    case 'reopen':
      return <ReopenDialog {...props} />;
    case 'addresses':
      return <AddressesDialog {...props} />;
    case 'spine':
      return <SpineDialog {...props} />;
    case 'print-notes':
      return <PrintListDialog {...props} />;
    case 'urgency':
      return <UrgencyDialog {...props} />;
    case 'cautions':
      return <CautionsDialog {...props} />;
    case 'responsibility':
      return <ReassignDialog {...props} />;
    case 'hand-over-note':
      return <HandOverNoteDialog {...props} />;
    case 'screening':
      return <ScreeningDialog {...props} />;
    case 'risks':
      return <RisksDialog {...props} />;
    case 'consent':
      return <ConsentDialog {...props} />;
    case 'withdraw':
      return <WithdrawDialog {...props} consentId={dialog.consentId} />;
    case 'disclosure':
      return <DisclosureDialog {...props} />;
    case 'phone-inquiry':
      return <PhoneInquiryDialog {...props} />;
    case 'message':
      return (
        <MessageDialog
          about={{ caseId: props.view.head.id, name: props.view.head.personName || props.view.head.caseNo }}
          {...(dialog.caller && { caller: dialog.caller })}
          onClose={props.onClose}
        />
      );
    case 'settle-disclosure':
      return <SettleDialog {...props} disclosureId={dialog.disclosureId} />;
    case 'referral':
      return <ReferralDialog {...props} />;
    case 'confirm-referral':
      return <ConfirmReferralDialog {...props} referralId={dialog.referralId} />;
    case 'request-coordination':
      return <RequestCoordinationDialog {...props} />;
    case 'decide-acceptance':
      return <DecideAcceptanceDialog {...props} />;
    case 'advice':
      return <AdviceDialog {...props} />;
    case 'plan-check':
      return <CaseCheckDialog {...props} />;
    case 'close-relation':
      return <CloseRelationDialog {...props} />;
    case 'lift-relation':
      return <LiftRelationDialog {...props} relationId={dialog.relationId} />;
    case 'plan-review':
      return <PlanReviewDialog {...props} />;
    case 'support-meeting':
      return <SupportMeetingDialog {...props} />;
    case 'person':
      return <PersonDialog {...props} memberId={dialog.memberId} />;
    case 'household':
      return <HouseholdDialog {...props} />;
    case 'adverse':
      return <AdverseDialog {...props} adverseId={dialog.adverseId} />;
    case 'merge':
      return <MergeDialog {...props} keptId={dialog.keptId} mergedId={dialog.mergedId} />;
    case 'task':
      return <TaskDialog {...props} taskId={dialog.taskId} />;
    case 'attachment-add':
      return <AddAttachmentDialog {...props} chosen={dialog.chosen} about={dialog.about} />;
    case 'attachment-view':
      return (
        <AttachmentViewer
          caseId={props.view.head.id}
          attachmentId={dialog.attachmentId}
          onWriteOut={(attachmentId) => props.open({ kind: 'attachment-write-out', attachmentId })}
          onClose={props.onClose}
        />
      );
    case 'attachment-change':
      return <ChangeAttachmentDialog {...props} attachmentId={dialog.attachmentId} />;
    case 'attachment-write-out':
      return <WriteOutDialog {...props} attachmentId={dialog.attachmentId} />;
    case 'attachment-remove':
      return <RemoveAttachmentDialog {...props} attachmentId={dialog.attachmentId} />;
    case 'sheet':
      return <SheetDialog {...props} referralId={dialog.referralId} />;
    case 'paper':
      return <PaperDialog {...props} paper={dialog.paper} id={dialog.id} fileName={dialog.fileName} />;
  }
}
