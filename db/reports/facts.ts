/** What happened from one day to another, both included, read from the record: the same for 月報 and for 臨時照会. */
import { addDays, ageOn, tokyoInstant, toTokyoDate } from '../calendar/rules.ts';
import type { NoteMethod, NotePartner, NoteStage } from '../cases/codes.ts';
import type { DatePrecision, Sex } from '../people/codes.ts';
import type { ReceptionMethod, Route, Worry } from '../receptions/codes.ts';
import { perStore, type Store } from '../store/store.ts';
import type { AccompanyFact, NoteFact, ReceptionFact, ReferralFact, ScreeningFact } from './rules.ts';

interface StoredReception {
  id: string;
  caseId: string | null;
  personId: string | null;
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
    `SELECT r.id, r.caseId, r.personId, r.officeId, r.receivedAt, r.method, r.route, r.worries, r.isOneLine,
            r.caseId IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM reception e WHERE e.caseId = r.caseId AND e.deletedAt IS NULL
                AND (e.receivedAt < r.receivedAt OR (e.receivedAt = r.receivedAt AND e.id < r.id))) AS isFirst,
            p.sex, p.birthDate, p.birthPrecision
     FROM reception r LEFT JOIN person p ON p.id = r.personId
     WHERE r.receivedAt >= ? AND r.receivedAt < ? AND r.deletedAt IS NULL
     ORDER BY r.receivedAt`,
  ),
  notes: connection.prepare(
    `SELECT n.id, n.caseId, n.officeId, n.at, n.method, n.partners, n.stages,
            EXISTS (SELECT 1 FROM progressNote c WHERE c.supersedesId = n.id) AS isSuperseded
     FROM progressNote n WHERE n.at >= ? AND n.at < ? AND n.caseId IS NOT NULL ORDER BY n.at`,
  ),
  referrals: connection.prepare(
    `SELECT id, caseId, officeId, organisationId, sentAt, outcome, confirmedOn FROM sentReferral
     WHERE sentAt >= ? AND sentAt < ? AND caseId IS NOT NULL AND organisationId IS NOT NULL ORDER BY sentAt`,
  ),
  screenings: connection.prepare(
    `SELECT id, caseId, date, result FROM screening
     WHERE date >= ? AND date <= ? AND caseId IS NOT NULL AND result IS NOT NULL ORDER BY date`,
  ),
  advices: connection.prepare(
    `SELECT caseId, givenOn AS date FROM advice
     WHERE givenOn >= ? AND givenOn <= ? AND caseId IS NOT NULL ORDER BY givenOn`,
  ),
  planChecks: connection.prepare(
    `SELECT caseId, checkedOn AS date FROM planCheck
     WHERE checkedOn >= ? AND checkedOn <= ? AND caseId IS NOT NULL ORDER BY checkedOn`,
  ),
}));

/** Both days are in it: from the first instant of one to the first after the other. */
export const instants = (from: string, until: string) =>
  [tokyoInstant(from, '00:00'), tokyoInstant(addDays(until, 1), '00:00')] as const;

const list = <T>(text: string | null): T[] => (text ? (JSON.parse(text) as T[]) : []);

/** Whole years on that day; null where the birth is not known. */
export const ageAt = (
  birth: { birthDate: string | null; birthPrecision: DatePrecision | null },
  on: string,
): number | null =>
  birth.birthDate && birth.birthPrecision && birth.birthPrecision !== 'unknown'
    ? (ageOn(birth.birthDate, birth.birthPrecision, on)?.years ?? null)
    : null;

export const receptionFacts = (store: Store, from: string, until: string): ReceptionFact[] =>
  (statements(store).receptions.all(...instants(from, until)) as StoredReception[]).map((row) => {
    const date = toTokyoDate(row.receivedAt);
    return {
      id: row.id,
      caseId: row.caseId,
      personId: row.personId,
      officeId: row.officeId,
      date,
      method: row.method,
      route: row.route,
      worries: row.worries ? (Object.keys(JSON.parse(row.worries) as object) as Worry[]) : [],
      isOneLine: row.isOneLine === 1,
      isFirst: row.isFirst === 1,
      sex: row.sex ?? 'unknown',
      age: ageAt(row, date),
    };
  });

export const noteFacts = (store: Store, from: string, until: string): NoteFact[] =>
  (
    statements(store).notes.all(...instants(from, until)) as {
      id: string;
      caseId: string;
      officeId: string | null;
      at: number;
      method: NoteMethod | null;
      partners: string | null;
      stages: string | null;
      isSuperseded: number;
    }[]
  ).map((row) => ({
    id: row.id,
    caseId: row.caseId,
    officeId: row.officeId,
    date: toTokyoDate(row.at),
    method: row.method,
    partners: list<NotePartner>(row.partners),
    stages: list<NoteStage>(row.stages),
    isSuperseded: row.isSuperseded === 1,
  }));

export const referralFacts = (store: Store, from: string, until: string): ReferralFact[] =>
  (
    statements(store).referrals.all(...instants(from, until)) as (Omit<ReferralFact, 'date'> & {
      sentAt: number;
    })[]
  ).map(({ sentAt, ...row }) => ({ ...row, date: toTokyoDate(sentAt) }));

export const screeningFacts = (store: Store, from: string, until: string): ScreeningFact[] =>
  statements(store).screenings.all(from, until) as ScreeningFact[];

export const adviceFacts = (store: Store, from: string, until: string): AccompanyFact[] =>
  statements(store).advices.all(from, until) as AccompanyFact[];

export const planCheckFacts = (store: Store, from: string, until: string): AccompanyFact[] =>
  statements(store).planChecks.all(from, until) as AccompanyFact[];
