/** The open 入力の食い違い, each with both values, what both started from and a proposal; and deciding them. */
import type { z } from 'zod';
import { isConcealedField, isConcealedRow } from '../cases/concealedRows.ts';
import { type CaseState, hasEnded } from '../cases/rules.ts';
import { recordView } from '../cases/views.ts';
import { isHistoryField, mayWriteHistory } from '../history/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { openStrays } from '../people/strays.ts';
import type { Session } from '../session.ts';
import type { Change, Difference } from '../store/changeLog.ts';
import { rowOf, type Store, type Writer } from '../store/store.ts';
import { type HouseholdsView, householdsFor, openHouseholds } from './households.ts';
import type { decideInput, decideRemovalInput, keepSettledInput } from './inputs.ts';
import { openRemovals } from './removals.ts';
import { casesBehind, rowName } from './rows.ts';
import {
  type Both,
  baseOf,
  bothOf,
  isWritable,
  type Kind,
  kindOf,
  type Proposal,
  proposalFor,
} from './rules.ts';
import { isSettledRow } from './settledRows.ts';
import { openSettlings } from './settling.ts';
import { carryOut, type OfRow, ofRow, type Written, writing } from './written.ts';

export interface DifferenceView extends OfRow {
  field: string;
  kind: Kind;
  heads: Written[];
  /** What both started from; null where there was nothing. */
  base: { value: unknown } | null;
  isConcealed: boolean;
  /** What stands may only be affirmed: minutes that are confirmed, a plan that was decided (R12, R02). */
  isSettled: boolean;
  isWritable: boolean;
  both: Both | null;
  /** Null where it is a judgement: nobody proposes one. */
  proposal: Proposal | null;
}

export interface RemovalView extends OfRow {
  removal: Written;
  written: Written[];
}

/** 決めたものに、知らずに書かれた. */
export interface SettlingView extends OfRow {
  field: string;
  /** Null where nothing stood there. */
  settled: Written | null;
  written: Written;
}

/** 統合した記録に、あとから届いたもの. */
export interface StraysView extends OfRow {
  mergedId: string;
  keptId: string;
  mergedName: string;
  /** Entity → rows that point at the record that was joined. */
  counts: Record<string, number>;
}

function countsOf(rows: readonly { entity: string; id: string }[]): Record<string, number> {
  const ids = Map.groupBy(rows, ({ entity }) => entity);
  return Object.fromEntries([...ids].map(([entity, of]) => [entity, new Set(of.map(({ id }) => id)).size]));
}

const fieldChange = (change: Change) => ({
  hlc: change.hlc,
  bases: [...(change.baseHlc ? [change.baseHlc] : []), ...(change.alsoBase ?? [])],
  value: JSON.parse(change.value) as unknown,
});

/** Fields that tie rows together are nothing that anybody entered; and that both took a row out says the same, whenever each did. */
const openDifferences = (store: Store): Difference[] =>
  store.changes
    .differences()
    .filter(
      ({ field, heads }) =>
        isHistoryField(field) &&
        (field !== 'deletedAt' || heads.some(({ value }) => JSON.parse(value) === null)),
    );

/** How many wait, and of which case: read from the two small tables alone. */
export function openOf(store: Store, caseId: string | null): { entity: string; id: string }[] {
  const strayed = openStrays(store).map(({ keptId }) => ({ entity: 'person', id: keptId }));
  const apart = openHouseholds(store).map(({ personId }) => ({ entity: 'person', id: personId }));
  const open = [
    ...openDifferences(store),
    ...openRemovals(store),
    ...openSettlings(store),
    ...strayed,
    ...apart,
  ];
  return caseId === null
    ? open
    : open.filter(({ entity, id }) => casesBehind(store, entity, id).includes(caseId));
}

