/** What arrived on paper or by FAX, copied into the register: who sent it, what it says; whose affair it is, as far as it says. */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DatePrecision } from '../../db/people/codes.ts';
import { CONSENT_SEEN, type ConsentSeen, RECEIVED_WAYS, type ReceivedWay } from '../../db/referrals/codes.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { choicesOf } from '../cases/choices.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { useRequired } from '../cases/useRequired.ts';
import { AdverseWarning } from '../people/index.ts';
import { CONSENT_SEEN_LABELS, RECEIVED_WAY_LABELS } from '../text/labels.ts';
import { receivedText as text } from '../text/received.ts';
import {
  ComboBox,
  FieldRow,
  FormSection,
  JapaneseDateField,
  KanaNameField,
  RadioGroup,
  TextArea,
  TextField,
  useAnnounce,
} from '../ui/index.ts';
import { DueDateField } from '../workingDays/index.ts';
import type { Received } from './ReceivedScreen.tsx';

type Input = Parameters<typeof trpcClient.referrals.received.save.mutate>[0];
const save = (input: Input) => trpcClient.referrals.received.save.mutate(input);

const formOf = (row: Received | null) => ({
  receivedOn: row?.receivedOn ?? null,
  way: (row?.way ?? 'fax') as ReceivedWay,
  organisationId: row?.organisationId ?? null,
  organisationName: row?.organisationName ?? '',
  contactName: row?.contactName ?? '',
  contactTel: row?.contactTel ?? '',
  personName: row?.personName ?? '',
  personKana: row?.personKana ?? '',
  personBirthDate: row?.personBirthDate ?? null,
  personBirthPrecision: (row?.personBirthPrecision ?? 'unknown') as DatePrecision,
  personAddress: row?.personAddress ?? '',
  personTel: row?.personTel ?? '',
  content: row?.content ?? '',
  request: row?.request ?? '',
  consentSeen: (row?.consentSeen ?? 'unknown') as ConsentSeen,
  answerDue: row?.answerDue ?? null,
});

export interface ReceivedDialogProps {
  received: Received | null;
  onClose: () => void;
  onSaved?: (id: string) => void;
}

export function ReceivedDialog({ received, onClose, onSaved }: ReceivedDialogProps) {
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const [form, setForm] = useState(() => formOf(received));
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const organisations = useOrganisationChoices();
  const announce = useAnnounce();
  const action = useAction(save);
  const receivedOn = form.receivedOn ?? now?.date ?? null;
  const proposed = useQuery({
    ...trpc.referrals.received.answerDue.queryOptions({ date: receivedOn ?? '' }),
    enabled: receivedOn !== null,
  }).data;
  const answerDue = form.answerDue ?? proposed ?? null;
  const required = useRequired({
    senderOrganisation: [
      text.organisation,
      form.organisationId !== null || form.organisationName.trim() !== '',
    ],
    receivedContent: [text.content, form.content.trim() !== ''],
    receivedOn: [text.receivedOn, receivedOn !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () => {
    if (!required.check()) return;
    const input = {
      ...form,
      receivedOn: receivedOn ?? '',
      answerDue,
      ...(received ? { id: received.id } : {}),
    };
    void action.runThen(input, ({ id, number }) => {
      announce(text.saved(number), { tone: 'ok' });
      onClose();
      onSaved?.(id);
    });
  };
  return (
    <FormDialog
      title={received ? text.editTitle : text.addTitle}
      size="l"
      submitLabel={text.save}
      onSubmit={submit}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      tries={required.tries}
      isReady={now !== undefined}
    >
      <FormSection title={text.from}>
        <FieldRow>
          <ComboBox
            label={text.organisation}
            isRequired
            width="m"
            help={text.organisationHelp}
            choices={organisations}
            value={form.organisationId}
            text={form.organisationName}
            onChange={(organisationId) => set({ organisationId })}
            onTextChange={(organisationName) => set({ organisationName })}
            error={errors.senderOrganisation ?? null}
          />
          <TextField
            label={text.contactName}
            width="s"
            value={form.contactName}
            onChange={(contactName) => set({ contactName })}
          />
          <TextField
            label={text.contactTel}
            width="s"
            type="tel"
            value={form.contactTel}
            onChange={(contactTel) => set({ contactTel })}
          />
        </FieldRow>
        <FieldRow>
          <RadioGroup
            label={text.way}
            choices={choicesOf(RECEIVED_WAYS, RECEIVED_WAY_LABELS)}
            value={form.way}
            onChange={(way) => way && set({ way })}
          />
        </FieldRow>
      </FormSection>
      <TextArea
        label={text.content}
        isRequired
        rows={4}
        help={text.contentHelp}
        value={form.content}
        onChange={(content) => set({ content })}
        error={errors.receivedContent ?? null}
      />
      <TextArea label={text.request} rows={2} value={form.request} onChange={(request) => set({ request })} />
      <FormSection title={text.about}>
        <KanaNameField
          label={text.personName}
          kanaLabel={text.personKana}
          value={{ name: form.personName, kana: form.personKana }}
          onChange={({ name, kana }) => set({ personName: name, personKana: kana })}
        />
        <AdverseWarning name={form.personName} kana={form.personKana} />
        <FieldRow>
          <JapaneseDateField
            label={text.birth}
            isImprecise
            value={form.personBirthDate}
            precision={form.personBirthPrecision === 'unknown' ? 'day' : form.personBirthPrecision}
            onChange={(personBirthDate, precision) =>
              set({ personBirthDate, personBirthPrecision: personBirthDate ? precision : 'unknown' })
            }
          />
          <TextField
            label={text.address}
            width="m"
            value={form.personAddress}
            onChange={(personAddress) => set({ personAddress })}
          />
          <TextField
            label={text.tel}
            width="s"
            type="tel"
            value={form.personTel}
            onChange={(personTel) => set({ personTel })}
          />
        </FieldRow>
        <RadioGroup
          label={text.consentSeen}
          choices={choicesOf(CONSENT_SEEN, CONSENT_SEEN_LABELS)}
          value={form.consentSeen}
          onChange={(consentSeen) => consentSeen && set({ consentSeen })}
        />
      </FormSection>
      <FieldRow>
        <JapaneseDateField
          label={text.receivedOn}
          isRequired
          value={receivedOn}
          onChange={(day) => set({ receivedOn: day })}
          error={errors.receivedOn ?? null}
        />
        <DueDateField
          label={text.answerDue}
          help={text.answerDueHelp}
          value={answerDue}
          onChange={(due) => set({ answerDue: due })}
        />
      </FieldRow>
    </FormDialog>
  );
}
