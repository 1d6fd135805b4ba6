/** 目的と根拠, 媒体と消去: the fields of 持出し記録. */

import type { inferRouterOutputs } from '@trpc/server';
import { MEDIUM_KINDS } from '../../db/handoff/codes.ts';
import type { AppRouter } from '../../db/router.ts';
import { giveText } from '../text/handoff.ts';
import { MEDIUM_KIND_LABELS } from '../text/labels.ts';
import { FieldRow, RadioGroup, Stack, TextField } from '../ui/index.ts';
import { DueDateField } from '../workingDays/index.ts';
import { CityGrounds } from './CityGrounds.tsx';
import type { GiveForm } from './giveForm.ts';
import { OutsideGrounds } from './OutsideGrounds.tsx';

export interface GiveFieldsProps {
  form: GiveForm;
  change: (part: Partial<GiveForm>) => void;
  faults: Partial<Record<keyof GiveForm, string>>;
}

export type Presets = inferRouterOutputs<AppRouter>['handoff']['presets'];

interface GroundsFieldsProps extends GiveFieldsProps {
  isOwnCity: boolean;
  presets: Presets;
}

export function GroundsFields({ isOwnCity, presets, ...fields }: GroundsFieldsProps) {
  const { form, change, faults } = fields;
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
      {isOwnCity ? <CityGrounds {...fields} presets={presets} /> : <OutsideGrounds {...fields} />}
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
        <DueDateField
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
