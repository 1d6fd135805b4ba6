/** 計画と目標, as the loaded plan file has it: nothing here is fixed in the programme. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fiscalYear } from '../../db/calendar/rules.ts';
import { isPermitted } from '../../db/staff/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { planText } from '../text/cityPlan.ts';
import { DescriptionList, EmptyState, PageHeading, Panel, Stack, Tabs } from '../ui/index.ts';
import './cityPlan.css';
import { ProjectsTab } from './ProjectsTab.tsx';
import { RoadmapTab } from './RoadmapTab.tsx';
import { TargetsTab } from './TargetsTab.tsx';
import { type Plan, yearWords } from './words.ts';

export function PlanScreen() {
  const query = useQuery(trpc.cityPlan.current.queryOptions());
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const plan = query.data;
  return (
    <>
      <PageHeading
        title={planText.title}
        meta={
          plan &&
          planText.meta(
            plan.city.name,
            plan.title,
            yearWords(plan.fiscalYears.from),
            yearWords(plan.fiscalYears.to),
          )
        }
      />
      <Loaded query={query}>
        {(loaded) =>
          loaded === null ? (
            <EmptyState title={planText.none}>{planText.noneHelp}</EmptyState>
          ) : (
            <PlanParts plan={loaded} year={now ? fiscalYear(now.date) : null} />
          )
        }
      </Loaded>
    </>
  );
}

function PlanParts({ plan, year }: { plan: Plan; year: number | null }) {
  const [tab, setTab] = useState('targets');
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const seesCases = session !== undefined && isPermitted(session.staff.roles, 'case.read');
  const { data: progress } = useQuery({ ...trpc.reports.progress.queryOptions(), enabled: seesCases });
  return (
    <Tabs
      label={planText.tabsLabel}
      selected={tab}
      onSelect={setTab}
      tabs={[
        {
          key: 'targets',
          label: planText.tabs.targets,
          content: <TargetsTab plan={plan} year={year} progress={progress ?? null} />,
        },
        {
          key: 'projects',
          label: planText.tabs.projects,
          count: plan.projects.length,
          content: <ProjectsTab plan={plan} />,
        },
        { key: 'roadmap', label: planText.tabs.roadmap, content: <RoadmapTab plan={plan} year={year} /> },
        ...(plan.policies?.length
          ? [{ key: 'policies', label: planText.tabs.policies, content: <PoliciesTab plan={plan} /> }]
          : []),
      ]}
    />
  );
}

function PoliciesTab({ plan }: { plan: Plan }) {
  return (
    <Stack>
      {plan.policies?.map((policy) => (
        <Panel key={policy.code} title={`${policy.chapter}　${policy.title}`}>
          <p className="city-plan-passage">{policy.text}</p>
        </Panel>
      ))}
      <DescriptionList
        items={[
          { label: planText.legalBasis, value: plan.legalBasis },
          { label: planText.reviewBody, value: plan.reviewBody },
          { label: planText.source, value: plan.source },
        ]}
      />
    </Stack>
  );
}
