/** What happened in a month, read from the record; the counting is in the rules. */
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { addDays, ageOn, tokyoInstant, toTokyoDate } from '../calendar/rules.ts';
import type { NoteMethod, NotePartner, NoteStage } from '../cases/codes.ts';
import { casesById } from '../cases/store.ts';
import { evaluatedFacts, evaluationCounts } from '../evaluations/counts.ts';
import { listOffices } from '../offices/names.ts';
import { organisationNames } from '../organisations/store.ts';
import type { DatePrecision, Sex } from '../people/codes.ts';
import type { ReceptionMethod, Route, Worry } from '../receptions/codes.ts';
import type { Session } from '../session.ts';
import { perStore, type Store } from '../store/store.ts';
import type { monthlyInput } from './inputs.ts';
import { type MonthFacts, monthlyReport } from './rules.ts';

const firstDay = (month: string): string => `${month}-01`;

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

interface StoredReception {
  caseId: string | null;
  officeId: string | null;
  receivedAt: number;
  method: ReceptionMethod | null;
  route: Route | null;
  worries: string | null;
  isOneLine: number | null;
  isFirst: number;
  sex: Sex | null;
  birthDate: string | null;
  birthPrecision: DatePrecision | null;
}

const statements = perStore(({ connection }) => ({
  receptions: connection.prepare(
    `SELECT r.caseId, r.officeId, r.receivedAt, r.method, r.route, r.worries, r.isOneLine,
            r.caseId IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM reception e WHERE e.caseId = r.caseId AND e.deletedAt IS NULL
                AND (e.receivedAt < r.receivedAt OR (e.receivedAt = r.receivedAt AND e.id < r.id))) AS isFirst,
            p.sex, p.birthDate, p.birthPrecision
     FROM reception r LEFT JOIN person p ON p.id = r.personId
     WHERE r.receivedAt >= ? AND r.receivedAt < ? AND r.deletedAt IS NULL
     ORDER BY r.receivedAt`,
  ),
  notes: connection.prepare(
    `SELECT n.caseId, n.officeId, n.at, n.method, n.partners, n.stages,
            EXISTS (SELECT 1 FROM progressNote c WHERE c.supersedesId = n.id) AS isSuperseded
     FROM progressNote n WHERE n.at >= ? AND n.at < ? AND n.caseId IS NOT NULL ORDER BY n.at`,
  ),
  referrals: connection.prepare(
    `SELECT caseId, organisationId, sentAt, outcome, confirmedOn FROM sentReferral
     WHERE sentAt >= ? AND sentAt < ? AND caseId IS NOT NULL AND organisationId IS NOT NULL ORDER BY sentAt`,
  ),
  screenings: connection.prepare(
    `SELECT caseId, date, result FROM screening
     WHERE date >= ? AND date < ? AND caseId IS NOT NULL AND result IS NOT NULL ORDER BY date`,
  ),
  advices: connection.prepare(
    `SELECT caseId, givenOn AS date FROM advice
     WHERE givenOn >= ? AND givenOn < ? AND caseId IS NOT NULL ORDER BY givenOn`,
  ),
  planChecks: connection.prepare(
    `SELECT caseId, checkedOn AS date FROM planCheck
     WHERE checkedOn >= ? AND checkedOn < ? AND caseId IS NOT NULL ORDER BY checkedOn`,
  ),
}));

function factsOf(store: Store, month: string): MonthFacts {
  const from = firstDay(month);
  const until = firstDay(nextMonth(month));
  const instants = [tokyoInstant(from, '00:00'), tokyoInstant(until, '00:00')] as const;
  const read = statements(store);
  const list = <T>(text: string | null): T[] => (text ? (JSON.parse(text) as T[]) : []);
  return {
    receptions: (read.receptions.all(...instants) as StoredReception[]).map((row) => {
      const date = toTokyoDate(row.receivedAt);
      const known = row.birthDate && row.birthPrecision && row.birthPrecision !== 'unknown';
      return {
        caseId: row.caseId,
        officeId: row.officeId,
        date,
        method: row.method,
        route: row.route,
        worries: row.worries ? (Object.keys(JSON.parse(row.worries) as object) as Worry[]) : [],
        isOneLine: row.isOneLine === 1,
        isFirst: row.isFirst === 1,
        sex: row.sex ?? 'unknown',
        age: known
          ? (ageOn(row.birthDate as string, row.birthPrecision as Exclude<DatePrecision, 'unknown'>, date)
              ?.years ?? null)
          : null,
      };
    }),
    notes: (
      read.notes.all(...instants) as {
        caseId: string;
        officeId: string | null;
        at: number;
        method: NoteMethod | null;
        partners: string | null;
        stages: string | null;
        isSuperseded: number;
      }[]
    ).map((row) => ({
      caseId: row.caseId,
      officeId: row.officeId,
      date: toTokyoDate(row.at),
      method: row.method,
      partners: list<NotePartner>(row.partners),
      stages: list<NoteStage>(row.stages),
      isSuperseded: row.isSuperseded === 1,
    })),
    referrals: (
      read.referrals.all(...instants) as {
        caseId: string;
        organisationId: string;
        sentAt: number;
        outcome: 'connected' | 'not-connected' | null;
        confirmedOn: string | null;
      }[]
    ).map(({ sentAt, ...row }) => ({ ...row, date: toTokyoDate(sentAt) })),
    screenings: read.screenings.all(from, until) as MonthFacts['screenings'],
    advices: read.advices.all(from, until) as MonthFacts['advices'],
    planChecks: read.planChecks.all(from, until) as MonthFacts['planChecks'],
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
