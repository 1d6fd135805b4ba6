/** つなぎ確認: a つなぎ is done only when somebody has asked whether it worked. */
import { useState } from 'react';
import { trpcClient } from '../../app/coreLink.ts';
import { referralText as words } from '../../text/caseDialogs.ts';
import { JapaneseDateField, RadioGroup, TextArea, TextField, useAnnounce } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

interface Confirmation {
  referralId: string;
  outcome: 'connected' | 'not-connected' | null;
  date: string | null;
  method: string;
  note: string;
}

const save = ({ outcome, date, ...rest }: Confirmation) =>
  trpcClient.referrals.confirm.mutate({ ...rest, outcome: outcome ?? 'connected', date: date ?? '' });

export function ConfirmReferralDialog({
  view,
  now,
  referralId,
  onClose,
}: CaseDialogProps & { referralId: string }) {
  const [found, setFound] = useState<Confirmation>({
    referralId,
    outcome: null,
    date: now.date,
    method: '',
    note: '',
  });
  const change = (part: Partial<Confirmation>) => setFound((before) => ({ ...before, ...part }));
  const action = useAction(save);
  const announce = useAnnounce();
  const required = useRequired({
    outcome: [words.outcome, found.outcome !== null],
    date: [words.confirmDate, found.date !== null],
    method: [words.confirmMethod, found.method.trim() !== ''],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const referral = view.referrals.find((each) => each.id === referralId);
  const name = view.names.organisations[referral?.organisationId ?? ''] ?? '';
  return (
    <FormDialog
      title={`${words.confirmTitle}（${name}）`}
      submitLabel={words.confirmSave}
      onSubmit={() =>
        required.check() &&
        void action.runThen(found, () => {
          announce(words.confirmed, { tone: 'ok' });
          onClose();
        })
      }
      onClose={onClose}
      refusal={action.refusal}
      isRunning={action.isRunning}
      tries={required.tries}
    >
      <RadioGroup
        label={words.outcome}
        isRequired
        layout="column"
        choices={[
          { value: 'connected', label: words.connected, note: words.connectedNote },
          { value: 'not-connected', label: words.notConnected, note: words.notConnectedNote },
        ]}
        value={found.outcome}
        onChange={(outcome) => change({ outcome })}
        error={errors.outcome ?? null}
      />
      <JapaneseDateField
        label={words.confirmDate}
        isRequired
        value={found.date}
        onChange={(date) => change({ date })}
        error={errors.date ?? null}
      />
      <TextField
        label={words.confirmMethod}
        isRequired
        value={found.method}
        onChange={(method) => change({ method })}
        help={words.confirmMethodHelp}
        error={errors.method ?? null}
      />
      <TextArea label={words.confirmNote} rows={3} value={found.note} onChange={(note) => change({ note })} />
    </FormDialog>
  );
}
