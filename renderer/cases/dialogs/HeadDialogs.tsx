/** What stands at the head of a case: urgency with its ground, cautions. */
import { useState } from 'react';
import {
  URGENCIES,
  URGENCY_LOWERINGS,
  type Urgency,
  type UrgencyLowering,
} from '../../../db/assessments/codes.ts';
import { isUnseen } from '../../../db/assessments/rules.ts';
import { CAUTIONS, type Caution } from '../../../db/cases/codes.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { caseText as words } from '../../text/cases.ts';
import { CAUTION_LABELS, URGENCY_LOWERING_LABELS } from '../../text/labels.ts';
import { receptionText } from '../../text/receptions.ts';
import { CheckboxGroup, RadioGroup, TextArea, TextField } from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

const saveUrgency = (input: {
  caseId: string;
  urgency: Urgency;
  ground: string;
  loweredBecause: UrgencyLowering | null;
}) => trpcClient.cases.setUrgency.mutate(input);

export function UrgencyDialog({ view, onClose }: CaseDialogProps) {
  const [urgency, setUrgency] = useState<Urgency>(view.head.urgency);
  const [ground, setGround] = useState('');
  const [lowered, setLowered] = useState<UrgencyLowering | null>(null);
  const isLowering = view.head.urgency === 'high' && urgency !== 'high';
  const unseen = isUnseen(view.head.urgency, view.riskChecks);
  const loweredBecause = isLowering ? lowered : null;
  const action = useAction(saveUrgency);
  const required = useRequired({
    loweredBecause: [words.loweredBecause, !isLowering || lowered !== null],
    ground: [words.urgencyGround, ground.trim() !== ''],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  return (
    <FormDialog
      title={words.changeUrgency}
      submitLabel={words.urgencySave}
      tries={required.tries}
      onSubmit={() =>
        required.check() &&
        void action.runThen({ caseId: view.head.id, urgency, ground, loweredBecause }, onClose)
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      {view.head.urgencyGround && <p className="case-help">{words.urgencyNow(view.head.urgencyGround)}</p>}
      <RadioGroup
        label={words.urgency}
        choices={URGENCIES.map((value) => ({
          value,
          label: receptionText.urgencyChoices[value],
          note: receptionText.urgencyNotes[value],
        }))}
        value={urgency}
        onChange={(next) => setUrgency(next ?? urgency)}
        help={words.urgencyUnseen}
      />
      {isLowering && (
        <RadioGroup
          label={words.loweredBecause}
          isRequired
          layout="column"
          choices={URGENCY_LOWERINGS.map((value) => ({
            value,
            label: URGENCY_LOWERING_LABELS[value],
            note: words.loweredNotes[value],
            isDisabled: unseen && value === 'entered-by-mistake',
          }))}
          value={lowered}
          onChange={setLowered}
          error={errors.loweredBecause ?? null}
        />
      )}
      <TextArea
        label={words.urgencyGround}
        isRequired
        rows={3}
        value={ground}
        onChange={setGround}
        error={errors.ground ?? null}
      />
    </FormDialog>
  );
}

const saveCautions = (input: {
  caseId: string;
  cautionCodes: Caution[];
  cautionHours: string;
  cautions: string;
}) => trpcClient.cases.setCautions.mutate(input);

export function CautionsDialog({ view, onClose }: CaseDialogProps) {
  const [fields, setFields] = useState({
    cautionCodes: view.record.cautionCodes ?? [],
    cautionHours: view.record.cautionHours ?? '',
    cautions: view.record.cautions ?? '',
  });
  const change = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }));
  const action = useAction(saveCautions);
  return (
    <FormDialog
      title={words.editCautions}
      submitLabel={words.cautionsSave}
      onSubmit={() => void action.runThen({ caseId: view.head.id, ...fields }, onClose)}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <CheckboxGroup
        label={words.cautionCodes}
        layout="grid"
        choices={choicesOf(CAUTIONS, CAUTION_LABELS)}
        value={fields.cautionCodes}
        onChange={(cautionCodes) => change({ cautionCodes })}
      />
      <TextField
        label={words.cautionHours}
        width="l"
        maxLength={100}
        value={fields.cautionHours}
        onChange={(cautionHours) => change({ cautionHours })}
        help={words.cautionHoursHelp}
      />
      <TextArea
        label={words.cautions}
        rows={3}
        value={fields.cautions}
        onChange={(cautions) => change({ cautions })}
        help={words.cautionsHelp}
      />
    </FormDialog>
  );
}
