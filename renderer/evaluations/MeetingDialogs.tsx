/** Before the 重層的支援会議, what it judged, and that the person was told. */
import { useState } from 'react';
import { EVALUATION_RESULTS, type EvaluationResult } from '../../db/evaluations/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { choicesOf } from '../cases/choices.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { evaluationDialogText as words } from '../text/evaluations.ts';
import { EVALUATION_RESULT_LABELS } from '../text/labels/evaluations.ts';
import { JapaneseDateField, RadioGroup, TextArea, TextField } from '../ui/index.ts';
import { type StepProps, useEvaluationStep } from './useEvaluationStep.ts';

const submit = trpcClient.evaluations.submit.mutate;
const recordJudgement = trpcClient.evaluations.recordJudgement.mutate;
const explain = trpcClient.evaluations.explain.mutate;

export function SubmitDialog(props: StepProps) {
  const { run, frame, errors } = useEvaluationStep(props, submit);
  const [date, setDate] = useState<string | null>(props.now.date);
  return (
    <FormDialog
      {...frame}
      title={words.submit.title}
      submitLabel={words.submit.save}
      onSubmit={() => run({ evaluationId: props.entry.record.id, date: date ?? '' })}
    >
      <p className="evaluation-help">{words.submit.help}</p>
      <JapaneseDateField
        label={words.submit.date}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.date ?? null}
      />
    </FormDialog>
  );
}

export function JudgementDialog(props: StepProps & { isReport: boolean }) {
  const { entry, isReport } = props;
  const { run, frame, errors } = useEvaluationStep(props, recordJudgement);
  const [heldOn, setHeldOn] = useState<string | null>(entry.review?.date ?? props.now.date);
  const [judgement, setJudgement] = useState<EvaluationResult>(
    entry.review?.judgement ?? entry.record.result ?? 'closed',
  );
  const [resultText, setResultText] = useState(entry.review?.resultText ?? '');
  const text = isReport ? words.report : words.judgement;
  return (
    <FormDialog
      {...frame}
      title={text.title}
      submitLabel={text.save}
      onSubmit={() => run({ evaluationId: entry.record.id, heldOn: heldOn ?? '', judgement, resultText })}
    >
      {!isReport && (
        <RadioGroup
          label={words.judgement.judgement}
          choices={choicesOf(EVALUATION_RESULTS, EVALUATION_RESULT_LABELS)}
          value={judgement}
          onChange={(next) => setJudgement(next ?? judgement)}
        />
      )}
      <TextArea
        label={words.judgement.text}
        width="full"
        rows={4}
        value={resultText}
        onChange={setResultText}
      />
      <JapaneseDateField
        label={words.judgement.date}
        isRequired
        value={heldOn}
        onChange={setHeldOn}
        error={errors.heldOn ?? null}
      />
    </FormDialog>
  );
}

export function ExplainDialog(props: StepProps) {
  const { record } = props.entry;
  const { run, frame, errors } = useEvaluationStep(props, explain);
  const [isExplained, setExplained] = useState<'yes' | 'no'>(record.notExplainedReason ? 'no' : 'yes');
  const [date, setDate] = useState<string | null>(record.explainedOn ?? props.now.date);
  const [how, setHow] = useState(record.explainedHow ?? '');
  const [notExplainedReason, setReason] = useState(record.notExplainedReason ?? '');
  const text = words.explain;
  return (
    <FormDialog
      {...frame}
      title={text.title}
      submitLabel={text.save}
      onSubmit={() =>
        run({
          evaluationId: record.id,
          date: isExplained === 'yes' ? date : null,
          how,
          notExplainedReason: isExplained === 'no' ? notExplainedReason : '',
        })
      }
    >
      <RadioGroup
        label={text.whether}
        choices={[
          { value: 'yes', label: text.did },
          { value: 'no', label: text.didNot },
        ]}
        value={isExplained}
        onChange={(next) => setExplained(next ?? 'yes')}
      />
      {isExplained === 'yes' ? (
        <>
          <JapaneseDateField
            label={text.date}
            isRequired
            value={date}
            onChange={setDate}
            error={errors.date ?? errors.notExplainedReason ?? null}
          />
          <TextField label={text.how} help={text.howHint} width="full" value={how} onChange={setHow} />
        </>
      ) : (
        <TextArea
          label={text.why}
          isRequired
          width="full"
          rows={2}
          value={notExplainedReason}
          onChange={setReason}
          error={errors.notExplainedReason ?? null}
        />
      )}
    </FormDialog>
  );
}
