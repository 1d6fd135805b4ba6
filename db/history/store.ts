/** The history of a form's fields, and taking back one's own last action on it: both read off the log of changes. */
import type { z } from 'zod';
import { isConcealedField, isConcealedRow } from '../cases/concealedRows.ts';
import { casesOfPerson } from '../cases/store.ts';
import { recordView } from '../cases/views.ts';
import { areMinutesConfirmed } from '../meetings/minutesRules.ts';
import { findPlanReview, findPlanReviewCase } from '../meetings/planReview/reading.ts';
import { mayBeEdited } from '../meetings/planReview/rules.ts';
import { findStakeholderMeeting } from '../meetings/stakeholder.ts';
import { isStakeholderOpen } from '../meetings/stakeholderRules.ts';
import { findMeeting, findMeetingCase } from '../meetings/store.ts';
import { listOffices } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { enteringLifted } from '../people/lifting.ts';
import { householdsOf, peopleOfHousehold } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { hlcMillis } from '../store/hlc.ts';
import { rowOf, type Store } from '../store/store.ts';
import { findPlan } from '../supportPlans/reading.ts';
import { mayBeWritten } from '../supportPlans/rules.ts';
import type { historyInput, undoInput } from './inputs.ts';
import {
  headsByField,
  isHistoryField,
  type LoggedChange,
  mayReadHistory,
  mayUndo,
  mayWriteHistory,
  type Restored,
  type Standing,
  standingOf,
  type Undo,
} from './rules.ts';

type Rows = z.output<typeof historyInput>['rows'];

export interface FieldVersion {
  hlc: string;
  at: number;
  staffName: string;
  officeName: string;
  /** Null where it is concealed (`isConcealed`) or was emptied. */
  value: unknown;
  isConcealed: boolean;
  standing: Standing;
}

export interface FieldHistory {
  entity: string;
  id: string;
  field: string;
  /** Newest first. */
  versions: FieldVersion[];
}

export interface RowsHistory {
  fields: FieldHistory[];
  /** What 元に戻す would do for whoever asks; null where there is nothing to undo. */
  undo: Undo | null;
}

const changesOf = (store: Store, rows: Rows): LoggedChange[] =>
  rows.flatMap(({ entity, id, fields }) =>
    store.changes.changesOf(entity, id).filter(({ field }) => fields?.includes(field) ?? true),
  );

export function historyOf(session: Session, { rows }: z.output<typeof historyInput>): Outcome<RowsHistory> {
  const { store, staff } = session;
  if (!rows.every(({ entity }) => mayReadHistory(staff.roles, entity)))
    return refused('not-permitted', 'none', { permission: 'case.read' });
  // What stood in a case is looked at, whether or not its screen was opened (R14).
  for (const caseId of new Set(rows.flatMap((row) => casesOf(store, row)))) recordView(session, caseId);
  const changes = changesOf(store, rows);
  const names = staffNames(store);
  const offices = new Map(listOffices(store).map((each) => [each.id, each.name ?? '']));
  const officeOf = (staffId: string | null) =>
    offices.get((rowOf(store, 'staff', staffId ?? '')?.officeId as string | null) ?? '') ?? '';
  const hidden = new Set(
    rows.filter(({ entity, id }) => isConcealedRow(store, entity, id)).map(({ id }) => id),
  );
  const isHidden = ({ entity, id, field }: { entity: string; id: string; field: string }) =>
    hidden.has(id) && isConcealedField(entity, field);
  const heads = headsByField(changes);
  const fields = new Map<string, FieldHistory>();
  for (const change of [...changes].sort((a, b) => (a.hlc < b.hlc ? 1 : -1))) {
    const { entity, id, field } = change;
    if (!isHistoryField(field)) continue;
    const key = `${entity} ${id} ${field}`;
    const history = fields.get(key) ?? { entity, id, field, versions: [] };
    fields.set(key, history);
    history.versions.push({
      hlc: change.hlc,
      at: hlcMillis(change.hlc),
      staffName: names.get(change.staff ?? '') ?? '',
      officeName: officeOf(change.staff),
      value: isHidden(change) ? null : JSON.parse(change.value),
      isConcealed: isHidden(change),
      standing: standingOf(change, heads),
    });
  }
  const undo = undoOf(session, rows, changes);
  const masked = (each: Restored): Restored => (isHidden(each) ? { ...each, from: null, to: null } : each);
  return allowed({
    fields: inOrder([...fields.values()]),
    undo: undo.ok ? { ...undo.value, fields: undo.value.fields.map(masked) } : null,
  });
}

