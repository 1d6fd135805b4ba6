/** Withdrawing a consent, finishing a 対応事項, looking at a paper. */
import { useState } from 'react';
import { CONSENT_METHODS, type ConsentMethod } from '../../../db/consents/codes.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { type Paper, PaperPreview } from '../../paper/index.ts';
import { consentText, referralText, taskText } from '../../text/caseDialogs.ts';
import { CONSENT_METHOD_LABELS } from '../../text/labels.ts';
import { JapaneseDateField, RadioGroup, TextArea } from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

const withdraw = (input: { consentId: string; date: string | null; method: ConsentMethod; note: string }) =>
  trpcClient.consents.withdraw.mutate({ ...input, date: input.date ?? '' });

export function WithdrawDialog({ now, consentId, onClose }: CaseDialogProps & { consentId: string }) {
  const [date, setDate] = useState<string | null>(now.date);
  const [method, setMethod] = useState<ConsentMethod>('oral');
  const [note, setNote] = useState('');
  const action = useAction(withdraw);
  const errors = fieldErrors(action.refusal);
  return (
    <FormDialog
      title={consentText.withdrawTitle}
      submitLabel={consentText.withdrawSave}
      onSubmit={() => void action.runThen({ consentId, date, method, note }, onClose)}
      onClose={onClose}
      refusal={action.refusal}
      isRunning={action.isRunning}
    >
      <p className="case-help">{consentText.withdrawHelp}</p>
      <JapaneseDateField
        label={consentText.withdrawDate}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.date ?? null}
      />
      <RadioGroup
        label={consentText.method}
        choices={choicesOf(CONSENT_METHODS, CONSENT_METHOD_LABELS)}
        value={method}
        onChange={(next) => next && setMethod(next)}
      />
      <TextArea label={consentText.note} rows={2} value={note} onChange={setNote} />
    </FormDialog>
  );
}

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
