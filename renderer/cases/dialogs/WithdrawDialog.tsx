/** 撤回: of the whole consent or of a part; afterwards, what had been shared before and which meetings it touches (R08). */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CONSENT_METHODS, type ConsentMethod, type ConsentScope } from '../../../db/consents/codes.ts';
import { scopesGiven } from '../../../db/consents/giving/rules.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { consentText as words } from '../../text/consents.ts';
import { CONSENT_METHOD_LABELS } from '../../text/labels.ts';
import { uiText } from '../../text/ui.ts';
import {
  Button,
  CheckboxGroup,
  Dialog,
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Stack,
  TextArea,
} from '../../ui/index.ts';
import { consentFactsOf } from '../caseView.ts';
import { choicesOf } from '../choices.ts';
import { EndangeredMeetings, SharedList } from '../consents/Consequences.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';
import { scopeChoices } from './ScopeItems.tsx';

interface Withdrawal {
  consentId: string;
  date: string | null;
  method: ConsentMethod;
  note: string;
  extent: 'all' | 'part';
  scope: ConsentScope[];
  organisationIds: string[];
}

const withdraw = ({ extent, scope, organisationIds, date, ...input }: Withdrawal) =>
  trpcClient.consents.withdraw.mutate({
    ...input,
    date: date ?? '',
    scope: extent === 'part' && scope.length > 0 ? scope : null,
    organisationIds: extent === 'part' && organisationIds.length > 0 ? organisationIds : null,
  });

export function WithdrawDialog(props: CaseDialogProps & { consentId: string }) {
  const [isDone, setDone] = useState(false);
  return isDone ? <Afterwards {...props} /> : <Form {...props} onDone={() => setDone(true)} />;
}

function Form({
  view,
  now,
  consentId,
  onClose,
  onDone,
}: CaseDialogProps & { consentId: string; onDone: () => void }) {
  const [form, setForm] = useState<Withdrawal>({
    consentId,
    date: now.date,
    method: 'oral',
    note: '',
    extent: 'all',
    scope: [],
    organisationIds: [],
  });
  const change = (part: Partial<Withdrawal>) => setForm((before) => ({ ...before, ...part }));
  const action = useAction(withdraw);
  const fact = consentFactsOf(view).find((each) => each.id === consentId);
  const isPart = form.extent === 'part';
  const required = useRequired({
    date: [words.withdrawDate, form.date !== null],
    scope: [words.withdrawScope, !isPart || form.scope.length + form.organisationIds.length > 0],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const isSharing = fact?.kind === 'information-sharing';
  return (
    <FormDialog
      title={words.withdrawTitle}
      submitLabel={words.withdrawSave}
      onSubmit={() => required.check() && void action.runThen(form, isSharing ? onDone : onClose)}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <p className="case-help">{words.withdrawHelp}</p>
      <FieldRow>
        <JapaneseDateField
          label={words.withdrawDate}
          isRequired
          value={form.date}
          onChange={(date) => change({ date })}
          error={errors.date ?? null}
        />
        <RadioGroup
          label={words.method}
          choices={choicesOf(CONSENT_METHODS, CONSENT_METHOD_LABELS)}
          value={form.method}
          onChange={(method) => method && change({ method })}
        />
      </FieldRow>
      {fact && isSharing && (
        <RadioGroup
          label={words.withdrawWhat}
          choices={[
            { value: 'all', label: words.withdrawAll },
            { value: 'part', label: words.withdrawPart },
          ]}
          value={form.extent}
          onChange={(extent) => extent && change({ extent })}
        />
      )}
      {fact && isPart && (
        <>
          <CheckboxGroup
            label={words.withdrawOrganisations}
            help={words.withdrawOrganisationsHelp}
            choices={fact.organisationIds.map((value) => ({
              value,
              label: view.names.organisations[value] ?? '',
            }))}
            value={form.organisationIds}
            onChange={(organisationIds) => change({ organisationIds })}
            error={errors.organisationIds ?? null}
          />
          <CheckboxGroup
            label={words.withdrawScope}
            help={words.withdrawScopeHelp}
            layout="grid"
            choices={scopeChoices(scopesGiven(fact))}
            value={form.scope}
            onChange={(scope) => change({ scope })}
            error={errors.scope ?? null}
          />
        </>
      )}
      <TextArea label={words.note} rows={2} value={form.note} onChange={(note) => change({ note })} />
    </FormDialog>
  );
}

function Afterwards({ view, open, onClose }: CaseDialogProps) {
  const { data } = useQuery({
    ...trpc.consents.consequences.queryOptions({ caseId: view.head.id }),
    staleTime: 0,
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.withdrawnDone}
      size="l"
      actions={
        <Button variant="primary" onPress={onClose}>
          {uiText.close}
        </Button>
      }
    >
      <Stack>
        {data && <EndangeredMeetings meetings={data.meetings} open={open} />}
        <p>{words.withdrawnDoneText}</p>
        {data && <SharedList shared={data.shared} />}
      </Stack>
    </Dialog>
  );
}