export function undo(session: Session, input: z.output<typeof undoInput>): Outcome<{ fields: number }> {
  const { store, staff } = session;
  if (!input.rows.every(({ entity }) => mayWriteHistory(staff.roles, entity)))
    return refused('not-permitted', 'none', { permission: 'case.write' });
  return store.write(staff.id, (writer) => {
    const may = undoOf(session, input.rows, changesOf(store, input.rows));
    if (!may.ok) return may;
    if (may.value.lastHlc !== input.lastHlc) return refused('state-changed');
    for (const [key, fields] of byRow(may.value.fields)) {
      const { entity, id } = key;
      enteringLifted(store, writer, { caseId: null, personIds: peopleBehind(store, entity, id) }, () =>
        writer.put(entity, id, Object.fromEntries(fields.map(({ field, to }) => [field, to]))),
      );
      writer.audit({
        action: 'row.undone',
        entity,
        entityId: id,
        caseId: caseOf(store, entity, id),
        detail: { fields: fields.map(({ field }) => field) },
      });
    }
    return allowed({ fields: may.value.fields.length });
  });
}

/** What changed last stands first; what one action changed keeps the order of its form. */
const inOrder = (fields: FieldHistory[]): FieldHistory[] =>
  fields.sort(({ versions: [a] }, { versions: [b] }) => {
    const apart = (b?.at ?? 0) - (a?.at ?? 0);
    return apart === 0 ? ((a?.hlc ?? '') < (b?.hlc ?? '') ? -1 : 1) : apart;
  });

const undoOf = ({ store, staff }: Session, rows: Rows, changes: readonly LoggedChange[]): Outcome<Undo> =>
  mayUndo(changes, {
    staffId: staff.id,
    replica: store.replica,
    now: store.now(),
    minutesConfirmed: rows.some((row) => minutesConfirmed(store, row)),
    planExplained: rows.some((row) => planExplained(store, row)),
  });

function byRow(fields: readonly Restored[]): Map<{ entity: string; id: string }, Restored[]> {
  const grouped = Map.groupBy(fields, ({ entity, id }) => `${entity} ${id}`);
  return new Map(
    [...grouped.values()].map((group) => [{ entity: group[0]?.entity ?? '', id: group[0]?.id ?? '' }, group]),
  );
}

function caseOf(store: Store, entity: string, id: string): string | null {
  const row = rowOf(store, entity, id);
  return (row && store.entities.get(entity)?.caseOf?.(row)) ?? null;
}

function casesOf(store: Store, { entity, id }: Rows[number]): string[] {
  if (entity === 'person') return casesOfPerson(store, id).map(({ caseId }) => caseId);
  const caseId = caseOf(store, entity, id);
  return caseId ? [caseId] : [];
}

/** Whose address an undone entry may lay open. */
export function peopleBehind(store: Store, entity: string, id: string): string[] {
  const of = entity === 'householdMember' ? rowOf(store, entity, id)?.householdId : null;
  if (typeof of === 'string') return peopleOfHousehold(store, of);
  if (entity !== 'person') return [];
  return [id, ...householdsOf(store, id).flatMap((householdId) => peopleOfHousehold(store, householdId))];
}

const MEETINGS = ['supportMeeting', 'planReviewMeeting', 'stakeholderMeeting'];
/** Before a sitting, and none of its minutes: they have a course of their own. */
const BEFORE_A_SITTING = ['supportPlan', 'evaluation'];

/** R12 — a meeting of whichever kind, its cases and what hangs on them. */
export function minutesConfirmed(store: Store, { entity, id }: Rows[number]): boolean {
  if (BEFORE_A_SITTING.includes(entity)) return false;
  const row = rowOf(store, entity, id);
  const of = typeof row?.meetingCaseId === 'string' ? row.meetingCaseId : '';
  const part = findMeetingCase(store, of) ?? findPlanReviewCase(store, of);
  const meetingId = MEETINGS.includes(entity) ? id : (row?.meetingId ?? part?.meetingId);
  if (typeof meetingId !== 'string') return false;
  const support = findMeeting(store, meetingId);
  if (support) return areMinutesConfirmed(support);
  const review = findPlanReview(store, meetingId);
  if (review) return !mayBeEdited(review.state, review.correctionReason);
  const stakeholder = findStakeholderMeeting(store, meetingId);
  return stakeholder !== null && !isStakeholderOpen(stakeholder.state);
}

/** A plan's version, its 課題 and its 支援内容. */
function planExplained(store: Store, { entity, id }: Rows[number]): boolean {
  const isPart = entity === 'planIssue' || entity === 'planAction';
  const planId = isPart ? rowOf(store, entity, id)?.planId : entity === 'supportPlan' ? id : null;
  const plan = typeof planId === 'string' ? findPlan(store, planId) : null;
  return plan !== null && !mayBeWritten(plan.state);
}
