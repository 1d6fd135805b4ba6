/** The number comes from the document system later, and the day may be put off; what was asked stays as it went out. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { meetingPapersText } from '../text/meetingPapers.ts';
import { FieldRow, JapaneseDateField, TextField, useAnnounce } from '../ui/index.ts';
import type { InformationRequestRow } from './InformationRequests.tsx';

const { request: words, requests } = meetingPapersText;
const save = trpcClient.informationRequests.save.mutate;

export interface RequestCorrectionDialogProps {
  of: InformationRequestRow;
  onClose: () => void;
}

export function RequestCorrectionDialog({ of, onClose }: RequestCorrectionDialogProps) {
  const announce = useAnnounce();
  const [number, setNumber] = useState(of.number ?? '');
  const [dueOn, setDue] = useState<string | null>(of.dueOn);
  const action = useAction(save);
  const required = useRequired({ dueOn: [words.due, dueOn !== null] });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () =>
    required.check() &&
    action.runThen({ requestId: of.id, fields: { number, dueOn: dueOn ?? '' } }, () => {
      onClose();
      announce(requests.corrected, { tone: 'ok' });
    });
  return (
    <FormDialog
      title={requests.correctOf(of.organisationName)}
      submitLabel={requests.correctSave}
      onSubmit={() => void submit()}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      tries={required.tries}
    >
      <FieldRow>
        <TextField
          label={words.number}
          width="s"
          value={number}
          onChange={setNumber}
          error={errors.number ?? null}
        />
        <JapaneseDateField
          label={words.due}
          help={words.dueHelp}
          isRequired
          value={dueOn}
          onChange={setDue}
          error={errors.dueOn ?? null}
        />
      </FieldRow>
    </FormDialog>
  );
}
