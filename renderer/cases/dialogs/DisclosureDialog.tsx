/**
 * 提供を記録: what was told to whom, on what basis (R06). On the consent's basis the core says at once whether it holds; another basis
 * asks for its reason, and where the law wants more than the counter's judgement, for whoever approved it.
 */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterInputs } from '@trpc/server';
import { useState } from 'react';
import type { ConsentItem } from '../../../db/consents/codes.ts';
import { itemsOf } from '../../../db/consents/rules.ts';
import { DISCLOSURE_METHODS, type DisclosureMethod } from '../../../db/disclosures/codes.ts';
import { BASIS_DEMANDS, type DisclosureBasis } from '../../../db/disclosures/rules.ts';
import { LEGAL_BASES } from '../../../db/handoff/codes.ts';
import type { AppRouter } from '../../../db/router.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { caseText } from '../../text/cases.ts';
import { disclosureText as words } from '../../text/disclosures.ts';
import { DISCLOSURE_METHOD_LABELS, LEGAL_BASIS_LABELS } from '../../text/labels.ts';
import {
  CheckboxGroup,
  ComboBox,
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  TimeField,
  useAnnounce,
} from '../../ui/index.ts';
import { membersInOrder, principalOf } from '../caseView.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import { useRequired } from '../useRequired.ts';
import { type Approval, ApprovalFields, noApproval } from './ApprovalFields.tsx';
import type { CaseDialogProps } from './caseDialog.ts';
import { ItemGroups } from './ScopeItems.tsx';

const OTHER_BASES = LEGAL_BASES.filter(
  (basis): basis is Exclude<DisclosureBasis, 'consent'> => basis !== 'consent' && basis !== 'within-purpose',
);

interface Told extends Approval {
  personIds: string[];
  organisationId: string | null;
  recipientName: string;
  contactName: string;
  date: string | null;
  time: string | null;
  method: DisclosureMethod;
  items: ConsentItem[];
  content: string;
  basis: DisclosureBasis;
  reason: string;
}

type Input = inferRouterInputs<AppRouter>['disclosures']['record'];
const save = (input: Input) => trpcClient.disclosures.record.mutate(input);

