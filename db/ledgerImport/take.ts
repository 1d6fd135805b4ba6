/**
 * Taking the ledger in: all of it or nothing, in one transaction after a backup, and stopped at any row it leaves nothing. A person who is
 * here already keeps what is written of them; only what is empty is filled in, and nothing of a household with a concealed address (R09).
 */
import { tokyoInstant } from '../calendar/rules.ts';
import { caseNumbering } from '../cases/caseNumber.ts';
import { hasEnded } from '../cases/rules.ts';
import type { Workplace } from '../handoff/workplace.ts';
import { recordKept } from '../individualNumbers/store.ts';
import { backUp } from '../offices/backups.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { concealedPeople } from '../people/concealment.ts';
import { findPerson, householdsOf, membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { createHlcClock } from '../store/hlc.ts';
import { type Store, storeOn, type Writer } from '../store/store.ts';
import { type Cluster, casesOf } from './grouping.ts';
import { forgetFile } from './memory.ts';
import { closeLedger, type OpenLedger } from './opened.ts';
import { isOpen, type LedgerPerson, type LedgerRow } from './rows.ts';
import { identityOf } from './sameHere.ts';
import { ledgerImport } from './tables.ts';

export interface LedgerTaken {
  importId: string;
  rows: number;
  people: number;
  peopleHere: number;
  cases: number;
  oneLines: number;
}

/** Refuses `ledger-undecided` while a row has a fault or a person nobody knows, `ledger-nothing` where every row is left out. */
export function mayTakeLedger(ledger: OpenLedger): Outcome<null> {
  const leftOut = new Set(ledger.decisions.leftOut);
  const rows = ledger.rows.filter(({ row }) => !leftOut.has(row));
  if (rows.length === 0) return refused('ledger-nothing');
  const faulty = rows.filter(isOpen).length;
  const people = ledger.compared
    ? ledger.clusters.filter((cluster) => identityOf(ledger, cluster).kind === 'open').length
    : ledger.clusters.length;
  return faulty + people > 0 ? refused('ledger-undecided', 'none', { faulty, people }) : allowed(null);
}

const newestChange = ({ connection }: Store): string =>
  (connection.prepare('SELECT max(hlc) FROM change').pluck().get() as string | null) ?? '';
const lastTakeout = ({ connection }: Store): number =>
  (connection.prepare('SELECT max(rowid) FROM takeoutRecord').pluck().get() as number | null) ?? 0;

export async function takeLedger(place: Workplace, ledger: OpenLedger): Promise<Outcome<LedgerTaken>> {
  const { session, paths, step } = place;
  const may = mayTakeLedger(ledger);
  if (!may.ok) return may;
  step('backing-up', 0, null);
  const backup = await backUp({ paths }, session, `ledger-${ledger.id}`);
  if (!backup.ok) return backup;
  step('backing-up', 1, 1);
  const finished = await place.turn();
  try {
    const writing = stampingOn(session);
    const taken = writeAll({ ...session, store: writing }, ledger, step);
    forgetFile(session.store, ledger.hash);
    closeLedger(session);
    return allowed(taken);
  } finally {
    finished();
  }
}

/** While it is this thread's turn nobody else stamps: the stamps go on from the newest. */
export const stampingOn = ({ store }: Session): Store =>
  storeOn(
    store.connection,
    { entities: store.entities, clock: () => store.now() },
    createHlcClock(store.replica, () => store.now(), newestChange(store) || undefined),
    () => undefined,
  );

function writeAll(session: Session, ledger: OpenLedger, step: Workplace['step']): LedgerTaken {
  const { store, staff } = session;
  const leftOut = new Set(ledger.decisions.leftOut);
  const rows = ledger.rows.filter(({ row }) => !leftOut.has(row));
  const importId = store.newId();
  return store.write(staff.id, (writer) => {
    const afterHlc = newestChange(store);
    const at: Taking = {
      session,
      writer,
      importedAt: store.now(),
      giveNumber: caseNumbering(session, writer),
      ledger,
      said: (row) => ledger.decisions.accepted[row] ?? {},
    };
    let done = 0;
    const tick = (count: number) => {
      done += count;
      step('taking-rows', done, rows.length);
    };
    step('taking-rows', 0, rows.length);
    let cases = 0;
    let peopleHere = 0;
    for (const cluster of ledger.clusters) {
      const { isHere, count } = takePerson(at, cluster);
      cases += count;
      peopleHere += isHere ? 1 : 0;
      tick(cluster.rows.length);
    }
    const oneLines = rows.filter(({ person }) => person === null);
    for (const row of oneLines) {
      putReception(at, row, null, null);
      tick(1);
    }
    const taken = { rows: rows.length, people: ledger.clusters.length, cases, oneLines: oneLines.length };
    writer.orm
      .insert(ledgerImport)
      .values({
        id: importId,
        fileName: ledger.fileName,
        at: at.importedAt,
        staffId: staff.id,
        ...taken,
        afterHlc,
        lastHlc: newestChange(store),
        lastTakeout: lastTakeout(store),
      })
      .run();
    writer.audit({ action: 'ledger.imported', entity: 'ledgerImport', entityId: importId, detail: taken });
    return { importId, ...taken, peopleHere };
  });
}

interface Taking {
  session: Session;
  writer: Writer;
  importedAt: number;
  giveNumber: (openedAt: number) => string;
  ledger: OpenLedger;
  said: (row: number) => Readonly<Record<string, string>>;
}

function takePerson(at: Taking, cluster: Cluster): { isHere: boolean; count: number } {
  const { session, writer, ledger } = at;
  const identity = identityOf(ledger, cluster);
  const personId = identity.kind === 'here' ? identity.personId : addPerson(writer, cluster.person);
  if (identity.kind === 'here') fillIn(session.store, writer, personId, cluster.person);
  const householdId = householdAround(
    session.store,
    writer,
    personId,
    cluster.person,
    identity.kind === 'new',
  );
  const cases = casesOf(cluster.rows, ledger.settings.rule);
  for (const rows of cases) takeCase(at, rows, personId, householdId);
  return { isHere: identity.kind === 'here', count: cases.length };
}

const addPerson = (writer: Writer, { birth, ...person }: LedgerPerson): string =>
  writer.add('person', {
    ...person,
    birthDate: birth?.iso ?? null,
    birthPrecision: birth?.precision ?? 'unknown',
  });

/** Only what is empty, and never an address or a telephone where somebody of the household is concealed (R09). */
function fillIn(store: Store, writer: Writer, personId: string, from: LedgerPerson): void {
  const known = findPerson(store, personId);
  if (!known) return;
  const isHidden = concealedPeople(store, [personId]).size > 0;
  const { birth, sex, ...texts } = from;
  const fields = Object.entries(texts).filter(
    ([field, text]) =>
      text !== '' &&
      !known[field as keyof typeof texts] &&
      !(isHidden && ['zip', 'address', 'telHome', 'telMobile'].includes(field)),
  );
  writer.put('person', personId, {
    ...Object.fromEntries(fields),
    ...((known.sex ?? 'unknown') === 'unknown' && sex !== 'unknown' && { sex }),
    ...(!known.birthDate && birth && { birthDate: birth.iso, birthPrecision: birth.precision }),
  });
}

/** The one of which they are 本人 already; without it, one of their own. */
function householdAround(
  store: Store,
  writer: Writer,
  personId: string,
  { address, telHome, telMobile }: LedgerPerson,
  isNew: boolean,
): string {
  const around = isNew
    ? undefined
    : householdsOf(store, personId).find((id) =>
        membersOf(store, id).some(({ person, relation }) => person.id === personId && relation === 'self'),
      );
  if (around) return around;
  const householdId = writer.add('household', isNew ? { address, tel: telHome, telMobile } : {});
  writer.add('householdMember', { householdId, personId, relation: 'self', livingTogether: true });
  return householdId;
}

/** One case of the receptions given, which stand in order: it is as the newest of them says. */
function takeCase(at: Taking, rows: readonly LedgerRow[], personId: string, householdId: string): void {
  const { session, writer } = at;
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return;
  const openedAt = instantOf(first);
  const ended = rows.findLast(({ endedOn }) => endedOn !== null)?.endedOn ?? last.receivedOn;
  const caseId = writer.add('case', {
    householdId,
    principalPersonId: personId,
    caseNo: at.giveNumber(openedAt),
    state: last.state,
    term: 1,
    responsibleOfficeId: last.officeId ?? session.office.id,
    staffId: last.staffId,
    urgency: 'low',
    openedAt,
    endedAt: hasEnded(last.state) ? tokyoInstant(ended, '00:00') : null,
  });
  writer.audit({ action: 'case.opened', caseId });
  for (const row of rows) putReception(at, row, caseId, personId);
  for (const name of new Set(rows.map(({ adverseName }) => adverseName).filter((each) => each !== '')))
    writer.add('adverseParty', { caseId, name });
}

/** Where the ledger has no time of the day, the day's beginning stands for it. */
const instantOf = ({ receivedOn, receivedTime }: LedgerRow): number =>
  tokyoInstant(receivedOn, receivedTime ?? '00:00');

function putReception(at: Taking, row: LedgerRow, caseId: string | null, personId: string | null): void {
  const { session, writer } = at;
  const receptionId = writer.add('reception', {
    caseId,
    personId,
    isOneLine: caseId === null ? true : null,
    receivedAt: instantOf(row),
    officeId: row.officeId ?? session.office.id,
    staffId: row.staffId,
    method: row.method,
    route: row.route,
    visitorIsPrincipal: caseId === null ? null : row.visitorName === '',
    visitorAnonymous: caseId === null && row.visitorName === '' ? true : null,
    visitorName: row.visitorName,
    worries: row.worries,
    memo: row.memo,
    formerNumber: row.formerNumber,
    importedAt: at.importedAt,
  });
  const because = at.said(row.row)['individual-number'];
  if (because !== undefined)
    recordKept(writer, ['memo'], because, { entity: 'reception', entityId: receptionId, caseId });
}
