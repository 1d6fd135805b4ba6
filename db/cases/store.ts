import { and, asc, count, desc, eq, inArray, isNotNull, notInArray, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Urgency } from '../assessments/codes.ts';
import { riskChecksOf } from '../assessments/riskChecks.ts';
import { isUnseen, mayChangeUrgency } from '../assessments/rules.ts';
import { officeNames } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { namedPeople } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { isOneOf, listed, untilWritten } from '../store/reading.ts';
import { perStore, type Store, type Writer } from '../store/store.ts';
import { caseNumbering } from './caseNumber.ts';
import type { listCasesInput, urgencyInput } from './inputs.ts';
import { CASE_STATES, type CaseState, hasEnded } from './rules.ts';
import { caseLedger, supportCase } from './tables.ts';
import { findCase } from './transitions.ts';

export function openCase(
  session: Session,
  writer: Writer,
  fields: {
    householdId: string;
    principalPersonId: string | null;
    openedAt: number;
    urgency: Urgency;
    urgencyGround: string;
  },
): string {
  const id = writer.add('case', {
    ...fields,
    caseNo: caseNumbering(session, writer)(fields.openedAt),
    state: 'received',
    term: 1,
    responsibleOfficeId: session.office.id,
    staffId: session.staff.id,
  });
  writer.audit({ action: 'case.opened', caseId: id });
  return id;
}

const ENDED = CASE_STATES.filter(hasEnded);

/** What a list shows of a case, beside its 本人. */
const HEAD = {
  id: supportCase.id,
  caseNo: supportCase.caseNo,
  state: supportCase.state,
  urgency: supportCase.urgency,
  urgencyGround: supportCase.urgencyGround,
  openedAt: supportCase.openedAt,
  officeId: supportCase.responsibleOfficeId,
  staffId: supportCase.staffId,
  deputyStaffId: supportCase.deputyStaffId,
  personId: supportCase.principalPersonId,
};
const heads = ({ orm }: Pick<Store, 'orm'>) => orm.select(HEAD).from(supportCase);

const statements = perStore((store) => ({
  heads: heads(store).where(isOneOf(supportCase.id, 'ids')).prepare(),
}));

const named = (store: Store, rows: ReturnType<ReturnType<typeof heads>['all']>) => {
  const people = namedPeople(
    store,
    rows.map((row) => row.personId),
  );
  const offices = officeNames(store);
  const names = staffNames(store);
  return rows.map(({ officeId, staffId, deputyStaffId, personId, ...row }) => {
    const principal = people.get(personId ?? '');
    return {
      id: row.id,
      caseNo: row.caseNo ?? '',
      state: row.state as CaseState,
      urgency: row.urgency ?? 'low',
      urgencyGround: row.urgencyGround ?? '',
      openedAt: row.openedAt ?? 0,
      personName: principal?.name ?? '',
      personKana: principal?.kana ?? '',
      personAgeNote: principal?.ageNote ?? '',
      personSex: principal?.sex ?? 'unknown',
      officeName: offices.get(officeId ?? '') ?? '',
      staffName: names.get(staffId ?? '') ?? '',
      deputyName: names.get(deputyStaffId ?? '') ?? '',
    };
  });
};

export type CaseHead = ReturnType<typeof named>[number];

export function listCases(
  session: Session,
  { filter, ids, limit }: z.output<typeof listCasesInput>,
): CaseHead[] {
  const mine = or(eq(supportCase.staffId, session.staff.id), eq(supportCase.deputyStaffId, session.staff.id));
  const open = notInArray(supportCase.state, ENDED);
  const rows = heads(session.store)
    .where(
      ids !== null
        ? and(inArray(supportCase.id, ids), isNotNull(supportCase.state))
        : filter === 'mine'
          ? and(open, mine)
          : filter === 'open'
            ? open
            : isNotNull(supportCase.state),
    )
    .orderBy(desc(supportCase.openedAt), desc(supportCase.id))
    .limit(limit)
    .all();
  return named(session.store, rows);
}

