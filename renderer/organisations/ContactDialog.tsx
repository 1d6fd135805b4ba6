/** Whom one asks for at a 機関: the person in charge, the コネクター of a 課, the head, somebody for emergencies. */
import { useState } from 'react';
import { CONTACT_KINDS, type ContactKind } from '../../db/organisations/codes.ts';
import { allowed } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { choicesOf } from '../cases/choices.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { CONTACT_KIND_LABELS } from '../text/labels.ts';
import { organisationText } from '../text/organisations.ts';
import {
  FieldRow,
  JapaneseDateField,
  KanaNameField,
  RadioGroup,
  TextField,
  useAnnounce,
} from '../ui/index.ts';
import type { Contact } from './OrganisationsScreen.tsx';

const text = organisationText.people;
type Input = Parameters<typeof trpcClient.organisations.saveContact.mutate>[0];
const save = (input: Input) => trpcClient.organisations.saveContact.mutate(input).then(allowed);

export interface ContactDialogProps {
  organisationId: string;
  contact: Contact | null;
  onClose: () => void;
}

export function ContactDialog({ organisationId, contact, onClose }: ContactDialogProps) {
  const [form, setForm] = useState({
    kind: (contact?.kind ?? 'in-charge') as ContactKind,
    name: contact?.name ?? '',
    kana: contact?.kana ?? '',
    title: contact?.title ?? '',
    tel: contact?.tel ?? '',
    extension: contact?.extension ?? '',
    since: contact?.since ?? null,
    until: contact?.until ?? null,
    note: contact?.note ?? '',
  });
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const announce = useAnnounce();
  const action = useAction(save);
  const isReversed = form.since !== null && form.until !== null && form.until < form.since;
  const required = useRequired({
    name: [text.name, form.name.trim() !== '' || form.kind === 'emergency'],
  });
  const submit = () => {
    if (!required.check() || isReversed) return;
    void action.runThen({ ...form, organisationId, ...(contact ? { id: contact.id } : {}) }, () => {
      announce(organisationText.saved, { tone: 'ok' });
      onClose();
    });
  };
  return (
    <FormDialog
      title={contact ? text.editTitle : text.addTitle}
      submitLabel={organisationText.save}
      onSubmit={submit}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      tries={required.tries}
    >
      <KanaNameField
        label={text.name}
        kanaLabel={text.kana}
        value={{ name: form.name, kana: form.kana }}
        onChange={({ name, kana }) => set({ name, kana })}
        error={required.errors.name ?? null}
      />
      <RadioGroup
        label={text.kind}
        help={text.kindHelp}
        choices={choicesOf(CONTACT_KINDS, CONTACT_KIND_LABELS)}
        value={form.kind}
        onChange={(kind) => kind && set({ kind })}
      />
      <FieldRow>
        <TextField label={text.jobTitle} width="s" value={form.title} onChange={(title) => set({ title })} />
        <TextField label={text.tel} width="s" type="tel" value={form.tel} onChange={(tel) => set({ tel })} />
        <TextField
          label={organisationText.extensionLabel}
          width="xs"
          value={form.extension}
          onChange={(extension) => set({ extension })}
        />
      </FieldRow>
      <FieldRow>
        <JapaneseDateField label={text.since} value={form.since} onChange={(since) => set({ since })} />
        <JapaneseDateField
          label={text.until}
          value={form.until}
          onChange={(until) => set({ until })}
          error={isReversed ? organisationText.reversed : null}
        />
      </FieldRow>
      <TextField label={text.note} width="full" value={form.note} onChange={(note) => set({ note })} />
    </FormDialog>
  );
}
