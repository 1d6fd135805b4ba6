/** 月報 as tables: the same rows and columns for the screen and the paper. Pure. */
import type { inferRouterOutputs } from '@trpc/server';
import { SCREENING_RESULTS } from '../../db/assessments/codes.ts';
import { PARTICIPATIONS, REACTIONS } from '../../db/cases/codes.ts';
import { CHANGES, EVALUATION_RESULTS } from '../../db/evaluations/codes.ts';
import { SEX } from '../../db/people/codes.ts';
import { ROUTES, WORRIES } from '../../db/receptions/codes.ts';
import { AGE_BANDS, CONTACT_COUNTS, CONTACT_METHODS } from '../../db/reports/codes.ts';
import type { AppRouter } from '../../db/router.ts';
import { CHANGE_LABELS, EVALUATION_RESULT_LABELS } from '../text/labels/evaluations.ts';
import {
  AGE_BAND_LABELS,
  CONTACT_COUNT_LABELS,
  CONTACT_METHOD_LABELS,
  PARTICIPATION_LABELS,
  REACTION_LABELS,
  ROUTE_LABELS,
  SCREENING_RESULT_LABELS,
  SEX_LABELS,
  WORRY_LABELS,
} from '../text/labels.ts';
import { reportText as words } from '../text/reports.ts';

export type Monthly = inferRouterOutputs<AppRouter>['reports']['monthly'];
export type MonthlyCounts = Omit<Monthly, 'heads'>;

export interface MonthlyCell {
  text: string;
  /** The cases behind the number; absent for what is no number of cases. */
  caseIds?: string[];
}

export interface MonthlyRow {
  key: string;
  /** First of several rows of one group: the window. */
  group?: string;
  label: string;
  cells: MonthlyCell[];
  isTotal?: boolean;
}

export interface MonthlyTable {
  key: keyof typeof words.tables;
  title: string;
  columns: string[];
  rows: MonthlyRow[];
  note?: string;
}

type Counts = Record<string, { count: number; caseIds: string[] } | undefined>;

const cell = (found: Counts[string]): MonthlyCell =>
  found ? { text: String(found.count), caseIds: found.caseIds } : { text: '0' };

const sum = (counts: readonly Counts[string][]): MonthlyCell => {
  const caseIds = [...new Set(counts.flatMap((each) => each?.caseIds ?? []))];
  const total = counts.reduce((all, each) => all + (each?.count ?? 0), 0);
  return { text: String(total), ...(caseIds.length > 0 ? { caseIds } : {}) };
};

function contactsTable(report: MonthlyCounts): MonthlyTable {
  const counts = report.contacts as Counts;
  const rows = report.offices.flatMap((office) => {
    const of = (method: string, kind: string) => counts[`${office.id} ${method} ${kind}`];
    return [
      ...CONTACT_COUNTS.map((kind, index) => ({
        key: `${office.id} ${kind}`,
        ...(index === 0 ? { group: office.name } : {}),
        label: CONTACT_COUNT_LABELS[kind],
        cells: [
          ...CONTACT_METHODS.map((method) => cell(of(method, kind))),
          sum(CONTACT_METHODS.map((method) => of(method, kind))),
        ],
      })),
      {
        key: `${office.id} all`,
        label: words.all,
        isTotal: true,
        cells: [
          ...CONTACT_METHODS.map((method) => sum(CONTACT_COUNTS.map((kind) => of(method, kind)))),
          sum(CONTACT_METHODS.flatMap((method) => CONTACT_COUNTS.map((kind) => of(method, kind)))),
        ],
      },
    ];
  });
  return {
    key: 'contacts',
    title: words.tables.contacts,
    columns: [
      words.office,
      words.rows.contacts,
      ...CONTACT_METHODS.map((m) => CONTACT_METHOD_LABELS[m]),
      words.total,
    ],
    rows,
    ...(report.oneLines > 0 ? { note: words.oneLines(report.oneLines) } : {}),
  };
}

/** One column of counts; codes that nobody named are left out. */
const list = <Code extends string>(
  key: 'routes' | 'worries' | 'screenings' | 'endings' | 'changes',
  counts: Counts,
  codes: readonly Code[],
  labels: Record<Code, string>,
): MonthlyTable => ({
  key,
  title: words.tables[key],
  columns: [words.rows[key], words.count],
  rows: codes
    .filter((code) => counts[code])
    .map((code) => ({ key: code, label: labels[code], cells: [cell(counts[code])] })),
});