/** R14 — what stands in a case is looked at. */
export function differencesFor(
  session: Session,
  caseId: string | null,
): {
  differences: DifferenceView[];
  removals: RemovalView[];
  strays: StraysView[];
  settlings: SettlingView[];
  households: HouseholdsView[];
} {
  const { store } = session;
  const isAsked = ({ entity, id }: { entity: string; id: string }) =>
    caseId === null || casesBehind(store, entity, id).includes(caseId);
  const writtenOf = writing(session);
  const differences = openDifferences(store)
    .filter(isAsked)
    .map((each) => viewOf(session, each, writtenOf));
  const removals = openRemovals(store)
    .filter(isAsked)
    .map(({ entity, id, removal, written }) => {
      const isHidden = isConcealedRow(store, entity, id);
      return {
        ...ofRow(store, entity, id),
        removal: writtenOf(removal, false),
        written: written.map((each) => writtenOf(each, isHidden && isConcealedField(entity, each.field))),
      };
    });
  const strays = openStrays(store)
    .filter(({ keptId }) => isAsked({ entity: 'person', id: keptId }))
    .map(({ mergedId, keptId, rows }) => ({
      ...ofRow(store, 'person', keptId),
      mergedId,
      keptId,
      mergedName: rowName(store, 'person', mergedId),
      counts: countsOf(rows),
    }));
  const settlings = openSettlings(store)
    .filter(isAsked)
    .map(({ entity, id, field, settled, written }) => ({
      ...ofRow(store, entity, id),
      field,
      settled: settled && writtenOf(settled, false),
      written: writtenOf(written, false),
    }));
  const households = householdsFor(session, isAsked);
  const seen = [...differences, ...removals, ...settlings, ...strays, ...households].flatMap(({ cases }) =>
    cases.map((each) => each.caseId),
  );
  for (const each of new Set(seen)) recordView(session, each);
  return { differences, removals, strays, settlings, households };
}

function viewOf(
  { store }: Session,
  { entity, id, field, heads }: Difference,
  writtenOf: ReturnType<typeof writing>,
): DifferenceView {
  const row = rowOf(store, entity, id) ?? {};
  const changes = store.changes.changesOf(entity, id, [field]).map(fieldChange);
  const read = heads.map(fieldChange);
  const values = read.map(({ value }) => value);
  const base = baseOf(
    heads.map(({ hlc }) => hlc),
    changes,
  );
  const isConcealed = isConcealedField(entity, field) && isConcealedRow(store, entity, id);
  const isSettled = isSettledRow(store, entity, id);
  const kind = kindOf(field, values);
  const proposal = proposalFor({ entity, field }, read, base, row);
  const newest: Proposal = { take: 'head', hlc: heads[0]?.hlc ?? '', because: 'newest' };
  const mayChange = !isConcealed && !isSettled;
  return {
    ...ofRow(store, entity, id),
    field,
    kind,
    heads: heads.map((each) => writtenOf(each, isConcealed)),
    base: base && !isConcealed ? { value: base.value } : null,
    isConcealed,
    isSettled,
    isWritable: mayChange && isWritable(kind),
    both: mayChange ? bothOf({ entity, field }, values, row, base?.value) : null,
    proposal: mayChange ? proposal : newest,
  };
}

/**
 * One change on top of all that were read, so that it ends at every window that it reaches; every value stays in the history.
 * Refuses `state-changed` where another came in meanwhile.
 */
