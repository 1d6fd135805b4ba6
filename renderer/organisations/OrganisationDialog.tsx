/** One 機関, added or put right. */
import { useState } from 'react';
import { ORGANISATION_FIELDS } from '../../db/cityPlan/codes.ts';
import { allowed } from '../../db/outcome.ts';
import { WORRIES } from '../../db/receptions/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { choicesOf } from '../cases/choices.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { ORGANISATION_FIELD_LABELS, WORRY_LABELS } from '../text/labels.ts';
import { organisationText as text } from '../text/organisations.ts';
import { CheckboxGroup, FieldRow, Select, TextArea, TextField, useAnnounce } from '../ui/index.ts';
import type { Organisation } from './OrganisationsScreen.tsx';
import { type OrganisationForm, organisationForm, reversedTerms, toInput } from './organisationForm.ts';
import { TermsField } from './TermsField.tsx';

type Input = Parameters<typeof trpcClient.organisations.save.mutate>[0];
const save = (input: Input) => trpcClient.organisations.save.mutate(input).then(allowed);

export interface OrganisationDialogProps {
  organisation: Organisation | null;
  onClose: () => void;
  onSaved?: (id: string) => void;
}

export function OrganisationDialog({ organisation, onClose, onSaved }: OrganisationDialogProps) {
  const [form, setForm] = useState(() => organisationForm(organisation));
  const announce = useAnnounce();
  const action = useAction(save);
  const set = (part: Partial<OrganisationForm>) => setForm((before) => ({ ...before, ...part }));
  const required = useRequired({ name: [text.name, form.name.trim() !== ''] });
  const submit = () => {
    if (!required.check() || reversedTerms(form.terms).length > 0) return;
    void action.runThen(toInput(form, organisation), ({ id }) => {
      announce(text.saved, { tone: 'ok' });
      onClose();
      onSaved?.(id);
    });
  };
  return (
    <FormDialog
      title={organisation ? text.editTitle : text.addTitle}
      size="l"
      submitLabel={text.save}
      onSubmit={submit}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      tries={required.tries}
    >
      <FieldRow>
        <TextField
          label={text.name}
          isRequired
          width="m"
          value={form.name}
          onChange={(name) => set({ name })}
          error={required.errors.name ?? null}
        />
        <TextField label={text.kana} width="m" value={form.kana} onChange={(kana) => set({ kana })} />
      </FieldRow>
      <FieldRow>
        <TextField label={text.tel} width="s" type="tel" value={form.tel} onChange={(tel) => set({ tel })} />
        <TextField
          label={text.extensionLabel}
          width="xs"
          value={form.extension}
          onChange={(extension) => set({ extension })}
        />
        <TextField label={text.fax} width="s" type="tel" value={form.fax} onChange={(fax) => set({ fax })} />
        <TextField
          label={text.email}
          width="m"
          type="email"
          value={form.email}
          onChange={(email) => set({ email })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={text.hours}
          width="m"
          help={text.hoursHelp}
          value={form.hours}
          onChange={(hours) => set({ hours })}
        />
        <TextField
          label={text.address}
          width="m"
          value={form.address}
          onChange={(address) => set({ address })}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={text.field}
          width="s"
          isClearable
          choices={choicesOf(ORGANISATION_FIELDS, ORGANISATION_FIELD_LABELS)}
          value={form.field}
          onChange={(field) => set({ field })}
        />
        <TextField
          label={text.section}
          width="s"
          value={form.section}
          onChange={(section) => set({ section })}
        />
        <TextField label={text.target} width="m" value={form.target} onChange={(target) => set({ target })} />
      </FieldRow>
      <CheckboxGroup
        label={text.worries}
        help={text.worriesHelp}
        layout="grid"
        choices={choicesOf(WORRIES, WORRY_LABELS)}
        value={form.worries}
        onChange={(worries) => set({ worries })}
      />
      <TextArea
        label={text.districts}
        help={text.districtsHelp}
        rows={3}
        value={form.districts}
        onChange={(districts) => set({ districts })}
      />
      <TermsField terms={form.terms} onChange={(terms) => set({ terms })} />
      <TextArea label={text.note} rows={2} value={form.note} onChange={(note) => set({ note })} />
    </FormDialog>
  );
}
