/** プラン: every version with where it stands; it is written and carried on in a room of its own. */
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { usePlace } from '../../app/place.ts';
import { evaluationStepWords, evaluationText } from '../../text/evaluations.ts';
import { EVALUATION_RESULT_LABELS, EVALUATION_STATE_LABELS } from '../../text/labels/evaluations.ts';
import { PLAN_KIND_LABELS, PLAN_STATE_LABELS } from '../../text/labels/supportPlans.ts';
import { planStepWords, supportPlanText as words } from '../../text/supportPlans.ts';
import { Button, Chip, EmptyState, LinkButton, Row, Soft, Stack } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import { SignedCopy } from '../SignedCopy.tsx';
import { AdvicePanel } from './AdvicePanel.tsx';

export function PlanTab({ view, open }: CasePartProps) {
  const go = usePlace((place) => place.go);
  const caseId = view.head.id;
  return (
    <Stack>
      {view.plans.length === 0 && <EmptyState title={words.noPlans}>{words.noPlansText}</EmptyState>}
      {view.plans.length === 0 && view.hasSharingConsent && (
        <div>
          <Button onPress={() => go({ room: 'support-plan', caseId })}>{words.begin.first}</Button>
        </div>
      )}
      <ul className="case-records">
        {view.plans.map((plan, index) => (
          <li key={plan.id}>
            <Row>
              <LinkButton onPress={() => go({ room: 'support-plan', caseId, planId: plan.id })}>
                {words.name(plan.round, plan.version)}
              </LinkButton>
              <Chip>{PLAN_KIND_LABELS[plan.kind]}</Chip>
              <Chip tone={plan.state === 'decided' ? 'ok' : 'info'}>{PLAN_STATE_LABELS[plan.state]}</Chip>
              {index === 0 && plan.step !== 'nothing' && <Soft>{planStepWords[plan.step].title}</Soft>}
              <SignedCopy
                view={view}
                open={open}
                entity="supportPlan"
                id={plan.id}
                what={words.name(plan.round, plan.version)}
              />
            </Row>
            {plan.goalShort}
            {plan.periodFrom && plan.periodUntil && (
              <>
                <br />
                <Soft>
                  {formatJapaneseDate(plan.periodFrom)}～{formatJapaneseDate(plan.periodUntil)}
                </Soft>
              </>
            )}
          </li>
        ))}
      </ul>
      <AdvicePanel view={view} open={open} />
      <Evaluations view={view} />
    </Stack>
  );
}

/** 評価 stands beside the plan that it looks back on. */
function Evaluations({ view }: Pick<CasePartProps, 'view'>) {
  const go = usePlace((place) => place.go);
  const caseId = view.head.id;
  const isOpen = view.evaluations.some(({ state }) => state !== 'decided');
  const mayBegin = !isOpen && view.head.state === 'supporting' && view.plans.some(isInForce);
  return (
    <>
      {mayBegin && (
        <div>
          <Button onPress={() => go({ room: 'evaluation', caseId })}>{evaluationText.begin}</Button>
        </div>
      )}
      {view.evaluations.length > 0 && (
        <ul className="case-records" aria-label={evaluationText.list}>
          {view.evaluations.map(({ id, planRound, state, result, step, date }) => (
            <li key={id}>
              <Row>
                <LinkButton onPress={() => go({ room: 'evaluation', caseId, evaluationId: id })}>
                  {planRound === null ? evaluationText.ofNoPlan : evaluationText.ofPlan(planRound)}
                </LinkButton>
                <Chip tone={state === 'decided' ? 'ok' : 'info'}>{EVALUATION_STATE_LABELS[state]}</Chip>
                {result && <Chip>{EVALUATION_RESULT_LABELS[result]}</Chip>}
                {step !== 'nothing' && <Soft>{evaluationStepWords[step].title}</Soft>}
              </Row>
              {date && <Soft>{formatJapaneseDate(date)}</Soft>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const isInForce = ({ state }: CasePartProps['view']['plans'][number]): boolean => state === 'decided';
