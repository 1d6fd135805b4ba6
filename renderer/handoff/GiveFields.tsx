/** 目的と根拠, 媒体と消去: the fields of 持出し記録. */
import { useState } from 'react';
import { LEGAL_BASES, MEDIUM_KINDS } from '../../db/handoff/codes.ts';
import { giveText } from '../text/handoff.ts';
import { LEGAL_BASIS_LABELS, MEDIUM_KIND_LABELS } from '../text/labels.ts';
import {
  Basis,
  FieldRow,
  JapaneseDateField,
  LinkButton,
  RadioGroup,
  Select,
  Stack,
  TextField,
} from '../ui/index.ts';
import type { GiveForm } from './giveForm.ts';

export interface GiveFieldsProps {
  form: GiveForm;
  change: (part: Partial<GiveForm>) => void;
  faults: Partial<Record<keyof GiveForm, string>>;
}

export function GroundsFields({ form, change, faults }: GiveFieldsProps) {
  const [isChosen, setChosen] = useState(false);
  return (
    <Stack>
      <TextField
        label={giveText.purpose}
        width="l"
        value={form.purpose}
        onChange={(purpose) => change({ purpose })}
        error={faults.purpose ?? null}
        isRequired
      />
      {isChosen ? (
        <Select
          label={giveText.basis}
          width="full"
          choices={LEGAL_BASES.map((basis) => ({ value: basis, label: LEGAL_BASIS_LABELS[basis] }))}
          value={form.basis}
          onChange={(basis) => basis && change({ basis })}
        />
      ) : (
        <div className="handoff-preset">
          <span className="handoff-preset-name">{giveText.basis}</span>
          <span>
            {giveText.basisPreset} <Basis provision={giveText.basisProvision}>{giveText.basisWhy}</Basis>
          </span>
          <LinkButton onPress={() => setChosen(true)}>{giveText.otherBasis}</LinkButton>
        </div>
      )}
      <FieldRow>
        {form.basis === 'within-purpose' && (
          <TextField
            label={giveText.blanketApproval}
            width="s"
            value={form.blanketApproval}
            onChange={(blanketApproval) => change({ blanketApproval })}
            help={giveText.blanketHelp}
            error={faults.blanketApproval ?? null}
            isRequired
          />
        )}
        <TextField
          label={giveText.approver}
          width="s"
          value={form.approver}
          onChange={(approver) => change({ approver })}
          error={faults.approver ?? null}
          isRequired
        />
      </FieldRow>
    </Stack>
  );
}

type Medium = Pick<GiveForm, 'mediumKind' | 'mediumNumber' | 'eraseDue'>;

interface MediumFieldsProps {
  form: Medium;
  change: (part: Partial<Medium>) => void;
  faults: Partial<Record<keyof Medium, string>>;
}

export function MediumFields({ form, change, faults }: MediumFieldsProps) {
  return (
    <Stack>
      <RadioGroup
        label={giveText.mediumKind}
        choices={MEDIUM_KINDS.filter((kind) => kind !== 'paper').map((kind) => ({
          value: kind,
          label: MEDIUM_KIND_LABELS[kind],
        }))}
        value={form.mediumKind}
        onChange={(mediumKind) => mediumKind && change({ mediumKind })}
      />
      <FieldRow>
        <TextField
          label={giveText.mediumNumber}
          width="s"
          value={form.mediumNumber}
          onChange={(mediumNumber) => change({ mediumNumber })}
          help={giveText.mediumHelp}
          error={faults.mediumNumber ?? null}
          isRequired
        />
        <JapaneseDateField
          label={giveText.eraseDue}
          value={form.eraseDue}
          onChange={(eraseDue) => change({ eraseDue })}
          help={giveText.eraseHelp}
          error={faults.eraseDue ?? null}
          isRequired
        />
      </FieldRow>
    </Stack>
  );
}
