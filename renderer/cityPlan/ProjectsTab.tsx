/** The plan's tables of programmes. */
import { sectionName } from '../../db/cityPlan/rules.ts';
import { planText } from '../text/cityPlan.ts';
import { MANAGEMENT_KIND_LABELS } from '../text/labels.ts';
import { type Column, Panel, Stack, Table } from '../ui/index.ts';
import { monthWords, type Plan, yearWords } from './words.ts';

type Project = Plan['projects'][number];
const words = planText.projectColumns;

export function ProjectsTab({ plan }: { plan: Plan }) {
  const columns: readonly Column<Project>[] = [
    { key: 'name', header: words.name, isRowHeader: true, cell: (project) => project.name },
    { key: 'organisations', header: words.organisations, cell: (project) => project.organisationText },
    {
      key: 'sections',
      header: words.sections,
      width: 'fit',
      cell: (project) => project.sections.map((code) => sectionName(plan, code) ?? code).join('、'),
    },
    { key: 'targets', header: words.targets, cell: (project) => project.targets.join('、') },
    {
      key: 'management',
      header: words.management,
      width: 'fit',
      cell: (project) => project.management.map((kind) => MANAGEMENT_KIND_LABELS[kind]).join('・'),
    },
    { key: 'count', header: words.count, width: 'fit', cell: (project) => countWords(project) },
  ];
  return (
    <Stack>
      {plan.programmes.map((programme) => {
        const projects = plan.projects.filter((each) => each.programme === programme.code);
        if (projects.length === 0) return null;
        return (
          <Panel key={programme.code} title={programme.name} padding="none">
            <Table
              caption={planText.projectsOf(programme.name)}
              columns={columns}
              rows={projects}
              rowKey={(row) => row.code}
            />
          </Panel>
        );
      })}
    </Stack>
  );
}

function countWords({ count, startsInFiscalYear }: Project): string {
  const words =
    count.kind === 'as-of'
      ? planText.countAsOf(count.value, monthWords(count.month))
      : planText.countScheduled(count.value, monthWords(count.month));
  return startsInFiscalYear ? `${words} ${planText.startsIn(yearWords(startsInFiscalYear))}` : words;
}
