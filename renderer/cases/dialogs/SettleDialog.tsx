/** 事後決裁: the number that an approval by telephone got afterwards. */
import { useState } from 'react';
import { trpcClient } from '../../app/coreLink.ts';
import { disclosureText as words } from '../../text/disclosures.ts';
import { FieldRow, JapaneseDateField, TextField } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

interface Settled {
  disclosureId: string;
  approvalNumber: string;
  approvalNumberOn: string | null;
}
const settle = (input: Settled) =>
  trpcClient.disclosures.settle.mutate({ ...input, approvalNumberOn: input.approvalNumberOn ?? '' });

export function SettleDialog({ now, disclosureId, onClose }: CaseDialogProps & { disclosureId: string }) {
  const [approvalNumber, setNumber] = useState('');
  const [approvalNumberOn, setOn] = useState<string | null>(now.date);
  const action = useAction(settle);
  const required = useRequired({
    approvalNumber: [words.settleNumber, approvalNumber.trim() !== ''],
    approvalNumberOn: [words.settleOn, approvalNumberOn !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  return (
    <FormDialog
      title={words.settleTitle}
      size="s"
      submitLabel={words.settleSave}
      onSubmit={() =>
        required.check() && void action.runThen({ disclosureId, approvalNumber, approvalNumberOn }, onClose)
      }
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <FieldRow>
        <TextField
          label={words.settleNumber}
          isRequired
          value={approvalNumber}
          onChange={setNumber}
          error={errors.approvalNumber ?? null}
        />
        <JapaneseDateField
          label={words.settleOn}
          isRequired
          value={approvalNumberOn}
          onChange={setOn}
          error={errors.approvalNumberOn ?? null}
        />
      </FieldRow>
    </FormDialog>
  );
}
