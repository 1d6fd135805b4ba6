/**
 * What is known of a case and its 本人, for what a fact does not say itself: as it stands now, age and consent on the day that is counted.
 * Each is read when a question first asks for it, for all cases at once.
 */
import { type ConsentRecord, consentFactsFrom, validSharingConsents } from '../consents/rules.ts';
import type { DatePrecision, Sex } from '../people/codes.ts';
import { survivorOf } from '../people/survivors.ts';
import { ageAt } from '../reports/facts.ts';
import { ageBand } from '../reports/rules.ts';
import type { Connection } from '../store/connection.ts';
import type { Store } from '../store/store.ts';
import { ageDecade } from './ageRules.ts';
import type { Trait } from './codes.ts';
import type { Fact, ValuesOf } from './rules.ts';

interface KnownCase {
  id: string;
  personId: string | null;
  state: string | null;
  urgency: string | null;
  staffId: string | null;
  householdType: string | null;
}

interface KnownPerson {
  id: string;
  sex: Sex | null;
  birthDate: string | null;
  birthPrecision: DatePrecision | null;
  mergedIntoId: string | null;
}

interface FirstReception {
  caseId: string;
  method: string | null;
  route: string | null;
  worries: string | null;
}

export interface KnownCases {
  principalOf(caseId: string | null): string | null;
  /** After merges (同一人の統合). */
  survivorOf(personId: string | null): string | null;
  valuesOf: ValuesOf;
}

export function knownCases({ connection }: Pick<Store, 'connection'>): KnownCases {
  const cases = once(() => casesOf(connection));
  const people = once(() => peopleOf(connection));
  const firsts = once(() => firstReceptions(connection));
  const issues = once(() => grouped(connection, ISSUES));
  const labels = once(() => grouped(connection, LABELS));
  const screenings = once(() => grouped(connection, SCREENINGS));
  const organisations = once(() => grouped(connection, ORGANISATIONS));
  const consents = once(() => consentsByPerson(connection));

  const caseOf = (fact: Fact): string => fact.caseIds[0] ?? '';
  const first = (fact: Fact) => firsts().get(caseOf(fact));
  const ageOf = ({ personId, date }: Fact) => {
    const known = people().get(personId ?? '');
    return known ? ageAt(known, date) : null;
  };
  const isGiven = ({ personId, date, caseIds }: Fact) =>
    validSharingConsents(consents().get(`${caseIds[0] ?? ''} ${personId ?? ''}`) ?? [], date).length > 0;

  const read: Partial<Record<Trait, (fact: Fact) => readonly (string | null | undefined)[]>> = {
    method: (fact) => [first(fact)?.method],
    route: (fact) => [first(fact)?.route],
    worry: (fact) => Object.keys(JSON.parse(first(fact)?.worries ?? '{}') as object),
    issue: (fact) => issues().get(caseOf(fact)) ?? [],
    label: (fact) => labels().get(caseOf(fact)) ?? [],
    'age-band': (fact) => [ageBand(ageOf(fact))],
    'age-decade': (fact) => [ageDecade(ageOf(fact))],
    sex: ({ personId }) => [people().get(personId ?? '')?.sex ?? 'unknown'],
    'household-type': (fact) => [cases().get(caseOf(fact))?.householdType],
    screening: (fact) => [screenings().get(caseOf(fact))?.at(-1)],
    state: (fact) => [cases().get(caseOf(fact))?.state],
    urgency: (fact) => [cases().get(caseOf(fact))?.urgency],
    consent: (fact) => [isGiven(fact) ? 'given' : 'not-given'],
    staff: (fact) => [cases().get(caseOf(fact))?.staffId],
    organisation: (fact) => organisations().get(caseOf(fact)) ?? [],
  };

  return {
    principalOf: (caseId) => cases().get(caseId ?? '')?.personId ?? null,
    survivorOf: (personId) =>
      personId && people().get(personId)?.mergedIntoId ? survivorOf(connection, personId) : personId,
    valuesOf: (fact, trait) =>
      fact.own[trait] ?? (read[trait]?.(fact) ?? []).filter((each) => typeof each === 'string'),
  };
}