export function decide(session: Session, input: z.output<typeof decideInput>): Outcome<null> {
  const { store, staff } = session;
  const { entity, id, field, decision } = input;
  if (!mayWriteHistory(staff.roles, entity))
    return refused('not-permitted', 'none', { permission: 'case.write' });
  return store.write(staff.id, (writer): Outcome<null> => {
    const found = store.changes.differences(entity, id).find((each) => each.field === field);
    if (!found) return refused('not-found');
    if (
      found.heads.length !== input.heads.length ||
      found.heads.some(({ hlc }) => !input.heads.includes(hlc))
    )
      return refused('state-changed');
    const view = viewOf(session, found, writing(session));
    const chosen = found.heads.find(({ hlc }) => decision.take === 'head' && hlc === decision.hlc);
    let kept: { value: unknown; beside?: Both['beside'] };
    if (decision.take === 'head' && chosen) kept = { value: JSON.parse(chosen.value) as unknown };
    else if (decision.take === 'both' && view.both) kept = view.both;
    else if (decision.take === 'written' && view.isWritable) kept = { value: decision.written };
    else return refused('state-changed');
    if (view.isSettled && chosen?.hlc !== found.heads[0]?.hlc) return refused('R12');
    carryOut(session, writer, { entity, id, field }, () => {
      writer.changes.resolve(staff.id, entity, id, field, kept.value);
      if (kept.beside) writer.put(entity, id, { [kept.beside.field]: kept.beside.value });
      if (entity === 'case' && field === 'state') followState(session, writer, id, kept.value as CaseState);
      if (field === 'mergedIntoId') followMerge(session, writer, found, kept.value);
    });
    return allowed(null);
  });
}

/** A case that has ended has the day on which it did, and one that goes on has none, whichever window's state was chosen. */
function followState({ store, staff }: Session, writer: Writer, caseId: string, state: CaseState): void {
  const ended = hasEnded(state);
  const endedAt = ended ? ((rowOf(store, 'case', caseId)?.endedAt as number | null) ?? store.now()) : null;
  if (store.changes.differences('case', caseId).some(({ field }) => field === 'endedAt'))
    writer.changes.resolve(staff.id, 'case', caseId, 'endedAt', endedAt);
  else writer.put('case', caseId, { endedAt });
}

/** What was settled stands again; what was written without knowing of it stays in the history. */
export function keepSettled(session: Session, input: z.output<typeof keepSettledInput>): Outcome<null> {
  const { store, staff } = session;
  const { entity, id, field } = input;
  if (!mayWriteHistory(staff.roles, entity))
    return refused('not-permitted', 'none', { permission: 'case.write' });
  return store.write(staff.id, (writer): Outcome<null> => {
    const found = openSettlings(store).find(
      (each) => each.entity === entity && each.id === id && each.field === field,
    );
    if (found?.written.hlc !== input.written) return refused('state-changed');
    carryOut(session, writer, { entity, id, field }, () =>
      writer.changes.resolve(staff.id, entity, id, field, JSON.parse(found.settled?.value ?? 'null')),
    );
    return allowed(null);
  });
}

/** Two windows joined a record to two others: what each of them moved goes the way that was decided. */
function followMerge({ store, staff }: Session, writer: Writer, { heads }: Difference, into: unknown): void {
  const targets = new Set(heads.map(({ value }) => value));
  for (const { entity, id, field, heads: moved } of store.changes.differences()) {
    const isMoved = store.entities.get(entity)?.references.get(field) === 'person';
    if (isMoved && field !== 'mergedIntoId' && moved.every(({ value }) => targets.has(value)))
      writer.changes.resolve(staff.id, entity, id, field, into);
  }
}

/** Whether a row stands that one window took out and the other wrote to. */
export function decideRemoval(session: Session, input: z.output<typeof decideRemovalInput>): Outcome<null> {
  const { store, staff } = session;
  const { entity, id } = input;
  if (!mayWriteHistory(staff.roles, entity))
    return refused('not-permitted', 'none', { permission: 'case.write' });
  return store.write(staff.id, (writer): Outcome<null> => {
    const found = openRemovals(store).find((each) => each.entity === entity && each.id === id);
    if (!found || found.removal.hlc !== input.removal) return refused('state-changed');
    // What was printed and signed without it stays without it.
    if (input.isKept && isSettledRow(store, entity, id)) return refused('R12');
    carryOut(session, writer, { entity, id, field: 'deletedAt' }, () =>
      writer.changes.resolve(
        staff.id,
        entity,
        id,
        'deletedAt',
        input.isKept ? null : (JSON.parse(found.removal.value) as unknown),
      ),
    );
    return allowed(null);
  });
}
