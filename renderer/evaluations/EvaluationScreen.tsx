/**
 * 評価 of a case: the sheet of the plan that is being carried out, its one next step, the sheets before it. It is written until the city has
 * decided; then it is read.
 */
import './evaluations.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SavesContext, useSaves } from '../app/autosave.ts';
import { queryClient, trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { SaveRefused } from '../app/SaveRefused.tsx';
import { useAction } from '../cases/useAction.ts';
import { type Paper, PaperPreview } from '../paper/index.ts';
import { caseText } from '../text/cases.ts';
import { evaluationStepWords, evaluationText as words } from '../text/evaluations.ts';
import { EVALUATION_RESULT_LABELS, EVALUATION_STATE_LABELS } from '../text/labels/evaluations.ts';
import { PAPER_NAMES } from '../text/papers.ts';
import {
  Button,
  Chip,
  Columns,
  EmptyState,
  LinkButton,
  NextStepPanel,
  PageHeading,
  Panel,
  SavedStamp,
  Soft,
} from '../ui/index.ts';
import { EvaluationDialogs } from './DecisionDialogs.tsx';
import { EvaluationForm } from './EvaluationForm.tsx';
import { EvaluationReading, EvaluationWay } from './EvaluationReading.tsx';
import { type EvaluationEntry, type EvaluationsView, memberName } from './evaluationView.ts';
import type { EvaluationDialog, SheetPart } from './useEvaluationStep.ts';

interface EvaluationScreenProps {
  caseId: string;
  evaluationId?: string;
}

export function EvaluationScreen({ caseId, evaluationId }: EvaluationScreenProps) {
  const { data } = useQuery(trpc.evaluations.ofCase.queryOptions({ caseId }, { gcTime: 0 }));
  if (!data) return <Soft>{words.loading}</Soft>;
  return data.ok ? (
    <OpenEvaluations view={data.value} {...(evaluationId && { evaluationId })} />
  ) : (
    <Refused refusal={data.refusal} />
  );
}

const begin = (caseId: string) => trpcClient.evaluations.begin.mutate({ caseId });

/** Once no form is in the way, the focus goes to the part of the sheet that was asked for. */
function useLeading(isFree: boolean) {
  const [wanted, lead] = useState<SheetPart | null>(null);
  useEffect(() => {
    if (!wanted || !isFree) return;
    // A form that closes gives the focus back to where it was opened from first.
    const soon = setTimeout(() => {
      const part = document.getElementById(`evaluation-${wanted}`);
      const fields = [...(part?.querySelectorAll<HTMLElement>('input, textarea, .ui-select-button') ?? [])];
      const empty = fields.find((field) => field instanceof HTMLInputElement && field.value === '');
      (wanted === 'leads' ? (empty ?? fields[0]) : fields[0])?.focus();
      part?.scrollIntoView({ block: 'nearest' });
      lead(null);
    }, 100);
    return () => clearTimeout(soon);
  }, [wanted, isFree]);
  return lead;
}

function OpenEvaluations({ view, evaluationId }: { view: EvaluationsView; evaluationId?: string }) {
  const { caseId } = view;
  const go = usePlace((place) => place.go);
  const saves = useSaves();
  const [dialog, open] = useState<EvaluationDialog | null>(null);
  const [paper, showPaper] = useState<Paper | null>(null);
  const lead = useLeading(dialog === null);
  const action = useAction(begin);
  const shown = view.evaluations.find(({ record }) => record.id === evaluationId) ?? view.evaluations[0];
  const read = () =>
    queryClient.invalidateQueries({ queryKey: trpc.evaluations.ofCase.queryKey({ caseId }) });
  const openSaved = (which: EvaluationDialog) =>
    void saves
      .flush()
      .then(read)
      .then(() => open(which));
  return (
    <SavesContext value={saves}>
      <PageHeading
        title={words.titleOf(memberName(view, view.principalPersonId))}
        meta={caseText.caseNo(view.caseNo)}
        chips={shown && <EntryChips entry={shown} />}
        actions={
          <>
            {saves.state && <SavedStamp state={saves.state} />}
            <LinkButton onPress={() => go({ room: 'case', caseId, tab: 'plans' })}>
              {words.backToCase}
            </LinkButton>
            {shown && isLetter(shown) && (
              <Button onPress={() => showPaper('closing-notice')}>{words.noticePaper}</Button>
            )}
            {shown && (
              <Button onPress={() => void saves.flush().then(() => showPaper('evaluation-sheet'))}>
                {words.paper}
              </Button>
            )}
          </>
        }
      />
      <Refused refusal={action.refusal} />
      <SaveRefused saves={saves} />
      {view.mayBegin && (
        <Panel>
          <EmptyState title={words.none}>
            {view.plan?.evaluationOn ? words.due(view.plan.evaluationOn) : words.noneText}
          </EmptyState>
          <Button variant="primary" onPress={() => void action.runThen(caseId, () => void read())}>
            {words.begin}
          </Button>
        </Panel>
      )}
      {!shown && !view.mayBegin && (
        <Panel>
          <EmptyState title={words.none}>{words.noPlan}</EmptyState>
        </Panel>
      )}
      {shown && (
        <Columns
          isAsideFirst
          aside={
            <>
              <Step view={view} entry={shown} open={openSaved} lead={lead} />
              <EvaluationWay entry={shown} />
              {view.evaluations.length > 1 && <Evaluations view={view} shown={shown} />}
            </>
          }
        >
          {shown.record.state === 'decided' ? (
            <EvaluationReading view={view} entry={shown} />
          ) : (
            <EvaluationForm key={shown.record.id} view={view} entry={shown} />
          )}
        </Columns>
      )}
      {dialog && shown && (
        <EvaluationDialogs
          key={dialog}
          dialog={dialog}
          view={view}
          entry={shown}
          open={open}
          lead={(part) => {
            open(null);
            lead(part);
          }}
          onClose={() => open(null)}
        />
      )}
      {paper && shown && (
        <PaperPreview
          paper={paper}
          id={shown.record.id}
          caseId={caseId}
          suggestedName={words.fileName(PAPER_NAMES[paper], view.caseNo)}
          onClose={() => showPaper(null)}
        />
      )}
    </SavesContext>
  );
}

/** 終結 and 中断 are told in a letter; whoever died or moved away gets none. */
const isLetter = ({ record }: EvaluationEntry): boolean =>
  record.state === 'decided' && record.result !== 'replan' && !record.reportedLater;

const nameOf = ({ plan }: EvaluationEntry): string => (plan ? words.ofPlan(plan.round) : words.ofNoPlan);

const EntryChips = ({ entry }: { entry: EvaluationEntry }) => (
  <>
    <Chip>{nameOf(entry)}</Chip>
    <Chip tone={entry.record.state === 'decided' ? 'ok' : 'info'}>
      {EVALUATION_STATE_LABELS[entry.record.state ?? 'draft']}
    </Chip>
    {entry.record.result && <Chip>{EVALUATION_RESULT_LABELS[entry.record.result]}</Chip>}
  </>
);

interface StepProps {
  view: EvaluationsView;
  entry: EvaluationEntry;
  open: (dialog: EvaluationDialog) => void;
  lead: (part: SheetPart) => void;
}

function Step({ view, entry, open, lead }: StepProps) {
  const go = usePlace((place) => place.go);
  const { step, record, review } = entry;
  const text = evaluationStepWords[step];
  const act = () => {
    if (step === 'name-leads') return lead('leads');
    if (step === 'replan') return go({ room: 'support-plan', caseId: view.caseId });
    return step === 'nothing' ? undefined : open(step === 'report' ? 'submit' : step);
  };
  const isBeforeDecision = record.state !== 'decided' && step !== 'decide';
  return (
    <NextStepPanel
      title={text.title}
      actions={
        <>
          {text.button && (
            <Button variant="primary" onPress={act}>
              {text.button}
            </Button>
          )}
          {review && (
            <LinkButton
              onPress={() =>
                go({
                  room: 'plan-review',
                  meetingId: review.meetingId,
                  meetingCaseId: review.meetingCaseId,
                })
              }
            >
              {words.openMeeting}
            </LinkButton>
          )}
          {isBeforeDecision && <LinkButton onPress={() => open('decide')}>{words.decide}</LinkButton>}
          {record.state === 'judged' && step === 'decide' && record.result === 'closed' && (
            <LinkButton onPress={() => open('explain')}>{evaluationStepWords.explain.button}</LinkButton>
          )}
        </>
      }
    >
      {text.why}
    </NextStepPanel>
  );
}

function Evaluations({ view, shown }: { view: EvaluationsView; shown: EvaluationEntry }) {
  const replace = usePlace((place) => place.replace);
  return (
    <Panel title={words.list}>
      <ul className="evaluation-list">
        {view.evaluations.map((entry) => (
          <li key={entry.record.id}>
            {entry === shown ? (
              <strong aria-current="true">{nameOf(entry)}</strong>
            ) : (
              <LinkButton
                onPress={() =>
                  replace({ room: 'evaluation', caseId: view.caseId, evaluationId: entry.record.id })
                }
              >
                {nameOf(entry)}
              </LinkButton>
            )}{' '}
            <Soft>{entry.record.result ? EVALUATION_RESULT_LABELS[entry.record.result] : ''}</Soft>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