/**
 * Open cases whose urgency is 高, for the head of the day's list, those that wait longest first. Unknown whether alive counts as 高
 * until seen (C12).
 */
export function urgentCases(
  store: Store,
  only: string | null,
  shown: number,
): { total: number; heads: CaseHead[] } {
  const urgent = and(
    // As they stand in the index's own condition: bound as values they would not be recognised as the same.
    sql`${caseLedger.urgency} = 0 AND ${caseLedger.ended} = 0`,
    only === null ? undefined : or(eq(caseLedger.staffId, only), eq(caseLedger.deputyStaffId, only)),
  );
  const ids = store.orm
    .select({ id: caseLedger.caseId })
    .from(caseLedger)
    .where(urgent)
    .orderBy(asc(caseLedger.openedAt))
    .limit(shown)
    .all()
    .map(({ id }) => id);
  const totals = urgentTotals(store);
  const key = only ?? '';
  const total =
    totals.get(key) ?? store.orm.select({ n: count() }).from(caseLedger).where(urgent).get()?.n ?? 0;
  totals.set(key, total);
  const found = casesById(store, ids);
  return { total, heads: ids.flatMap((id) => found.get(id) ?? []) };
}
/** By whose they are, each counted once until something is written. */
const urgentTotals = untilWritten(() => new Map<string, number>());

export const casesById = (store: Store, ids: readonly string[]): Map<string, CaseHead> =>
  new Map(
    ids.length === 0
      ? []
      : named(store, statements(store).heads.all({ ids: listed(ids) })).map((head) => [head.id, head]),
  );

export function setUrgency(session: Session, input: z.output<typeof urgencyInput>): Outcome<null> {
  const { store } = session;
  const found = findCase(store, input.caseId);
  if (!found) return refused('not-found');
  const may = mayChangeUrgency({
    from: found.urgency,
    to: input.urgency,
    loweredBecause: input.loweredBecause,
    unseen: isUnseen(found.urgency, riskChecksOf(store, input.caseId)),
  });
  if (!may.ok) return may;
  store.write(session.staff.id, (writer) =>
    writer.put('case', input.caseId, {
      urgency: input.urgency,
      urgencyGround: input.ground,
      urgencyLowered: found.urgency === 'high' && input.urgency !== 'high' ? input.loweredBecause : null,
    }),
  );
  return allowed(null);
}

export const caseNumbers = (store: Store, ids: readonly string[]): Map<string, string> =>
  ids.length === 0
    ? new Map()
    : new Map(
        store.orm
          .select({ id: supportCase.id, caseNo: supportCase.caseNo })
          .from(supportCase)
          .where(inArray(supportCase.id, [...new Set(ids)]))
          .all()
          .map(({ id, caseNo }) => [id, caseNo ?? '']),
      );

const searched = perStore(({ connection }) => ({
  ofPerson: connection.prepare(
    `SELECT c.id AS caseId, m.relation FROM householdMember m JOIN supportCase c ON c.householdId = m.householdId
     WHERE m.personId = ? AND m.deletedAt IS NULL ORDER BY c.openedAt DESC`,
  ),
  concealed: connection
    .prepare(
      `SELECT 1 FROM supportCase c JOIN householdMember m ON m.householdId = c.householdId
       JOIN person p ON p.id = m.personId
       WHERE c.id = ? AND m.deletedAt IS NULL AND p.addressConcealed = 1 LIMIT 1`,
    )
    .pluck(),
}));

/** The cases that a person is in, newest first, with the 続柄 there. Asked for each hit of a search, so it is prepared once. */
export const casesOfPerson = (
  store: Store,
  personId: string,
): { caseId: string; relation: string | null }[] =>
  searched(store).ofPerson.all(personId) as { caseId: string; relation: string | null }[];

/** R09 — somebody of the case's household is concealed, and with them the household's address and telephone. */
export const caseIsConcealed = (store: Store, caseId: string): boolean =>
  searched(store).concealed.get(caseId) !== undefined;
