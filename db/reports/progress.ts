/**
 * 計画進捗: what the city's plan expects of a fiscal year beside what was done in it, by the day it happened. A target is an expected figure
 * (見込み数): nothing here is judged or divided by it (C17). What was held in trial is counted apart.
 */
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { casesById } from '../cases/store.ts';
import type { TargetMeasure } from '../cityPlan/codes.ts';
import { cellOf, planYears } from '../cityPlan/rules.ts';
import { currentPlan } from '../cityPlan/store.ts';
import type { Session } from '../session.ts';
import { perStore, type Store } from '../store/store.ts';

export interface Actual {
  count: number;
  /** Of a meeting: the cases it took, each as often as it came (延べ). */
  caseTotal: number;
  /** Held in trial, and not among `count`. */
  trial: number;
  caseIds: string[];
}

export interface Done {
  measure: TargetMeasure;
  /** ISO day. */
  on: string;
  isTrial: boolean;
  caseIds: readonly string[];
}

/** A sitting that was held, or a plan that was decided, as it is counted. */
export interface DoneFact extends Done {
  id: string;
  officeId: string | null;
}

const none = (): Actual => ({ count: 0, caseTotal: 0, trial: 0, caseIds: [] });

/** By measure and fiscal year; a year without any has no entry. */
export function countDone(done: readonly Done[]): Partial<Record<TargetMeasure, Record<number, Actual>>> {
  const counted: Partial<Record<TargetMeasure, Record<number, Actual>>> = {};
  for (const each of done) {
    const years = counted[each.measure] ?? {};
    counted[each.measure] = years;
    const year = fiscalYear(each.on);
    const actual = years[year] ?? none();
    years[year] = actual;
    if (each.isTrial) actual.trial += 1;
    else {
      actual.count += 1;
      actual.caseTotal += each.caseIds.length;
    }
    for (const id of each.caseIds) if (!actual.caseIds.includes(id)) actual.caseIds.push(id);
  }
  return counted;
}

const HELD = `state IN ('held', 'minutes-confirmed', 'minutes-corrected') AND date IS NOT NULL`;
const statements = perStore(({ connection }) => ({
  support: connection.prepare(
    `SELECT m.id, m.officeId, m.date AS "on", m.isTrial, json_group_array(c.caseId) FILTER (WHERE c.caseId IS NOT NULL) AS caseIds
     FROM supportMeeting m LEFT JOIN supportMeetingCase c ON c.meetingId = m.id AND c.deletedAt IS NULL
     WHERE m.${HELD} GROUP BY m.id`,
  ),
  planReview: connection.prepare(
    `SELECT m.id, m.officeId, m.date AS "on", m.isTrial, json_group_array(c.caseId) FILTER (WHERE c.caseId IS NOT NULL) AS caseIds
     FROM planReviewMeeting m LEFT JOIN planReviewMeetingCase c ON c.meetingId = m.id AND c.deletedAt IS NULL
     WHERE m.${HELD} GROUP BY m.id`,
  ),
  stakeholder: connection.prepare(
    `SELECT id, officeId, date AS "on", NULL AS isTrial, '[]' AS caseIds FROM stakeholderMeeting
     WHERE ${HELD} AND deletedAt IS NULL`,
  ),
  /** 作成件数: a plan of one 回 counts once, on the day its first version was decided. */
  plans: connection.prepare(
    `SELECT id, NULL AS officeId, min(decidedOn) AS "on", NULL AS isTrial, json_array(caseId) AS caseIds FROM supportPlan
     WHERE decidedOn IS NOT NULL AND caseId IS NOT NULL AND deletedAt IS NULL
     GROUP BY caseId, coalesce(term, 1), coalesce(round, 1)`,
  ),
}));

/** Everything that the plan's measures count, of all years. */
export function allDone(store: Store): DoneFact[] {
  const read = statements(store);
  const rows = (measure: TargetMeasure, from: { all(): unknown[] }): DoneFact[] =>
    (
      from.all() as {
        id: string;
        officeId: string | null;
        on: string;
        isTrial: number | null;
        caseIds: string | null;
      }[]
    ).map((row) => ({
      measure,
      id: row.id,
      officeId: row.officeId,
      on: row.on,
      isTrial: row.isTrial === 1,
      caseIds: JSON.parse(row.caseIds ?? '[]') as string[],
    }));
  return [
    ...rows('support-meetings', read.support),
    ...rows('plan-review-meetings', read.planReview),
    ...rows('stakeholder-meetings', read.stakeholder),
    ...rows('support-plans', read.plans),
  ];
}

export function progress({ store }: Session) {
  const actuals = countDone(allDone(store));
  const ids = Object.values(actuals).flatMap((years) =>
    Object.values(years ?? {}).flatMap(({ caseIds }) => caseIds),
  );
  const plan = currentPlan(store);
  const asOf = toTokyoDate(store.now());
  return {
    asOf,
    fiscalYear: fiscalYear(asOf),
    planTitle: plan?.title ?? '',
    city: plan?.city.name ?? '',
    years: plan ? planYears(plan) : [],
    rows: (plan?.targets ?? []).flatMap((table) =>
      table.rows.flatMap((row) =>
        row.measure
          ? [
              {
                code: row.code,
                name: row.name,
                unit: row.unit,
                measure: row.measure,
                cells: (plan ? planYears(plan) : []).map((year) => ({
                  year,
                  target: cellOf(row, year) ?? null,
                  actual: actuals[row.measure as TargetMeasure]?.[year] ?? none(),
                })),
              },
            ]
          : [],
      ),
    ),
    /** The cases behind the numbers, for the list that opens from one. */
    heads: Object.fromEntries(
      [...casesById(store, [...new Set(ids)])].map(([id, { caseNo, personName, state }]) => [
        id,
        { caseNo, personName, state },
      ]),
    ),
  };
}
export type Progress = ReturnType<typeof progress>;