function peopleTable(report: MonthlyCounts): MonthlyTable {
  const counts = report.people as Counts;
  const sexes = SEX.filter((sex) => AGE_BANDS.some((band) => counts[`${band} ${sex}`]));
  return {
    key: 'people',
    title: words.tables.people,
    columns: [words.rows.people, ...sexes.map((sex) => SEX_LABELS[sex]), words.total],
    rows: AGE_BANDS.filter((band) => sexes.some((sex) => counts[`${band} ${sex}`])).map((band) => ({
      key: band,
      label: AGE_BAND_LABELS[band],
      cells: [
        ...sexes.map((sex) => cell(counts[`${band} ${sex}`])),
        sum(sexes.map((sex) => counts[`${band} ${sex}`])),
      ],
    })),
  };
}

function referralsTable({ referrals }: MonthlyCounts): MonthlyTable {
  const all = referrals.reduce((n, row) => n + row.count, 0);
  const confirmed = referrals.reduce((n, row) => n + row.confirmed, 0);
  const rows: MonthlyRow[] = referrals.map((row) => ({
    key: row.organisationId,
    label: row.organisationName,
    cells: [
      { text: String(row.count), caseIds: row.caseIds },
      { text: String(row.confirmed) },
      { text: String(row.connected) },
      { text: words.rateOf(row.confirmed, row.count) },
    ],
  }));
  if (rows.length > 1)
    rows.push({
      key: 'all',
      label: words.total,
      isTotal: true,
      cells: [
        { text: String(all) },
        { text: String(confirmed) },
        { text: String(referrals.reduce((n, row) => n + row.connected, 0)) },
        { text: words.rateOf(confirmed, all) },
      ],
    });
  return {
    key: 'referrals',
    title: words.tables.referrals,
    columns: [words.organisation, words.referred, words.confirmed, words.connected, words.rate],
    rows,
  };
}

/** 助言, 中間の状況確認, and the stages that people were found at; left out of a month that had none. */
function accompanyTables(report: MonthlyCounts): MonthlyTable[] {
  const reactions = report.reactions as Counts;
  const participations = report.participations as Counts;
  const rows: [key: string, label: string, count: Counts[string]][] = [
    ['advices', words.advices, report.advices],
    ['plan-checks', words.planChecks, report.planChecks],
    ...REACTIONS.map((code): (typeof rows)[number] => [
      code,
      words.reaction(REACTION_LABELS[code]),
      reactions[code],
    ]),
    ...PARTICIPATIONS.map((code): (typeof rows)[number] => [
      code,
      words.participation(PARTICIPATION_LABELS[code]),
      participations[code],
    ]),
  ];
  const counted = rows.filter(([, , found]) => (found?.count ?? 0) > 0);
  if (counted.length === 0) return [];
  return [
    {
      key: 'accompany',
      title: words.tables.accompany,
      columns: [words.rows.accompany, words.count],
      rows: counted.map(([key, label, found]) => ({ key, label, cells: [cell(found)] })),
      note: words.accompanyNote,
    },
  ];
}

export function monthlyTables(report: MonthlyCounts): MonthlyTable[] {
  const { evaluated } = report;
  const worries = list('worries', report.worries as Counts, WORRIES, WORRY_LABELS);
  const named = worries.rows.reduce((n, row) => n + Number(row.cells[0]?.text ?? 0), 0);
  const tables = [
    contactsTable(report),
    list('routes', report.routes as Counts, ROUTES, ROUTE_LABELS),
    peopleTable(report),
    {
      ...worries,
      ...(report.withWorries > 0 ? { note: words.average((named / report.withWorries).toFixed(1)) } : {}),
    },
    list('screenings', report.screenings as Counts, SCREENING_RESULTS, SCREENING_RESULT_LABELS),
    referralsTable(report),
    ...accompanyTables(report),
    list('endings', evaluated.results as Counts, EVALUATION_RESULTS, EVALUATION_RESULT_LABELS),
    {
      ...list('changes', evaluated.changes as Counts, CHANGES, CHANGE_LABELS),
      ...(evaluated.evaluations > 0 && {
        note: words.improved(evaluated.improved, evaluated.evaluations),
      }),
    },
  ];
  // Numbered as they stand: a month without 伴走 has no gap.
  return tables.map((table, nth) => ({ ...table, title: words.numbered(nth + 1, table.title) }));
}
