/**
 * What can be asked of a loaded plan, purely: in which programmes an organisation takes part, what a fiscal year's target
 * says, and where a programme stands in the roadmap.
 */
import type { RoadmapStage, TargetMeasure } from './codes.ts';
import type { PlanFile, PlanProject, TargetCell, TargetRow } from './planSchema.ts';

/** The rows of the plan's tables that an organisation appears in. */
export const projectsOf = (plan: PlanFile, organisationCode: string): PlanProject[] =>
  plan.projects.filter((project) => project.organisations.includes(organisationCode));

/** The name behind a 所管課's code. */
export const sectionName = (plan: PlanFile, sectionCode: string | undefined): string | undefined =>
  plan.organisations.find((each) => each.code === sectionCode)?.name;

export const planYears = ({ fiscalYears: { from, to } }: PlanFile): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

export const cellOf = (row: TargetRow, fiscalYear: number): TargetCell | undefined =>
  row.cells.find((cell) => cell.fiscalYear === fiscalYear);

/** The target that the application's own count of `measure` stands beside; a cell may be 準備期間, never 0 for it. */
export const targetOf = (
  plan: PlanFile,
  measure: TargetMeasure,
  fiscalYear: number,
): TargetCell | undefined => {
  const row = plan.targets.flatMap((table) => table.rows).find((each) => each.measure === measure);
  return row && cellOf(row, fiscalYear);
};

/** The roadmap's steps of a programme in a fiscal year. */
export const stepsOf = (
  plan: PlanFile,
  programmeCode: string,
  fiscalYear: number,
): { text: string; stage: RoadmapStage }[] =>
  plan.roadmap.rows
    .filter((row) => row.programmes.includes(programmeCode))
    .flatMap((row) => row.steps)
    .filter(({ years }) => years.from <= fiscalYear && fiscalYear <= years.to)
    .map(({ text, stage }) => ({ text, stage }));
