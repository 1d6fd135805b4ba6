/** 同意を記録: who consented to what, towards whom, how and when; read back in one line before it is recorded. */
import { useState } from 'react';
import {
  CONSENT_GIVERS,
  CONSENT_KINDS,
  CONSENT_METHODS,
  CONSENT_SCOPES,
  type ConsentGiver,
  type ConsentKind,
  type ConsentMethod,
  type ConsentScope,
} from '../../../db/consents/codes.ts';
import { allowed } from '../../../db/outcome.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { consentText as words } from '../../text/caseDialogs.ts';
import { caseText } from '../../text/cases.ts';
import {
  CONSENT_GIVER_LABELS,
  CONSENT_KIND_LABELS,
  CONSENT_METHOD_LABELS,
  CONSENT_SCOPE_LABELS,
  CONSENT_SCOPE_MARKS,
  RELATION_LABELS,
} from '../../text/labels.ts';
import {
  CheckboxGroup,
  Disclosure,
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { membersInOrder, principalOf } from '../caseView.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { OrganisationsField } from '../OrganisationsField.tsx';
import { useAction } from '../useAction.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

interface Consent {
  caseId: string;
  personId: string;
  kind: ConsentKind;
  method: ConsentMethod;
  giver: ConsentGiver;
  giverName: string;
  scope: ConsentScope[];
  organisationIds: string[];
  excludedOrganisationIds: string[];
  date: string | null;
  until: string | null;
  note: string;
}

const save = (input: Consent) =>
  trpcClient.consents.record.mutate({ ...input, date: input.date ?? '' }).then(allowed);

export function ConsentDialog({ view, now, onClose }: CaseDialogProps) {
  const [given, setGiven] = useState<Consent>({
    caseId: view.head.id,
    personId: principalOf(view)?.person.id ?? '',
    kind: 'information-sharing',
    method: 'oral',
    giver: 'self',
    giverName: '',
    scope: [],
    organisationIds: [],
    excludedOrganisationIds: [],
    date: now.date,
    until: null,
    note: '',
  });
  const change = (part: Partial<Consent>) => setGiven((before) => ({ ...before, ...part }));
  const organisations = useOrganisationChoices();
  const action = useAction(save);
  const nameOf = (id: string) => organisations.find((each) => each.value === id)?.label ?? '';
  const names = given.organisationIds.map(nameOf).join('、');
  const excluded = given.excludedOrganisationIds.map(nameOf).join('、');
  const required = useRequired({
    scope: [words.scope, given.scope.length > 0],
    organisations: [words.organisations, given.organisationIds.length > 0],
    person: [words.person, given.personId !== ''],
    date: [words.date, given.date !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () => {
    if (required.check()) void action.runThen(given, onClose);
  };

  return (
    <FormDialog
      title={words.record}
      size="l"
      submitLabel={words.save}
      onSubmit={submit}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      isRunning={action.isRunning}
    >
      <CheckboxGroup
        label={words.scope}
        isRequired
        layout="grid"
        choices={CONSENT_SCOPES.map((value) => ({
          value,
          label: `${CONSENT_SCOPE_MARKS[value]} ${CONSENT_SCOPE_LABELS[value]}`,
        }))}
        value={given.scope}
        onChange={(scope) => change({ scope })}
        error={errors.scope ?? null}
      />
      <OrganisationsField
        label={words.organisations}
        help={words.organisationsHelp}
        isRequired
        choices={organisations}
        value={given.organisationIds}
        onChange={(organisationIds) => change({ organisationIds })}
        error={errors.organisations ?? null}
      />
      <FieldRow>
        <Select
          label={words.person}
          isRequired
          width="s"
          choices={membersInOrder(view).map(({ person, relation }) => ({
            value: person.id,
            label: person.name || caseText.nameUnknown,
            note: RELATION_LABELS[(relation ?? 'unknown') as keyof typeof RELATION_LABELS],
          }))}
          value={given.personId || null}
          onChange={(personId) => change({ personId: personId ?? '' })}
          error={errors.person ?? null}
        />
        <RadioGroup
          label={words.method}
          choices={choicesOf(CONSENT_METHODS, CONSENT_METHOD_LABELS)}
          value={given.method}
          onChange={(method) => method && change({ method })}
        />
        <JapaneseDateField
          label={words.date}
          isRequired
          value={given.date}
          onChange={(date) => change({ date })}
          error={errors.date ?? null}
        />
      </FieldRow>
      <FieldRow>
        <RadioGroup
          label={words.giver}
          choices={choicesOf(CONSENT_GIVERS, CONSENT_GIVER_LABELS)}
          value={given.giver}
          onChange={(giver) => giver && change({ giver })}
        />
        {given.giver !== 'self' && (
          <TextField
            label={words.giverName}
            width="s"
            value={given.giverName}
            onChange={(giverName) => change({ giverName })}
          />
        )}
      </FieldRow>
      <p className="case-summary" aria-live="polite">
        <strong>{words.summaryLabel}</strong>{' '}
        {words.summary(given.scope.map((scope) => CONSENT_SCOPE_MARKS[scope]).join(''), names)}
        {excluded && words.summaryExcept(excluded)}
      </p>
      <Disclosure title={words.more}>
        <FieldRow>
          <Select
            label={words.kind}
            width="s"
            choices={choicesOf(CONSENT_KINDS, CONSENT_KIND_LABELS)}
            value={given.kind}
            onChange={(kind) => kind && change({ kind })}
          />
          <JapaneseDateField
            label={words.until}
            value={given.until}
            onChange={(until) => change({ until })}
            error={errors.until ?? null}
          />
        </FieldRow>
        <OrganisationsField
          label={words.excluded}
          choices={organisations}
          value={given.excludedOrganisationIds}
          onChange={(excludedOrganisationIds) => change({ excludedOrganisationIds })}
        />
        <TextArea label={words.note} rows={2} value={given.note} onChange={(note) => change({ note })} />
      </Disclosure>
    </FormDialog>
  );
}