function once<T>(read: () => T): () => T {
  let known: { value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

const byId = <Row extends { id: string }>(rows: unknown[]): Map<string, Row> =>
  new Map((rows as Row[]).map((row) => [row.id, row]));

const casesOf = (connection: Connection) =>
  byId<KnownCase>(
    connection
      .prepare(
        `SELECT c.id, c.principalPersonId AS personId, c.state, c.urgency, c.staffId, h.type AS householdType
         FROM supportCase c LEFT JOIN household h ON h.id = c.householdId`,
      )
      .all(),
  );

const peopleOf = (connection: Connection) =>
  byId<KnownPerson>(
    connection.prepare('SELECT id, sex, birthDate, birthPrecision, mergedIntoId FROM person').all(),
  );

const firstReceptions = (connection: Connection) => {
  const rows = connection
    .prepare(
      `SELECT caseId, method, route, worries FROM reception
       WHERE caseId IS NOT NULL AND deletedAt IS NULL ORDER BY receivedAt DESC, id DESC`,
    )
    .all() as FirstReception[];
  // The earliest is set last, and stands.
  return new Map(rows.map((row) => [row.caseId, row]));
};

const ISSUES = `SELECT DISTINCT caseId, code AS value FROM memberIssue
  WHERE deletedAt IS NULL AND caseId IS NOT NULL AND code IS NOT NULL`;

/** Of the latest 期 that has a sheet. */
const LABELS = `SELECT s.caseId, l.value FROM intakeSheet s, json_each(s.labels) l
  WHERE s.caseId IS NOT NULL AND coalesce(s.term, 1) = (
    SELECT max(coalesce(o.term, 1)) FROM intakeSheet o WHERE o.caseId = s.caseId)`;

/** In order: the last one stands. */
const SCREENINGS = `SELECT caseId, result AS value FROM screening
  WHERE caseId IS NOT NULL AND result IS NOT NULL ORDER BY date, id`;

const ORGANISATIONS = `SELECT DISTINCT caseId, organisationId AS value FROM sentReferral
  WHERE caseId IS NOT NULL AND organisationId IS NOT NULL`;

function grouped(connection: Connection, sql: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { caseId, value } of connection.prepare(sql).all() as { caseId: string; value: string }[]) {
    const values = found.get(caseId);
    if (values) values.push(value);
    else found.set(caseId, [value]);
  }
  return found;
}

interface StoredConsent {
  id: string;
  caseId: string | null;
  personId: string | null;
  kind: ConsentRecord['kind'];
  scope: string | null;
  items: string | null;
  organisationIds: string | null;
  excludedOrganisationIds: string | null;
  date: string | null;
  until: string | null;
  recordedAt: number | null;
}

interface StoredWithdrawal {
  consentId: string | null;
  date: string | null;
  recordedAt: number | null;
  scope: string | null;
  organisationIds: string | null;
}

const parsed = (text: string | null) => (text === null ? null : JSON.parse(text));

/** By case and person, as the one rule on consents asks for them. */
function consentsByPerson(connection: Connection) {
  const withdrawals = Map.groupBy(
    connection
      .prepare('SELECT consentId, date, recordedAt, scope, organisationIds FROM consentWithdrawal')
      .all() as StoredWithdrawal[],
    ({ consentId }) => consentId,
  );
  const rows = connection
    .prepare(
      `SELECT id, caseId, personId, kind, scope, items, organisationIds, excludedOrganisationIds, date, until, recordedAt
       FROM consent WHERE kind = 'information-sharing'`,
    )
    .all() as StoredConsent[];
  return new Map(
    [...Map.groupBy(rows, ({ caseId, personId }) => `${caseId} ${personId}`)].map(([key, group]) => [
      key,
      consentFactsFrom(
        group.map((row) => ({
          ...row,
          scope: parsed(row.scope),
          items: parsed(row.items),
          organisationIds: parsed(row.organisationIds),
          excludedOrganisationIds: parsed(row.excludedOrganisationIds),
          withdrawals: (withdrawals.get(row.id) ?? []).map((each) => ({
            ...each,
            scope: parsed(each.scope),
            organisationIds: parsed(each.organisationIds),
          })),
        })),
      ),
    ]),
  );
}
