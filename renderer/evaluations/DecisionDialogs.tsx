/** 終結・再プラン・中断 as the city decided it, and フォローアップ after 終結: here too the choice among all the forms of the way. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addMonths, toTokyoTime } from '../../db/calendar/rules.ts';
import { NOTE_METHODS, type NoteMethod } from '../../db/cases/codes.ts';
import { EVALUATION_RESULTS, type EvaluationResult } from '../../db/evaluations/codes.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { choicesOf } from '../cases/choices.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { courseText } from '../text/course.ts';
import { evaluationDialogText as words } from '../text/evaluations.ts';
import { EVALUATION_RESULT_LABELS } from '../text/labels/evaluations.ts';
import { NOTE_METHOD_LABELS } from '../text/labels.ts';
import { JapaneseDateField, RadioGroup, Select, TextArea, TextField, TimeField } from '../ui/index.ts';
import { ExplainDialog, JudgementDialog, SubmitDialog } from './MeetingDialogs.tsx';
import { type EvaluationDialogsProps, type StepProps, useEvaluationStep } from './useEvaluationStep.ts';

export function EvaluationDialogs({ dialog, ...props }: EvaluationDialogsProps) {
  const clock = useQuery({ ...trpc.office.now.queryOptions(), gcTime: 0 });
  if (!clock.data || !clock.isFetchedAfterMount) return null;
  const of = { ...props, now: { date: clock.data.date, time: toTokyoTime(clock.data.at) } };
  switch (dialog) {
    case 'submit':
      return <SubmitDialog {...of} />;
    case 'record-judgement':
      return <JudgementDialog {...of} isReport={false} />;
    case 'record-report':
      return <JudgementDialog {...of} isReport />;
    case 'explain':
      return <ExplainDialog {...of} />;
    case 'decide':
      return <DecideDialog {...of} />;
    case 'follow-up':
      return <FollowUpDialog {...of} />;
  }
}

const decide = trpcClient.evaluations.decide.mutate;
const followUp = trpcClient.evaluations.followUp.mutate;

/** フォローアップ is looked at after three months, unless another day is chosen. */
const FOLLOW_UP_MONTHS = 3;

function DecideDialog(props: StepProps) {
  const { entry, view, now } = props;
  const { run, frame, errors } = useEvaluationStep(props, decide);
  const replace = usePlace((place) => place.replace);
  const organisations = useOrganisationChoices();
  const [result, setResult] = useState<EvaluationResult>(entry.record.result ?? 'closed');
  const [date, setDate] = useState<string | null>(now.date);
  const [deciderName, setDeciderName] = useState('');
  const [decisionNumber, setDecisionNumber] = useState('');
  const [followUpOn, setFollowUpOn] = useState<string | null>(addMonths(now.date, FOLLOW_UP_MONTHS));
  const [lastContactOn, setLastContactOn] = useState<string | null>(null);
  const [watchOrganisationId, setWatchOrganisationId] = useState<string | null>(null);
  const [watchedBy, setWatchedBy] = useState('');
  const [checkOn, setCheckOn] = useState<string | null>(null);
  const text = words.decide;
  const submit = () =>
    run(
      {
        evaluationId: entry.record.id,
        result,
        date: date ?? '',
        deciderName,
        decisionNumber,
        followUpOn: result === 'closed' ? followUpOn : null,
        watch: result === 'suspended' ? { lastContactOn, watchOrganisationId, watchedBy, checkOn } : null,
      },
      ({ planId }) => planId && replace({ room: 'support-plan', caseId: view.caseId, planId }),
    );
  return (
    <FormDialog {...frame} title={text.title} submitLabel={text.save[result]} onSubmit={submit}>
      <RadioGroup
        label={text.result}
        choices={choicesOf(EVALUATION_RESULTS, EVALUATION_RESULT_LABELS)}
        value={result}
        onChange={(next) => setResult(next ?? result)}
      />
      {result === 'suspended' && (
        <>
          <JapaneseDateField
            label={courseText.lastContactOn}
            isRequired
            value={lastContactOn}
            onChange={setLastContactOn}
            error={errors.lastContactOn ?? null}
          />
          <Select
            label={courseText.watchOrganisation}
            isClearable
            choices={organisations.map(({ value, label }) => ({ value, label }))}
            value={watchOrganisationId}
            onChange={setWatchOrganisationId}
          />
          <TextField
            label={courseText.watchedBy}
            help={courseText.watchedByHelp}
            width="full"
            value={watchedBy}
            onChange={setWatchedBy}
            error={errors.watchedBy ?? null}
          />
          <JapaneseDateField
            label={courseText.checkOn}
            help={courseText.checkOnHelp}
            value={checkOn}
            onChange={setCheckOn}
          />
        </>
      )}
      <JapaneseDateField
        label={text.date}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.evaluationDecidedOn ?? errors.date ?? null}
      />
      <TextField
        label={text.decider}
        isRequired={result !== 'replan'}
        value={deciderName}
        onChange={setDeciderName}
        error={errors.deciderName ?? null}
      />
      <TextField
        label={text.number}
        isRequired={result !== 'replan'}
        value={decisionNumber}
        onChange={setDecisionNumber}
        error={errors.decisionNumber ?? null}
      />
      {result === 'closed' && (
        <JapaneseDateField
          label={text.followUpOn}
          help={text.followUpHelp}
          isRequired
          value={followUpOn}
          onChange={setFollowUpOn}
          error={errors.followUpOn ?? null}
        />
      )}
    </FormDialog>
  );
}

function FollowUpDialog(props: StepProps) {
  const { entry, now } = props;
  const { run, frame, errors } = useEvaluationStep(props, followUp);
  const [date, setDate] = useState<string | null>(now.date);
  const [time, setTime] = useState<string | null>(now.time);
  const [method, setMethod] = useState<NoteMethod>('phone');
  const [followUpText, setText] = useState('');
  const [after, setAfter] = useState<'done' | 'again'>('done');
  const [nextOn, setNextOn] = useState<string | null>(addMonths(now.date, FOLLOW_UP_MONTHS));
  const text = words.followUp;
  return (
    <FormDialog
      {...frame}
      title={text.title}
      submitLabel={text.save}
      onSubmit={() =>
        run({
          evaluationId: entry.record.id,
          date: date ?? '',
          time: time ?? now.time,
          method,
          followUpText,
          nextOn: after === 'again' ? nextOn : null,
        })
      }
    >
      <TextArea
        label={text.text}
        help={text.textHelp}
        isRequired
        width="full"
        rows={4}
        value={followUpText}
        onChange={setText}
        error={errors.followUpText ?? null}
      />
      <Select
        label={text.method}
        choices={choicesOf(NOTE_METHODS, NOTE_METHOD_LABELS)}
        value={method}
        onChange={(next) => setMethod(next ?? method)}
      />
      <JapaneseDateField
        label={text.date}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.date ?? null}
      />
      <TimeField label={text.time} value={time} onChange={setTime} />
      <RadioGroup
        label={text.whether}
        layout="column"
        choices={[
          { value: 'done', label: text.done },
          { value: 'again', label: text.again },
        ]}
        value={after}
        onChange={(next) => setAfter(next ?? after)}
      />
      {after === 'again' && (
        <JapaneseDateField
          label={text.nextOn}
          isRequired
          value={nextOn}
          onChange={setNextOn}
          error={errors.followUpOn ?? null}
        />
      )}
    </FormDialog>
  );
}