export function DisclosureDialog({ view, now, onClose, open }: CaseDialogProps) {
  const caseId = view.head.id;
  const [told, setTold] = useState<Told>({
    ...noApproval(now.date),
    personIds: [principalOf(view)?.person.id ?? ''].filter(Boolean),
    organisationId: null,
    recipientName: '',
    contactName: '',
    date: now.date,
    time: now.time,
    method: 'phone',
    items: [],
    content: '',
    basis: 'consent',
    reason: '',
  });
  const change = (part: Partial<Told>) => setTold((before) => ({ ...before, ...part }));
  const organisations = useOrganisationChoices();
  const action = useAction(save);
  const announce = useAnnounce();
  const demand = BASIS_DEMANDS[told.basis];
  const hasRecipient = told.organisationId !== null || told.recipientName.trim() !== '';
  const canAsk = hasRecipient && told.items.length > 0 && told.personIds.length > 0 && told.date !== null;
  const asked = useQuery({
    ...trpc.disclosures.ask.queryOptions({
      caseId,
      personIds: told.personIds,
      organisationId: told.organisationId,
      recipientName: told.recipientName,
      items: told.items,
      basis: told.basis,
      date: told.date ?? '',
    }),
    enabled: canAsk,
  });
  const stopped = canAsk && asked.data && !asked.data.ok ? asked.data.refusal : null;
  const required = useRequired({
    people: [words.people, told.personIds.length > 0],
    recipient: [words.organisation, hasRecipient],
    items: [words.items, told.items.length > 0],
    content: [words.content, told.content.trim() !== ''],
    date: [words.date, told.date !== null],
    time: [words.time, told.time !== null],
    reason: [words.reason, !demand.reason || told.reason.trim() !== ''],
    approver: [words.approver, !demand.approver || told.approver.trim() !== ''],
    approvedOn: [words.approvedOn, !demand.approver || told.approvedOn !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () => {
    if (!required.check()) return;
    const approval = demand.approver ? {} : noApproval(null);
    void action.runThen(
      { ...told, ...approval, caseId, date: told.date ?? '', time: told.time ?? '' },
      () => {
        announce(words.saved, { tone: 'ok' });
        onClose();
      },
    );
  };
  const ways = { 'record-consent': () => open({ kind: 'consent' }) };

  return (
    <FormDialog
      title={words.recordTitle}
      size="l"
      submitLabel={words.save}
      onSubmit={submit}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      ways={ways}
      isRunning={action.isRunning}
    >
      <FieldRow>
        <ComboBox
          label={words.organisation}
          help={words.organisationHelp}
          choices={organisations}
          value={told.organisationId}
          onChange={(organisationId) => change({ organisationId })}
          error={errors.recipient ?? null}
        />
        <TextField
          label={words.recipientName}
          value={told.recipientName}
          onChange={(recipientName) => change({ recipientName })}
          error={errors.recipientName ?? null}
        />
        <TextField
          label={words.contactName}
          width="s"
          value={told.contactName}
          onChange={(contactName) => change({ contactName })}
        />
      </FieldRow>
      <FieldRow>
        <JapaneseDateField
          label={words.date}
          isRequired
          value={told.date}
          onChange={(date) => change({ date })}
          error={errors.date ?? null}
        />
        <TimeField
          label={words.time}
          isRequired
          value={told.time}
          onChange={(time) => change({ time })}
          error={errors.time ?? null}
        />
        <Select
          label={words.method}
          width="s"
          choices={choicesOf(DISCLOSURE_METHODS, DISCLOSURE_METHOD_LABELS)}
          value={told.method}
          onChange={(method) => method && change({ method })}
        />
      </FieldRow>
      <CheckboxGroup
        label={words.people}
        isRequired
        choices={membersInOrder(view).map(({ person }) => ({
          value: person.id,
          label: person.name || caseText.nameUnknown,
        }))}
        value={told.personIds}
        onChange={(personIds) => change({ personIds })}
        error={errors.people ?? null}
      />
      <fieldset className="case-fieldset" aria-invalid={errors.items ? true : undefined}>
        <legend>{words.items}</legend>
        <ItemGroups
          given={told.items}
          onItems={(scope, ticked) =>
            change({
              items: [...told.items.filter((item) => !itemsOf([scope]).includes(item)), ...ticked],
            })
          }
        />
        {errors.items && <p className="ui-field-error">{errors.items}</p>}
      </fieldset>
      <TextArea
        label={words.content}
        help={words.contentHelp}
        isRequired
        rows={3}
        value={told.content}
        onChange={(content) => change({ content })}
        error={errors.content ?? null}
      />
      <RadioGroup
        label={words.basis}
        choices={[
          { value: 'consent', label: words.basisConsent },
          { value: 'other', label: words.basisOther },
        ]}
        value={told.basis === 'consent' ? 'consent' : 'other'}
        onChange={(which) => change({ basis: which === 'consent' ? 'consent' : 'by-law' })}
      />
      {told.basis !== 'consent' && (
        <>
          <Select
            label={words.basisChoice}
            help={words.demands[told.basis]}
            width="l"
            choices={choicesOf(OTHER_BASES, LEGAL_BASIS_LABELS)}
            value={told.basis}
            onChange={(basis) => basis && change({ basis })}
          />
          <TextArea
            label={words.reason}
            isRequired
            rows={2}
            value={told.reason}
            onChange={(reason) => change({ reason })}
            error={errors.reason ?? null}
          />
        </>
      )}
      {demand.approver && (
        <ApprovalFields
          approval={told}
          staff={Object.entries(view.names.staff).map(([value, label]) => ({ value, label }))}
          errors={errors}
          onChange={change}
        />
      )}
      {!action.refusal && <Refused refusal={stopped} ways={ways} />}
    </FormDialog>
  );
}
