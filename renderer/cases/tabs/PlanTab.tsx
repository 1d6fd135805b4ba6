/** プラン: every version with where it stands; it is written and carried on in a room of its own. */
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { usePlace } from '../../app/place.ts';
import { PLAN_KIND_LABELS, PLAN_STATE_LABELS } from '../../text/labels/supportPlans.ts';
import { planStepWords, supportPlanText as words } from '../../text/supportPlans.ts';
import { Button, Chip, EmptyState, LinkButton, Row, Soft, Stack } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
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
    </Stack>
  );
}
