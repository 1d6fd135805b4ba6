/** 電話照会: while the caller waits, what they may be told; afterwards one line of what they asked and what became of it. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { ConsentItem } from '../../../db/consents/codes.ts';
import { INQUIRY_ANSWERS, type InquiryAnswer } from '../../../db/phoneInquiries/codes.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { caseText } from '../../text/cases.ts';
import { CONSENT_ITEM_LABELS, INQUIRY_ANSWER_LABELS } from '../../text/labels.ts';
import { phoneInquiryText as words } from '../../text/phoneInquiries.ts';
import {
  CheckboxGroup,
  ComboBox,
  FieldRow,
  RadioGroup,
  TextArea,
  TextField,
  useAnnounce,
} from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import type { CaseDialogProps } from './caseDialog.ts';
import { MayBeTold } from './MayBeTold.tsx';

const save = (input: Parameters<typeof trpcClient.phoneInquiries.record.mutate>[0]) =>
  trpcClient.phoneInquiries.record.mutate(input);

export function PhoneInquiryDialog({ view, now, onClose, open }: CaseDialogProps) {
  const caseId = view.head.id;
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const [callerName, setCallerName] = useState('');
  const [asked, setAsked] = useState('');
  const [answer, setAnswer] = useState<InquiryAnswer>('not-told');
  const [personIds, setPeople] = useState<string[]>([]);
  const [items, setItems] = useState<ConsentItem[]>([]);
  const [content, setContent] = useState('');
  const organisations = useOrganisationChoices();
  const announce = useAnnounce();
  const action = useAction(save);
  const caller = useDeferredValue(callerName.trim());
  const isNamed = organisationId !== null || caller !== '';
  const { data } = useQuery({
    ...trpc.phoneInquiries.mayBeTold.queryOptions({ caseId, organisationId, callerName: caller }),
    enabled: isNamed,
  });
  const told = isNamed ? (data ?? null) : null;
  /** What may be told about every one of them who is ticked. */
  const chosen = (told?.people ?? []).filter(({ personId }) => personIds.includes(personId));
  const may =
    chosen.length === 0
      ? []
      : (chosen[0]?.items ?? []).filter((item) => chosen.every((each) => each.items.includes(item)));
  const errors = fieldErrors(action.refusal);
  const submit = () =>
    void action.runThen(
      {
        caseId,
        organisationId,
        callerName,
        date: now.date,
        time: now.time,
        asked,
        inquiryAnswer: answer,
        personIds: answer === 'told' ? personIds : [],
        items: answer === 'told' ? items.filter((item) => may.includes(item)) : [],
        content: answer === 'told' ? content : '',
      },
      () => {
        announce(answer === 'told' ? words.savedTold : words.saved, { tone: 'ok' });
        if (answer === 'call-back')
          open({
            kind: 'message',
            caller: {
              name: [organisations.find(({ value }) => value === organisationId)?.label, callerName]
                .filter(Boolean)
                .join(' '),
              tel: '',
            },
          });
        else onClose();
      },
    );
  return (
    <FormDialog
      title={words.recordTitle}
      size="l"
      submitLabel={words.save}
      onSubmit={submit}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      ways={{ 'record-consent': () => open({ kind: 'consent' }) }}
      isRunning={action.isRunning}
    >
      <FieldRow>
        <ComboBox
          label={words.organisation}
          help={words.organisationHelp}
          choices={organisations}
          value={organisationId}
          onChange={setOrganisation}
        />
        <TextField
          label={words.callerName}
          value={callerName}
          onChange={setCallerName}
          error={errors.callerName ?? null}
        />
      </FieldRow>
      <MayBeTold told={told} />
      <TextField
        label={words.asked}
        width="l"
        isRequired
        value={asked}
        onChange={setAsked}
        error={errors.asked ?? null}
      />
      <RadioGroup
        label={words.answer}
        choices={choicesOf(INQUIRY_ANSWERS, INQUIRY_ANSWER_LABELS)}
        value={answer}
        onChange={(next) => next && setAnswer(next)}
      />
      {answer === 'told' && (
        <>
          <CheckboxGroup
            label={words.people}
            isRequired
            choices={(told?.people ?? []).map(({ personId, name }) => ({
              value: personId,
              label: name || caseText.nameUnknown,
            }))}
            value={personIds}
            onChange={setPeople}
            error={errors.toldPeople ?? null}
          />
          <CheckboxGroup
            label={words.items}
            isRequired
            layout="grid"
            choices={may.map((value) => ({ value, label: CONSENT_ITEM_LABELS[value] }))}
            value={items.filter((item) => may.includes(item))}
            onChange={setItems}
            error={errors.toldItems ?? null}
          />
          <TextArea
            label={words.content}
            isRequired
            rows={2}
            value={content}
            onChange={setContent}
            error={errors.told ?? null}
          />
        </>
      )}
    </FormDialog>
  );
}
