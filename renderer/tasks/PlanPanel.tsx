/**
 * 今年度の計画: the targets that the application counts by itself. A year of preparation has no number and is not a zero; there
 * is no rate and no red: the plan's figures are expectations, not quotas.
 */
import { useQuery } from '@tanstack/react-query';
import { fiscalYear, formatFiscalYear } from '../../db/calendar/rules.ts';
import { TARGET_MEASURES, type TargetMeasure } from '../../db/cityPlan/codes.ts';
import { targetOf } from '../../db/cityPlan/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { monthWords } from '../cityPlan/words.ts';
import { TARGET_MEASURE_LABELS } from '../text/labels.ts';
import { todayText } from '../text/tasks.ts';
import { Chip, LinkButton, Panel, Row, Soft, Stack } from '../ui/index.ts';

const UNITS: Record<TargetMeasure, string> = {
  'stakeholder-meetings': '回',
  'support-meetings': '回',
  'plan-review-meetings': '回',
  'support-plans': '件',
};

export function PlanPanel({ today }: { today: string }) {
  const go = usePlace((placed) => placed.go);
  const { data: plan } = useQuery(trpc.cityPlan.current.queryOptions());
  // The very numbers of 「計画と目標」: what was held in trial is not among them.
  const { data: progress } = useQuery(trpc.reports.progress.queryOptions());
  const year = fiscalYear(today);
  const doneOf = (measure: TargetMeasure) =>
    progress?.rows.find((row) => row.measure === measure)?.cells.find((cell) => cell.year === year)?.actual
      .count;
  return (
    <Panel title={todayText.plan}>
      {plan === null && <Soft>{todayText.planNone}</Soft>}
      {plan && (
        <Stack gap="s">
          <Soft>{todayText.planYear(formatFiscalYear(year))}</Soft>
          {TARGET_MEASURES.map((measure) => {
            const cell = targetOf(plan, measure, year);
            if (!cell) return null;
            const unit = UNITS[measure];
            const done = doneOf(measure);
            return (
              <div key={measure} className="tasks-target">
                <span>{TARGET_MEASURE_LABELS[measure]}</span>
                {cell.kind === 'preparation' && <Chip>{todayText.planPreparation}</Chip>}
                {cell.kind === 'next-plan' && <Soft>{todayText.planNextPlan}</Soft>}
                {cell.kind === 'scheduled' && <Soft>{todayText.planScheduled(monthWords(cell.month))}</Soft>}
                {cell.kind === 'number' && (
                  <Soft>
                    {done === undefined
                      ? todayText.planTarget(cell.value, unit)
                      : todayText.planOf(done, cell.value, unit)}
                  </Soft>
                )}
              </div>
            );
          })}
          <Row>
            <LinkButton onPress={() => go({ room: 'plan' })}>{todayText.planOpen}</LinkButton>
            <LinkButton onPress={() => go({ room: 'meetings' })}>{todayText.planMeetings}</LinkButton>
          </Row>
        </Stack>
      )}
    </Panel>
  );
}
