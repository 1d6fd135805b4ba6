/**
 * Reads a plan file that someone hands in. Either the whole file is right or nothing of it is taken, and the refusal
 * names the first place that is wrong (`organisations.3(child-rearing-concierge).section`) and what is wrong there, as a code
 * of `PLAN_FILE_FAULTS`. Beyond the shape it checks what a schema cannot say: codes that are used twice or point
 * nowhere, and a table of targets that doesn't cover every fiscal year of the plan once.
 */
import { v5 } from 'uuid';
import type { z } from 'zod';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { PlanFileFault } from './codes.ts';
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type PlanFile, planFileSchema } from './planSchema.ts';

export type {
  PlanCount,
  PlanFile,
  PlanOrganisation,
  PlanProject,
  TargetCell,
  TargetRow,
  TargetTable,
} from './planSchema.ts';

type Path = readonly PropertyKey[];
interface Fault {
  path: Path;
  what: PlanFileFault;
}

/** In characters. The largest real plan is under 50,000. */
const LARGEST = 2_000_000;

export function parsePlanFile(text: string): Outcome<PlanFile> {
  if (text.length > LARGEST) return faulty({}, { path: [], what: 'too-large' });
  // Saved as Shift_JIS it would still be JSON, with every name turned into replacement characters.
  if (text.includes('\uFFFD')) return faulty({}, { path: [], what: 'not-utf8' });
  let json: unknown;
  try {
    // Windows' editor puts a byte order mark in front.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return faulty({}, { path: [], what: 'not-json' });
  }
  if (isNewer(json)) return faulty(json, { path: ['formatVersion'], what: 'newer-format' });

  const read = planFileSchema.safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    return faulty(json, issue ? faultOfShape(json, issue) : { path: [], what: 'bad-value' });
  }
  const fault = faultsWithin(read.data)[0];
  return fault ? faulty(json, fault) : allowed(read.data);
}

/** This namespace is part of the published format: two offices that load one plan must make the same ids. */
const NAMESPACE = '3d6a3b5c-49a0-460d-9c6d-887a6d1bb7b2';

/** The id of a plan's organisation, the same on every PC: UUIDv5 of the plan's code and the organisation's. */
export const organisationId = (planCode: string, organisationCode: string): string =>
  v5(`${planCode}/${organisationCode}`, NAMESPACE);

function faulty(json: unknown, { path, what }: Fault) {
  return refused('plan-file-invalid', 'choose-other-file', { where: placeOf(json, path), what });
}

/** `organisations.3(child-rearing-concierge).worries.0`: counted from 0, with the item's own code where it has one. */
function placeOf(json: unknown, path: Path): string {
  let value = json;
  return path
    .map((key) => {
      value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
      const code =
        typeof key === 'number' ? (value as { code?: unknown } | null | undefined)?.code : undefined;
      return typeof code === 'string' ? `${String(key)}(${code.slice(0, 60)})` : String(key);
    })
    .join('.');
}

const isNewer = (json: unknown): boolean => {
  const { format, formatVersion } = (json ?? {}) as {
    format?: unknown;
    formatVersion?: unknown;
  };
  return format === PLAN_FORMAT && typeof formatVersion === 'number' && formatVersion > PLAN_FORMAT_VERSION;
};

function faultOfShape(json: unknown, issue: z.core.$ZodIssue): Fault {
  const { path } = issue;
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], json);
  if (value === undefined) return { path, what: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { path, what: 'wrong-type' };
    case 'unrecognized_keys':
      return { path: [...path, ...issue.keys.slice(0, 1)], what: 'unknown-field' };
    case 'invalid_value':
    case 'invalid_union':
      return { path, what: 'not-in-list' };
    default:
      return { path, what: 'bad-value' };
  }
}

