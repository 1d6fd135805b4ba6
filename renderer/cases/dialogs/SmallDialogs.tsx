/** Finishing a 対応事項, looking at a paper. */
import { useState } from 'react';
import { trpcClient } from '../../app/coreLink.ts';
import { type Paper, PaperPreview } from '../../paper/index.ts';
import { referralText, taskText } from '../../text/caseDialogs.ts';
import { TextArea } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

const complete = (input: { taskId: string; note: string }) => trpcClient.tasks.complete.mutate(input);

export function TaskDialog({ view, taskId, onClose }: CaseDialogProps & { taskId: string }) {
  const [note, setNote] = useState('');
  const action = useAction(complete);
  const task = view.tasks.find((each) => each.id === taskId);
  return (
    <FormDialog
      title={taskText.completeTitle}
      submitLabel={taskText.completeSave}
      onSubmit={() => void action.runThen({ taskId, note }, onClose)}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <p>{task?.title}</p>
      <TextArea label={taskText.completeNote} rows={3} value={note} onChange={setNote} />
    </FormDialog>
  );
}

export function SheetDialog({ view, referralId, onClose }: CaseDialogProps & { referralId: string }) {
  return (
    <PaperPreview
      paper="referral-sheet"
      id={referralId}
      caseId={view.head.id}
      suggestedName={referralText.sheetName(view.head.caseNo)}
      onClose={onClose}
    />
  );
}

export function PaperDialog(props: CaseDialogProps & { paper: Paper; id: string; fileName: string }) {
  return (
    <PaperPreview
      paper={props.paper}
      id={props.id}
      caseId={props.view.head.id}
      suggestedName={props.fileName}
      onClose={props.onClose}
    />
  );
}
