/** The steps of a plan's way, one small form each: here those after the meeting, and the choice among all. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PLAN_REVIEW_RESULTS, type PlanReviewResult } from '../../db/meetings/codes.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { choicesOf } from '../cases/choices.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { PLAN_REVIEW_RESULT_LABELS } from '../text/labels/meetings.ts';
import { planDialogText as words } from '../text/supportPlans.ts';
import { JapaneseDateField, RadioGroup, TextArea, TextField } from '../ui/index.ts';
import { ExplainDialog, SignDialog, SubmitDialog } from './BeforeMeetingDialogs.tsx';
import { type PlanDialogsProps, type StepProps, usePlanStep } from './usePlanStep.ts';

export function PlanDialogs({ dialog, ...props }: PlanDialogsProps) {
  const clock = useQuery({ ...trpc.office.now.queryOptions(), gcTime: 0 });
  if (!clock.data || !clock.isFetchedAfterMount) return null;
  const of = { ...props, today: clock.data.date };
  switch (dialog) {
    case 'explain':
      return <ExplainDialog {...of} />;
    case 'sign':
      return <SignDialog {...of} />;
    case 'submit':
      return <SubmitDialog {...of} />;
    case 'record-result':
      return <ResultDialog {...of} />;
    case 'amend':
      return <AmendDialog {...of} />;
    case 'decide':
      return <DecideDialog {...of} />;
    case 'notify':
      return <NotifyDialog {...of} />;
  }
}

const recordResult = trpcClient.meetings.recordPlanResult.mutate;
const nextVersion = trpcClient.supportPlans.nextVersion.mutate;
const decide = trpcClient.supportPlans.decide.mutate;
const notice = trpcClient.supportPlans.notice.mutate;

function ResultDialog(props: StepProps) {
  const { plan, review } = props.version;
  const { run, frame, errors } = usePlanStep(props, recordResult);
  const [heldOn, setHeldOn] = useState<string | null>(review?.date ?? props.today);
  const [result, setResult] = useState<PlanReviewResult>(review?.typed ?? 'adequate');
  const [resultText, setResultText] = useState(review?.resultText ?? '');
  return (
    <FormDialog
      {...frame}
      title={words.result.title}
      submitLabel={words.result.save}
      onSubmit={() =>
        run({
          meetingCaseId: review?.meetingCaseId ?? '',
          planId: plan.id,
          heldOn: heldOn ?? '',
          result,
          resultText,
        })
      }
    >
      <RadioGroup
        label={words.result.result}
        choices={choicesOf(PLAN_REVIEW_RESULTS, PLAN_REVIEW_RESULT_LABELS)}
        value={result}
        onChange={(next) => setResult(next ?? result)}
      />
      <TextArea label={words.result.text} width="full" rows={4} value={resultText} onChange={setResultText} />
      <JapaneseDateField
        label={words.result.date}
        isRequired
        value={heldOn}
        onChange={setHeldOn}
        error={errors.heldOn ?? null}
      />
    </FormDialog>
  );
}

function AmendDialog(props: StepProps) {
  const replace = usePlace((place) => place.replace);
  const { run, frame, errors } = usePlanStep(props, nextVersion);
  const [reason, setReason] = useState(props.version.review?.resultText ?? '');
  const { caseId } = props.view;
  return (
    <FormDialog
      {...frame}
      title={words.amend.title}
      submitLabel={words.amend.save}
      onSubmit={() =>
        run({ planId: props.version.plan.id, reason }, ({ planId }) =>
          replace({ room: 'support-plan', caseId, planId }),
        )
      }
    >
      <p className="plan-help">{words.amend.help}</p>
      <TextArea
        label={words.amend.reason}
        isRequired
        width="full"
        rows={3}
        value={reason}
        onChange={setReason}
        error={errors.changeReason ?? null}
      />
    </FormDialog>
  );
}

function DecideDialog(props: StepProps) {
  const { plan, review } = props.version;
  const { run, frame, errors } = usePlanStep(props, decide);
  const [date, setDate] = useState<string | null>(props.today);
  const [deciderName, setDeciderName] = useState('');
  const [decisionNumber, setDecisionNumber] = useState('');
  const [urgentReason, setUrgentReason] = useState('');
  return (
    <FormDialog
      {...frame}
      title={words.decide.title}
      submitLabel={words.decide.save}
      onSubmit={() => run({ planId: plan.id, date: date ?? '', deciderName, decisionNumber, urgentReason })}
    >
      <JapaneseDateField
        label={words.decide.date}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.planDecidedOn ?? errors.date ?? null}
      />
      <TextField
        label={words.decide.decider}
        isRequired
        value={deciderName}
        onChange={setDeciderName}
        error={errors.deciderName ?? null}
      />
      <TextField
        label={words.decide.number}
        isRequired
        value={decisionNumber}
        onChange={setDecisionNumber}
        error={errors.decisionNumber ?? null}
      />
      {!review?.result && (
        <TextArea
          label={words.decide.urgent}
          help={words.decide.urgentHelp}
          width="full"
          rows={2}
          value={urgentReason}
          onChange={setUrgentReason}
        />
      )}
    </FormDialog>
  );
}

function NotifyDialog(props: StepProps) {
  const { run, frame, errors } = usePlanStep(props, notice);
  const [date, setDate] = useState<string | null>(props.today);
  const [number, setNumber] = useState('');
  return (
    <FormDialog
      {...frame}
      title={words.notice.title}
      submitLabel={words.notice.save}
      onSubmit={() => run({ planId: props.version.plan.id, date: date ?? '', number })}
    >
      <JapaneseDateField
        label={words.notice.date}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.date ?? null}
      />
      <TextField
        label={words.notice.number}
        isRequired
        value={number}
        onChange={setNumber}
        error={errors.noticeNumber ?? null}
      />
    </FormDialog>
  );
}
