/**
 * 支援プラン of a case: the version that is open, its one next step, the versions before it. A draft is written here, field by field; what was
 * explained is read.
 */
import './supportPlans.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SavesContext, useSaves } from '../app/autosave.ts';
import { queryClient, trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { SaveRefused } from '../app/SaveRefused.tsx';
import { refusalOf } from '../app/useOutcome.ts';
import { useAction } from '../cases/useAction.ts';
import { HistoryButton } from '../history/index.ts';
import { type Paper, PaperPreview } from '../paper/index.ts';
import { caseText } from '../text/cases.ts';
import { PLAN_STATE_LABELS } from '../text/labels/supportPlans.ts';
import { PAPER_NAMES } from '../text/papers.ts';
import { planStepWords, supportPlanText as words } from '../text/supportPlans.ts';
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
import { ChecksPanel } from './ChecksPanel.tsx';
import { PlanDialogs } from './PlanDialogs.tsx';
import { PlanDifferencePanel } from './PlanDifferencePanel.tsx';
import { PlanForm } from './PlanForm.tsx';
import { PlanReading } from './PlanReading.tsx';
import { memberName, type PlansView, type PlanVersion } from './planView.ts';
import type { PlanDialog } from './usePlanStep.ts';

export function SupportPlanScreen({ caseId, planId }: { caseId: string; planId?: string }) {
  const { data, error } = useQuery(trpc.supportPlans.ofCase.queryOptions({ caseId }, { gcTime: 0 }));
  if (error)
    return (
      <>
        <PageHeading title={caseText.notOpened} />
        <Refused refusal={refusalOf(error)} />
      </>
    );
  if (!data) return <Soft>{words.loading}</Soft>;
  return data.ok ? (
    <OpenPlans view={data.value} {...(planId && { planId })} />
  ) : (
    <Refused refusal={data.refusal} />
  );
}

const begin = (caseId: string) => trpcClient.supportPlans.begin.mutate({ caseId });

function OpenPlans({ view, planId }: { view: PlansView; planId?: string }) {
  const { caseId } = view;
  const go = usePlace((place) => place.go);
  const replace = usePlace((place) => place.replace);
  const saves = useSaves();
  const [dialog, open] = useState<PlanDialog | null>(null);
  const [paper, showPaper] = useState<Paper | null>(null);
  const action = useAction(begin);
  // A form that is open keeps its own fields: after an undo it begins again from what stands.
  const [undone, setUndone] = useState(0);
  const shown = view.plans.find(({ plan }) => plan.id === planId) ?? view.plans[0];
  const start = () =>
    void action.runThen(caseId, (made) => replace({ room: 'support-plan', caseId, planId: made.planId }));
  return (
    <SavesContext value={saves}>
      <PageHeading
        title={words.titleOf(memberName(view, view.principalPersonId) || caseText.nameUnknown)}
        meta={caseText.caseNo(view.caseNo)}
        chips={shown && <VersionChips version={shown} />}
        actions={
          <>
            {saves.state && <SavedStamp state={saves.state} />}
            <LinkButton onPress={() => go({ room: 'case', caseId, tab: 'plans' })}>
              {words.backToCase}
            </LinkButton>
            {(shown?.plan.state === 'decided' || shown?.plan.state === 'ended') && (
              <LinkButton onPress={() => go({ room: 'evaluation', caseId })}>{words.evaluation}</LinkButton>
            )}
            {shown && (
              <HistoryButton
                what={words.title}
                variant="secondary"
                rows={historyRows(shown)}
                onUndone={() =>
                  void queryClient
                    .invalidateQueries({ queryKey: trpc.supportPlans.ofCase.queryKey({ caseId }) })
                    .then(() => setUndone((n) => n + 1))
                }
              />
            )}
            {shown?.plan.state === 'decided' && (
              <Button onPress={() => showPaper('support-decision-notice')}>{words.noticePaper}</Button>
            )}
            {shown && (
              <Button onPress={() => void saves.flush().then(() => showPaper('support-plan'))}>
                {words.paper}
              </Button>
            )}
          </>
        }
      />
      <Refused refusal={action.refusal} />
      <SaveRefused saves={saves} />
      {!shown && (
        <Panel>
          <EmptyState title={words.noPlans}>{words.noPlansText}</EmptyState>
          {view.begin && (
            <Button variant="primary" onPress={start}>
              {words.begin[view.begin]}
            </Button>
          )}
        </Panel>
      )}
      {shown && (
        <Columns
          isAsideFirst
          aside={
            <>
              <Step view={view} version={shown} open={open} flush={saves.flush} onBegin={start} />
              <Versions view={view} shown={shown} />
              {shown.plan.previousId && <PlanDifferencePanel view={view} version={shown} />}
            </>
          }
        >
          {shown.plan.state === 'draft' ? (
            <PlanForm key={`${shown.plan.id} ${undone}`} view={view} version={shown} />
          ) : (
            <>
              <ChecksPanel view={view} version={shown} />
              <PlanReading view={view} version={shown} />
            </>
          )}
        </Columns>
      )}
      {dialog && shown && (
        <PlanDialogs
          key={dialog}
          dialog={dialog}
          view={view}
          version={shown}
          open={open}
          onClose={() => open(null)}
        />
      )}
      {paper && shown && (
        <PaperPreview
          paper={paper}
          id={shown.plan.id}
          caseId={caseId}
          suggestedName={words.fileName(PAPER_NAMES[paper], view.caseNo)}
          onClose={() => showPaper(null)}
        />
      )}
    </SavesContext>
  );
}

/** The plan's own fields, its 課題 and its 支援内容: as many rows as a history is asked of at once. */
const historyRows = ({ plan, issues, actions }: PlanVersion) =>
  [
    { entity: 'supportPlan', id: plan.id },
    ...issues.map(({ id }) => ({ entity: 'planIssue', id })),
    ...actions.map(({ id }) => ({ entity: 'planAction', id })),
  ].slice(0, 50);

const VersionChips = ({ version: { plan } }: { version: PlanVersion }) => (
  <>
    <Chip>{words.name(plan.round ?? 1, plan.version ?? 1)}</Chip>
    <Chip tone={plan.state === 'decided' ? 'ok' : 'info'}>{PLAN_STATE_LABELS[plan.state ?? 'draft']}</Chip>
  </>
);

interface StepProps {
  view: PlansView;
  version: PlanVersion;
  open: (dialog: PlanDialog) => void;
  flush: () => Promise<void>;
  onBegin: () => void;
}

/** Everything typed is saved before a step reads it. */
function Step({ view, version, open, flush, onBegin }: StepProps) {
  const { step, plan } = version;
  const text = planStepWords[step];
  const isLatest = view.plans[0] === version;
  const dialog: PlanDialog | null =
    step === 'nothing' ? null : step === 'report' ? (plan.meetingCaseId ? 'record-result' : 'submit') : step;
  const mayAmend =
    isLatest && step !== 'amend' && plan.state !== 'draft' && plan.state !== 'ended' && !view.begin;
  const mayDecideEarly = isLatest && (step === 'submit' || step === 'record-result');
  const openSaved = (which: PlanDialog) =>
    void flush()
      .then(() =>
        queryClient.invalidateQueries({
          queryKey: trpc.supportPlans.ofCase.queryKey({ caseId: view.caseId }),
        }),
      )
      .then(() => open(which));
  return (
    <NextStepPanel
      title={text.title}
      actions={
        <>
          {dialog && (
            <Button variant="primary" onPress={() => openSaved(dialog)}>
              {text.button}
            </Button>
          )}
          {isLatest && view.begin && (
            <Button variant="primary" onPress={onBegin}>
              {words.begin[view.begin]}
            </Button>
          )}
          {mayDecideEarly && (
            <LinkButton onPress={() => open('decide')}>{planStepWords.decide.button}</LinkButton>
          )}
          {mayAmend && <LinkButton onPress={() => open('amend')}>{words.nextVersion}</LinkButton>}
        </>
      }
    >
      {text.why}
    </NextStepPanel>
  );
}

function Versions({ view, shown }: { view: PlansView; shown: PlanVersion }) {
  const replace = usePlace((place) => place.replace);
  return (
    <Panel title={words.versions}>
      <ul className="plan-versions">
        {view.plans.map((version) => {
          const { plan } = version;
          const name = words.name(plan.round ?? 1, plan.version ?? 1);
          return (
            <li key={plan.id}>
              {version === shown ? (
                <strong aria-current="true">{name}</strong>
              ) : (
                <LinkButton
                  onPress={() => replace({ room: 'support-plan', caseId: view.caseId, planId: plan.id })}
                >
                  {name}
                </LinkButton>
              )}{' '}
              <Soft>{PLAN_STATE_LABELS[plan.state ?? 'draft']}</Soft>
              {plan.changeReason && <p className="plan-help">{words.change(plan.changeReason)}</p>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
