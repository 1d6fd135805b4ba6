/** What this version has that the one before has not, in sentences. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { differenceLines, supportPlanText as words } from '../text/supportPlans.ts';
import { Panel, Soft } from '../ui/index.ts';
import { type PlansView, type PlanVersion, valueWords } from './planView.ts';

export function PlanDifferencePanel({ view, version }: { view: PlansView; version: PlanVersion }) {
  const { plan } = version;
  const { data } = useQuery(
    trpc.supportPlans.difference.queryOptions(
      { planId: plan.id, withId: plan.previousId ?? '' },
      { gcTime: 0 },
    ),
  );
  if (!data?.ok) return null;
  const { difference, issueWords } = data.value;
  const lines = differenceLines(difference, (field, value) => valueWords(view, issueWords, field, value));
  return (
    <Panel title={words.difference}>
      {lines.length === 0 && <Soft>{words.noDifference}</Soft>}
      <ul className="plan-difference">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}
