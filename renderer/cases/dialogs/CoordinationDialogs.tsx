/** 多機関協働: the connector's request (with consent or without), and the decision on it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { adviceText } from '../../text/accompany.ts';
import { coordinationText as words } from '../../text/caseDialogs.ts';
import {
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  useAnnounce,
} from '../../ui/index.ts';
import { type AdviceBody, AdviceFields, adviceInput, emptyAdvice } from '../AdviceFields.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

interface Request {
  caseId: string;
  requestedOn: string | null;
  fromSection: string;
  connectorName: string;
  form: 'with-consent' | 'without-consent';
  reason: string;
}

const request = (input: Request) =>
  trpcClient.cases.requestCoordination.mutate({ ...input, requestedOn: input.requestedOn ?? '' });

export function RequestCoordinationDialog({ view, now, onClose }: CaseDialogProps) {
  const [asked, setAsked] = useState<Request>({
    caseId: view.head.id,
    requestedOn: now.date,
    fromSection: '',
    connectorName: '',
    form: view.hasSharingConsent ? 'with-consent' : 'without-consent',
    reason: '',
  });
  const change = (part: Partial<Request>) => setAsked((before) => ({ ...before, ...part }));
  const action = useAction(request);
  const announce = useAnnounce();
  const required = useRequired({
    fromSection: [words.fromSection, asked.fromSection.trim() !== ''],
    connectorName: [words.connector, asked.connectorName.trim() !== ''],
    reason: [words.reason, asked.reason.trim() !== ''],
    requestedOn: [words.requestedOn, asked.requestedOn !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  return (
    <FormDialog
      title={words.request}
      submitLabel={words.requestSave}
      tries={required.tries}
      onSubmit={() =>
        required.check() &&
        void action.runThen(asked, () => {
          announce(words.requested, { tone: 'ok' });
          onClose();
        })
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <FieldRow>
        <TextField
          label={words.fromSection}
          isRequired
          width="s"
          value={asked.fromSection}
          onChange={(fromSection) => change({ fromSection })}
          error={errors.fromSection ?? null}
        />
        <TextField
          label={words.connector}
          isRequired
          width="s"
          value={asked.connectorName}
          onChange={(connectorName) => change({ connectorName })}
          error={errors.connectorName ?? null}
        />
      </FieldRow>
      <RadioGroup
        label={words.form}
        choices={[
          { value: 'with-consent', label: words.withConsent },
          { value: 'without-consent', label: words.withoutConsent },
        ]}
        value={asked.form}
        onChange={(form) => form && change({ form })}
      />
      <TextArea
        label={words.reason}
        isRequired
        rows={4}
        value={asked.reason}
        onChange={(reason) => change({ reason })}
        error={errors.reason ?? null}
      />
      <JapaneseDateField
        label={words.requestedOn}
        isRequired
        value={asked.requestedOn}
        onChange={(requestedOn) => change({ requestedOn })}
        error={errors.requestedOn ?? null}
      />
    </FormDialog>
  );
}

interface Decision {
  caseId: string;
  decision: 'accepted' | 'advice-only' | 'returned' | null;
  decidedOn: string | null;
  coordinatorStaffId: string | null;
  note: string;
  advice: AdviceBody;
}

const decide = ({ decision, decidedOn, advice, ...rest }: Decision) =>
  trpcClient.cases.decideAcceptance.mutate({
    ...rest,
    decision: decision ?? 'accepted',
    decidedOn: decidedOn ?? '',
    advice: decision === 'advice-only' ? adviceInput(advice) : null,
  });

export function DecideAcceptanceDialog({ view, now, onClose }: CaseDialogProps) {
  const [made, setMade] = useState<Decision>({
    caseId: view.head.id,
    decision: null,
    decidedOn: now.date,
    coordinatorStaffId: null,
    note: '',
    advice: emptyAdvice(now.date),
  });
  const change = (part: Partial<Decision>) => setMade((before) => ({ ...before, ...part }));
  const staff = (useQuery(trpc.staff.list.queryOptions()).data ?? []).filter((each) => !each.disabled);
  const action = useAction(decide);
  const announce = useAnnounce();
  const required = useRequired({
    decision: [words.decision, made.decision !== null],
    decidedOn: [words.decidedOn, made.decidedOn !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  return (
    <FormDialog
      title={words.decide}
      submitLabel={words.decideSave}
      tries={required.tries}
      onSubmit={() =>
        required.check() &&
        void action.runThen(made, () => {
          announce(words.decided, { tone: 'ok' });
          onClose();
        })
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <RadioGroup
        label={words.decision}
        isRequired
        layout="column"
        choices={[
          { value: 'accepted', label: words.accepted, note: words.acceptedNote },
          { value: 'advice-only', label: words.adviceOnly, note: words.adviceOnlyNote },
          { value: 'returned', label: words.returned, note: words.returnedNote },
        ]}
        value={made.decision}
        onChange={(decision) => change({ decision })}
        error={errors.decision ?? null}
      />
      {made.decision === 'accepted' && (
        <Select
          label={words.coordinator}
          choices={staff.map((each) => ({ value: each.id, label: each.name ?? '' }))}
          value={made.coordinatorStaffId}
          onChange={(coordinatorStaffId) => change({ coordinatorStaffId })}
          isClearable
        />
      )}
      {made.decision === 'advice-only' && (
        <>
          <p className="case-help">{adviceText.withDecision}</p>
          <AdviceFields
            body={made.advice}
            change={(part) => change({ advice: { ...made.advice, ...part } })}
            errors={errors}
          />
        </>
      )}
      <TextArea label={words.note} rows={3} value={made.note} onChange={(note) => change({ note })} />
      <JapaneseDateField
        label={words.decidedOn}
        isRequired
        value={made.decidedOn}
        onChange={(decidedOn) => change({ decidedOn })}
        error={errors.decidedOn ?? null}
      />
    </FormDialog>
  );
}