function faultsWithin(plan: PlanFile): Fault[] {
  const organisations = codesOf(plan.organisations);
  const programmes = codesOf(plan.programmes);
  const related = codesOf(plan.relatedPlans);
  const sections = new Set(
    plan.organisations.filter((each) => each.section === each.code).map((each) => each.code),
  );
  const pointing = (
    codes: readonly string[],
    known: ReadonlySet<string>,
    what: PlanFileFault,
    path: Path,
  ): Fault[] => codes.flatMap((code, i) => (known.has(code) ? [] : [{ path: [...path, i], what }]));

  return [
    ...reversed(plan.fiscalYears, ['fiscalYears']),
    ...twice(plan.programmes, ['programmes']),
    ...twice(plan.projects, ['projects']),
    ...twice(plan.organisations, ['organisations']),
    ...twice(plan.relatedPlans, ['relatedPlans']),
    ...twice(plan.targets, ['targets']),
    ...twice(plan.roadmap.rows, ['roadmap', 'rows']),
    ...twice(plan.policies ?? [], ['policies']),
    ...plan.organisations.flatMap(({ section }, i): Fault[] =>
      section === undefined || sections.has(section)
        ? []
        : [{ path: ['organisations', i, 'section'], what: 'unknown-section' }],
    ),
    ...plan.projects.flatMap((project, i): Fault[] => [
      ...(programmes.has(project.programme)
        ? []
        : [{ path: ['projects', i, 'programme'], what: 'unknown-programme' as const }]),
      ...pointing(project.organisations, organisations, 'unknown-organisation', [
        'projects',
        i,
        'organisations',
      ]),
      ...pointing(project.sections, sections, 'unknown-section', ['projects', i, 'sections']),
    ]),
    ...plan.targets.flatMap((table, i): Fault[] => [
      ...(table.relatedPlan === undefined || related.has(table.relatedPlan)
        ? []
        : [{ path: ['targets', i, 'relatedPlan'], what: 'unknown-related-plan' as const }]),
      ...twice(table.rows, ['targets', i, 'rows']),
      ...table.rows.flatMap((row, j) =>
        faultsOfCells(plan, related, row.cells, ['targets', i, 'rows', j, 'cells']),
      ),
    ]),
    ...plan.roadmap.phases.flatMap(({ years }, i) => reversed(years, ['roadmap', 'phases', i, 'years'])),
    ...plan.roadmap.rows.flatMap((row, i) => [
      ...pointing(row.programmes, programmes, 'unknown-programme', ['roadmap', 'rows', i, 'programmes']),
      ...row.steps.flatMap(({ years }, j) => reversed(years, ['roadmap', 'rows', i, 'steps', j, 'years'])),
    ]),
  ];
}

function faultsOfCells(
  { fiscalYears: { from, to } }: PlanFile,
  relatedPlans: ReadonlySet<string>,
  cells: PlanFile['targets'][number]['rows'][number]['cells'],
  path: Path,
): Fault[] {
  const seen = new Set<number>();
  const faults: Fault[] = [];
  for (const [i, cell] of cells.entries()) {
    const year = cell.fiscalYear;
    if (year < from || year > to) faults.push({ path: [...path, i], what: 'year-outside-plan' });
    if (seen.has(year)) faults.push({ path: [...path, i], what: 'year-twice' });
    if (cell.kind === 'next-plan' && !relatedPlans.has(cell.relatedPlan)) {
      faults.push({ path: [...path, i, 'relatedPlan'], what: 'unknown-related-plan' });
    }
    seen.add(year);
  }
  for (let year = from; year <= to; year += 1) {
    if (!seen.has(year)) faults.push({ path: [...path, String(year)], what: 'year-missing' });
  }
  return faults;
}

const codesOf = (items: readonly { code: string }[]): ReadonlySet<string> =>
  new Set(items.map((item) => item.code));

const twice = (items: readonly { code: string }[], path: Path): Fault[] =>
  items.flatMap((item, i): Fault[] =>
    items.findIndex((other) => other.code === item.code) < i
      ? [{ path: [...path, i], what: 'duplicate-code' }]
      : [],
  );

const reversed = (years: { from: number; to: number }, path: Path): Fault[] =>
  years.from > years.to ? [{ path, what: 'years-reversed' }] : [];
