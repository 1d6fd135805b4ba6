/** 担当替え of one case, and of many at once (一括担当替え): all of them or none, an entry of the record of operations for each. */
import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { hasEnded } from '../cases/rules.ts';
import { caseNumbers } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { keptStaffOf } from '../closeRelations/reach.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { knownOffices } from '../handoff/cards.ts';
import { allowed, type Outcome, type Refusal, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { isPermitted } from '../staff/rules.ts';
import { listStaff } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import type { Work } from '../works/works.ts';
import type { reassignInput, reassignManyInput } from './inputs.ts';
import { type Along, alongWith, dutyOf, type Move, NOTHING_ALONG, recordMove } from './moving.ts';
import { writeHandOverNote } from './notes.ts';
import { type Duty, isSameDuty, mayReassign, type Successor } from './rules.ts';

type Staff = ReturnType<typeof listStaff>[number];

export const doesCasework = ({ roles }: Pick<Staff, 'roles'>): boolean =>
  roles === null || isPermitted(roles, 'case.write');

/** This window and the city's other ones: responsibility leaves the city by no button. */
export const cityOfficeIds = ({ store, office }: Session): Set<string> =>
  new Set([
    office.id,
    ...knownOffices(store)
      .filter((each) => each.isOwnCity && each.withdrawn === null)
      .map(({ officeId }) => officeId),
  ]);

interface Known {
  staff: ReadonlyMap<string, Staff>;
  offices: ReadonlySet<string>;
  today: string;
}

const knownTo = (session: Session): Known => ({
  staff: new Map(listStaff(session.store).map((each) => [each.id, each])),
  offices: cityOfficeIds(session),
  today: toTokyoDate(session.store.now()),
});

interface Asked {
  caseId: string;
  to: Duty & { officeId: string };
}
type How = Omit<z.output<typeof reassignManyInput>, 'cases'> & { batch: string | null };
interface Prepared {
  move: Move;
  along: Along;
}

function prepare(store: Store, known: Known, { caseId, to }: Asked, how: How): Outcome<Prepared> {
  const found = findCase(store, caseId);
  if (!found?.state) return refused('not-found');
  const { fromOn, reason, reassignmentReason: reasonText, batch } = how;
  const before = dutyOf(found);
  const kept = keptStaffOf(store, caseId);
  const successor = (id: string | null): Successor | null | 'unknown' => {
    if (id === null) return null;
    const row = known.staff.get(id);
    // Responsibility stays in the city: whoever wrote in a file from outside is nobody's successor, unless they carry it already.
    const carries = id === before.staffId || id === before.deputyStaffId;
    if (!row || !(carries || known.offices.has(row.officeId ?? ''))) return 'unknown';
    return {
      name: row.name ?? '',
      isKept: kept.includes(id),
      isDisabled: row.disabled === true,
      doesCasework: doesCasework(row),
    };
  };
  const [staff, deputy] = [successor(to.staffId), successor(to.deputyStaffId)];
  if (staff === 'unknown' || deputy === 'unknown') return refused('not-found');
  const may = mayReassign({
    before,
    after: to,
    fromOn,
    today: known.today,
    openedOn: toTokyoDate(found.openedAt ?? 0),
    reason,
    reasonText,
    isEnded: hasEnded(found.state),
    // A window that carries it already may go on with it.
    isOwnCity: to.officeId === before.officeId || known.offices.has(to.officeId),
    staff,
    deputy,
  });
  if (!may.ok) return may;
  const move: Move = { caseId, before, after: to, fromOn, reason, reasonText, batch };
  return allowed({ move, along: how.takesTasks ? alongWith(store, move) : NOTHING_ALONG });
}

export function reassign(
  session: Session,
  { caseId, to, note, draftId, ...how }: z.output<typeof reassignInput>,
): Outcome<null> {
  const { store, staff } = session;
  const ready = prepare(store, knownTo(session), { caseId, to }, { ...how, batch: null });
  if (!ready.ok) return ready;
  store.write(staff.id, (writer) => {
    recordMove(session, writer, ready.value.move, ready.value.along);
    if (note) writeHandOverNote(session, writer, caseId, note);
    if (draftId) takeOverDraft(writer, draftId);
  });
  return allowed(null);
}

type Many = z.output<typeof reassignManyInput>;

export interface PreviewedMove {
  tasks: number;
  appointments: number;
  refusal: Refusal | null;
}

/** What would change, in the order of the cases asked for, and what keeps one from it. */
export function previewMany(session: Session, { cases, ...how }: Many): PreviewedMove[] {
  const known = knownTo(session);
  return cases.map(({ caseId, to, seen }) => {
    const ready = prepareSeen(session.store, known, { caseId, to, seen }, { ...how, batch: null });
    return {
      tasks: ready.ok ? ready.value.along.tasks.length : 0,
      appointments: ready.ok ? ready.value.along.appointments.length : 0,
      refusal: ready.ok ? null : ready.refusal,
    };
  });
}

function prepareSeen(
  store: Store,
  known: Known,
  { seen, ...asked }: Many['cases'][number],
  how: How,
): Outcome<Prepared> {
  const found = findCase(store, asked.caseId);
  if (found && !isSameDuty(dutyOf(found), seen))
    return refused('reassignment-overtaken', 'none', { caseNo: found.caseNo ?? '' });
  return prepare(store, known, asked, how);
}

/** Cases looked at before whoever waits is told, and may say やめる. */
const STRETCH = 25;

export async function reassignMany(
  session: Session,
  { cases, ...how }: Many,
  { signal, report }: Work,
): Promise<Outcome<{ batch: string; cases: number }>> {
  const { store, staff } = session;
  const known = knownTo(session);
  const batch = store.newId();
  const ready: Prepared[] = [];
  for (const [index, each] of cases.entries()) {
    if (index % STRETCH === 0) {
      report({ stage: 'collecting', done: index, total: cases.length, isStoppable: true });
      await setImmediate();
      if (signal.aborted) return refused('cancelled');
    }
    const prepared = prepareSeen(store, known, each, { ...how, batch });
    if (!prepared.ok) return namingCase(store, each.caseId, prepared.refusal);
    ready.push(prepared.value);
  }
  report({ stage: 'reassigning', done: 0, total: ready.length, isStoppable: false });
  await setImmediate();
  // What was looked at first may have changed hands while the last ones were.
  for (const { move } of ready) {
    const found = findCase(store, move.caseId);
    if (!found || !isSameDuty(dutyOf(found), move.before))
      return refused('reassignment-overtaken', 'none', { caseNo: found?.caseNo ?? '' });
  }
  store.write(staff.id, (writer) => {
    for (const { move, along } of ready) recordMove(session, writer, move, along);
  });
  return allowed({ batch, cases: ready.length });
}

/** One of many: the sentence says which. */
const namingCase = (store: Store, caseId: string, refusal: Refusal): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: {
    ...refusal,
    facts: { ...refusal.facts, caseNo: caseNumbers(store, [caseId]).get(caseId) ?? '' },
  },
});
