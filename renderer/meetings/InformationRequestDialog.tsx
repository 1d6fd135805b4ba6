/** Asks a member's organisation for information: whom, about whom, what, until when. That asking is a disclosure is said before anything else. */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { PhraseArea } from '../cases/notes/PhraseArea.tsx';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { meetingPapersText } from '../text/meetingPapers.ts';
import {
  CheckboxGroup,
  EmptyState,
  FieldRow,
  JapaneseDateField,
  Notice,
  Select,
  TextField,
} from '../ui/index.ts';
import { DueDateField } from '../workingDays/index.ts';

const words = meetingPapersText.request;
const create = trpcClient.informationRequests.create.mutate;

export interface InformationRequestDialogProps {
  meetingCaseId: string;
  caseId: string;
  today: string;
  onMade: (requestId: string, number: string) => void;
  onClose: () => void;
}

/** Each organisation once, of those whose members the duty was explained to. */
function useMemberOrganisations() {
  const { data: members } = useQuery(trpc.organisations.members.queryOptions());
  if (!members) return null;
  const names = new Map(
    members
      .filter(({ organisationId, secrecyNoticeDate }) => organisationId && secrecyNoticeDate)
      .map(({ organisationId, organisationName }) => [organisationId ?? '', organisationName ?? '']),
  );
  return [...names].map(([value, label]) => ({ value, label }));
}

export function InformationRequestDialog(props: InformationRequestDialogProps) {
  const { meetingCaseId, caseId, today, onMade, onClose } = props;
  const organisations = useMemberOrganisations();
  const { data: view } = useQuery(trpc.cases.view.queryOptions({ caseId }));
  const people = view?.ok ? view.value.members.map(({ person }) => person) : [];
  const principal = view?.ok ? view.value.record.principalPersonId : null;
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [content, setContent] = useState('');
  const [requestedOn, setRequestedOn] = useState<string | null>(today);
  const [number, setNumber] = useState('');
  const [due, setDue] = useState<string | null>(null);
  const { data: proposed } = useQuery({
    ...trpc.informationRequests.answerDue.queryOptions({ date: requestedOn ?? today }),
    enabled: requestedOn !== null,
  });
  const dueOn = due ?? proposed ?? null;
  const personIds = chosen ?? (principal ? [principal] : []);
  const action = useAction(create);
  const required = useRequired({
    organisationId: [words.organisationMissing, organisationId !== null],
    personIds: [words.people, personIds.length > 0],
    content: [words.content, content.trim() !== ''],
    requestedOn: [words.date, requestedOn !== null],
    dueOn: [words.due, dueOn !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () =>
    required.check() &&
    action.runThen(
      {
        meetingCaseId,
        organisationId: organisationId ?? '',
        personIds,
        number,
        requestedOn: requestedOn ?? '',
        content,
        dueOn: dueOn ?? '',
      },
      ({ requestId }) => {
        onClose();
        onMade(requestId, number);
      },
    );
  return (
    <FormDialog
      title={words.title}
      size="l"
      submitLabel={words.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      tries={required.tries}
      isReady={organisations !== null && view !== undefined}
      isSubmitDisabled={organisations?.length === 0}
    >
      <Notice tone="info" label={words.disclosureLabel}>
        {words.disclosure}
      </Notice>
      {organisations?.length === 0 && <EmptyState title={words.noMembers} />}
      {organisations && organisations.length > 0 && (
        <Select
          label={words.organisation}
          isRequired
          choices={organisations}
          value={organisationId}
          onChange={setOrganisation}
          error={errors.organisationId ?? null}
        />
      )}
      <CheckboxGroup
        label={words.people}
        help={words.peopleHelp}
        choices={people.map((person) => ({ value: person.id, label: person.name ?? '' }))}
        value={personIds}
        onChange={setChosen}
        error={errors.personIds ?? null}
      />
      <PhraseArea
        field="information-request"
        label={words.content}
        help={words.contentHelp}
        isRequired
        rows={3}
        value={content}
        onChange={setContent}
        error={errors.content ?? null}
      />
      <FieldRow>
        <JapaneseDateField
          label={words.date}
          isRequired
          value={requestedOn}
          onChange={setRequestedOn}
          error={errors.requestedOn ?? null}
        />
        <TextField label={words.number} width="s" value={number} onChange={setNumber} />
        <DueDateField
          label={words.due}
          help={words.dueHelp}
          isRequired
          value={dueOn}
          onChange={setDue}
          error={errors.dueOn ?? null}
        />
      </FieldRow>
    </FormDialog>
  );
}
