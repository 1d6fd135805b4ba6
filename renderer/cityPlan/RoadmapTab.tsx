/** The roadmap: one row a line of work, each step as long as its years; the words of a step carry its stage. */

import { planText } from '../text/cityPlan.ts';
import { ROADMAP_STAGE_LABELS } from '../text/labels.ts';
import { Chip, Panel } from '../ui/index.ts';
import { type Plan, yearWords } from './words.ts';

export function RoadmapTab({ plan, year }: { plan: Plan; year: number | null }) {
  const { phases, rows } = plan.roadmap;
  const spans = [
    ...phases.map((each) => each.years),
    ...rows.flatMap((row) => row.steps.map((each) => each.years)),
  ];
  const from = Math.min(plan.fiscalYears.from, ...spans.map((each) => each.from));
  const to = Math.max(plan.fiscalYears.to, ...spans.map((each) => each.to));
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const line = (steps: readonly { years: { from: number; to: number } }[]) =>
    years.flatMap((each) => {
      const index = steps.findIndex((step) => step.years.from === each);
      const covered = steps.some((step) => step.years.from < each && each <= step.years.to);
      if (covered) return [];
      const step = steps[index];
      return [{ year: each, index, span: step ? step.years.to - step.years.from + 1 : 1 }];
    });
  return (
    <Panel title={planText.programmeRoadmap}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="ui-table-frame" tabIndex={0} aria-label={planText.tabs.roadmap}>
        <table className="ui-table city-plan-roadmap">
          <caption className="ui-visually-hidden">{planText.tabs.roadmap}</caption>
          <thead>
            <tr>
              {years.map((each) => (
                <th key={each} scope="col" data-now={each === year || undefined}>
                  {yearWords(each)}
                  {each === year && <span className="city-plan-now">{planText.thisYear}</span>}
                </th>
              ))}
            </tr>
            <tr>
              {line(phases).map(({ year: first, index, span }) => (
                <td key={first} colSpan={span} className="city-plan-phase">
                  {phases[index]?.name}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                {line(row.steps).map(({ year: first, index, span }) => {
                  const step = row.steps[index];
                  return (
                    <td key={first} colSpan={span}>
                      {step && (
                        <div className="city-plan-step" data-stage={step.stage}>
                          <Chip tone={step.stage === 'running' ? 'info' : 'neutral'}>
                            {ROADMAP_STAGE_LABELS[step.stage]}
                          </Chip>
                          <span>{step.text}</span>
                        </div>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
