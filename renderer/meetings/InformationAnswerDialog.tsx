/** What an organisation answered. It belongs to the 支援会議 alone (R05), and the dialog says so where it is written. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { meetingPapersText } from '../text/meetingPapers.ts';
import { JapaneseDateField, TextArea, useAnnounce } from '../ui/index.ts';
import type { InformationRequestRow } from './InformationRequests.tsx';

const words = meetingPapersText.answer;
const answerIt = trpcClient.informationRequests.answer.mutate;

export interface InformationAnswerDialogProps {
  of: InformationRequestRow;
  today: string;
  onClose: () => void;
}

export function InformationAnswerDialog({ of, today, onClose }: InformationAnswerDialogProps) {
  const announce = useAnnounce();
  const [answeredOn, setAnsweredOn] = useState<string | null>(of.answeredOn ?? today);
  const [answer, setAnswer] = useState(of.answer ?? '');
  const action = useAction(answerIt);
  const required = useRequired({
    answeredOn: [words.date, answeredOn !== null],
    answer: [words.answer, answer.trim() !== ''],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () =>
    required.check() &&
    action.runThen({ requestId: of.id, answeredOn: answeredOn ?? '', answer }, () => {
      onClose();
      announce(words.saved);
    });
  return (
    <FormDialog
      title={words.title(of.organisationName)}
      submitLabel={words.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      tries={required.tries}
    >
      <JapaneseDateField
        label={words.date}
        isRequired
        value={answeredOn}
        onChange={setAnsweredOn}
        error={errors.answeredOn ?? null}
      />
      <TextArea
        label={words.answer}
        help={words.answerHelp}
        isRequired
        rows={6}
        value={answer}
        onChange={setAnswer}
        error={errors.answer ?? null}
      />
    </FormDialog>
  );
}
