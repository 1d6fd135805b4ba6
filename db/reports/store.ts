/** A month's report; what happened is read in `facts.ts`, and the counting is in the rules. */
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { addDays, toTokyoDate } from '../calendar/rules.ts';
import { casesById } from '../cases/store.ts';
import { evaluatedFacts, evaluationCounts } from '../evaluations/counts.ts';
import { listOffices } from '../offices/names.ts';
import { organisationNames } from '../organisations/store.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import {
  adviceFacts,
  noteFacts,
  planCheckFacts,
  receptionFacts,
  referralFacts,
  screeningFacts,
} from './facts.ts';
import type { monthlyInput } from './inputs.ts';
import { type MonthFacts, monthlyReport } from './rules.ts';

const firstDay = (month: string): string => `${month}-01`;

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** All that a month's report is made of. */
function factsOf(store: Store, month: string): MonthFacts {
  const from = firstDay(month);
  const until = addDays(firstDay(nextMonth(month)), -1);
  return {
    receptions: receptionFacts(store, from, until),
    notes: noteFacts(store, from, until),
    referrals: referralFacts(store, from, until),
    screenings: screeningFacts(store, from, until),
    advices: adviceFacts(store, from, until),
    planChecks: planCheckFacts(store, from, until),
  };
}

export function monthly(session: Session, { month, asOf }: z.output<typeof monthlyInput>) {
  const { store } = session;
  const madeOn = asOf ?? toTokyoDate(store.now());
  const report = monthlyReport(factsOf(store, month), madeOn);
  const evaluated = evaluationCounts(
    evaluatedFacts(store, firstDay(month), addDays(firstDay(nextMonth(month)), -1)),
  );
  const ids = [
    report.contacts,
    report.routes,
    report.people,
    report.worries,
    report.screenings,
    report.reactions,
    report.participations,
    evaluated.results,
    evaluated.changes,
  ]
    .flatMap((table) => Object.values(table).flatMap((cell) => cell?.caseIds ?? []))
    .concat([...report.referrals, report.advices, report.planChecks].flatMap(({ caseIds }) => caseIds));
  const heads = casesById(store, [...new Set(ids)]);
  const names = organisationNames(store);
  return {
    month,
    asOf: madeOn,
    offices: listOffices(store)
      .map(({ id, name }) => ({ id, name: name ?? '' }))
      .sort((a, b) => Number(b.id === session.office.id) - Number(a.id === session.office.id)),
    ...report,
    evaluated,
    referrals: report.referrals.map((row) => ({
      ...row,
      organisationName: names.get(row.organisationId) ?? '',
    })),
    /** The cases behind the numbers, for the list that opens from one. */
    heads: Object.fromEntries(
      [...heads].map(([id, { caseNo, personName, state }]) => [id, { caseNo, personName, state }]),
    ),
  };
}

/** The months in which anything was received or evaluated, newest first. */
export const reportedMonths = (store: Store): string[] =>
  store.orm
    .all<{ month: string }>(
      sql`SELECT strftime('%Y-%m', receivedAt / 1000 + 32400, 'unixepoch') AS month FROM reception
          WHERE receivedAt IS NOT NULL
          UNION SELECT substr(decidedOn, 1, 7) FROM evaluation WHERE state = 'decided' AND decidedOn IS NOT NULL
          ORDER BY month DESC LIMIT 60`,
    )
    .map(({ month }) => month);
