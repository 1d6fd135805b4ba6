/**
 * What a field's history says and what may be undone, read off the changes alone. 元に戻す takes back the asking person's own last
 * action on a form: the former values are written as new changes, so that both stay in the history. What only ever accumulates
 * (経過, 同意, 判定 …) is corrected or withdrawn instead; a state goes back by the ways of its own table.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Role } from '../staff/codes.ts';
import { isPermitted } from '../staff/rules.ts';

/** A change as the log keeps it; `value` is JSON text. */
export interface LoggedChange {
  hlc: string;
  replica: string;
  staff: string | null;
  entity: string;
  id: string;
  field: string;
  baseHlc: string | null;
  alsoBase?: string[];
  value: string;
}

/** Accounts and keys are the administrator's: their rows have no history on a screen of casework. */
const WITHOUT_HISTORY = ['staff', 'office'];

/** Registers that an administrator keeps without seeing any case. */
const DIRECTORY = ['organisation', 'organisationContact', 'meetingMember', 'reportField', 'phrase'];

export const mayReadHistory = (roles: readonly Role[], entity: string): boolean =>
  !WITHOUT_HISTORY.includes(entity) &&
  (isPermitted(roles, 'case.read') || (DIRECTORY.includes(entity) && isPermitted(roles, 'directory.write')));

export const mayWriteHistory = (roles: readonly Role[], entity: string): boolean =>
  !WITHOUT_HISTORY.includes(entity) &&
  isPermitted(roles, DIRECTORY.includes(entity) ? 'directory.write' : 'case.write');

/** Records that only accumulate: a correction or a withdrawal is an entry of its own. */
const STAYS = [
  'progressNote',
  'screening',
  'riskCheck',
  'riskNotification',
  'consent',
  'consentWithdrawal',
  'disclosure',
  'acceptance',
  'caseTurn',
  'sentReferral',
  'personMerge',
  'planReviewMeeting',
  'planReviewMeetingCase',
  'minutesVersion',
  'planSignature',
  'planCheck',
  'advice',
  'evaluation',
  'leadAfter',
  'closeRelation',
  'reassignment',
  'handOverNote',
  'attachment',
];

/** 担当: put right by another 担当替え, so that it stays written who carried the case when. */
const DUTY = ['responsibleOfficeId', 'staffId', 'deputyStaffId'];

/** Fields that say where a record stands in its course, or which record it is. */
const COURSE = [
  'state',
  'term',
  'endedAt',
  'endedAs',
  'caseNo',
  'number',
  'minutesConfirmedOn',
  'correctionReason',
  'calledOffOn',
  'calledOffReason',
  'mergedIntoId',
  'principalPersonId',
  'householdId',
  // A plan's way: each step is recorded once and corrected by the next version.
  'explainedOn',
  'explainedByStaffId',
  'explainedHow',
  'decidedOn',
  'deciderName',
  'decisionNumber',
  'urgentOn',
  'urgentReason',
  // A 回答 is given once: the paper has left.
  'answer',
  'answerText',
  'answeredOn',
];

/** Fields that tie rows together: nothing that anybody entered. */
const TIES = [
  'caseId',
  'householdId',
  'personId',
  'alsoIn',
  'meetingId',
  'meetingCaseId',
  'nextMeetingId',
  'sourceEntity',
  'sourceId',
  'position',
];

export const isHistoryField = (field: string): boolean => !TIES.includes(field);

export type Standing = 'shown' | 'difference' | 'superseded';

const keyOf = ({ entity, id, field }: LoggedChange): string => `${entity} ${id} ${field}`;

/** The changes that no other was written on top of, of each field, the latest first: the first is what is shown. */
export function headsByField(changes: readonly LoggedChange[]): Map<string, LoggedChange[]> {
  const written = new Set(changes.flatMap((each) => [each.baseHlc, ...(each.alsoBase ?? [])]));
  const heads = new Map<string, LoggedChange[]>();
  for (const each of [...changes].sort((a, b) => (a.hlc < b.hlc ? 1 : -1)))
    if (!written.has(each.hlc)) heads.set(keyOf(each), [...(heads.get(keyOf(each)) ?? []), each]);
  return heads;
}

/** Another head with the very same value is no difference: both people said the same. */
export function standingOf(change: LoggedChange, heads: ReadonlyMap<string, LoggedChange[]>): Standing {
  const [shown, ...others] = heads.get(keyOf(change)) ?? [];
  if (shown?.hlc === change.hlc) return 'shown';
  return others.some(({ hlc }) => hlc === change.hlc) && shown?.value !== change.value
    ? 'difference'
    : 'superseded';
}

/** One press of a button writes its fields within less than this; two presses of one form lie further apart. */
const ONE_ACTION_MS = 1000;
/** Later than this a wrong entry is no slip of the hand any more: it is changed like any other, in the open. */
const UNDO_WITHIN_MS = 24 * 3_600_000;

const millisOf = (hlc: string): number => Number.parseInt(hlc.slice(0, 12), 16);

/**
 * The last action of a person on some rows, latest change first: what the same hands wrote at this PC in one go. A field that
 * comes a second time belongs to the action before.
 */
export function lastActionOf(
  changes: readonly LoggedChange[],
  staff: string,
  replica: string,
): LoggedChange[] {
  const own = changes
    .filter((each) => each.staff === staff && each.replica === replica)
    .sort((a, b) => (a.hlc < b.hlc ? 1 : -1));
  const action: LoggedChange[] = [];
  const fields = new Set<string>();
  for (const each of own) {
    const later = action.at(-1);
    if (later && millisOf(later.hlc) - millisOf(each.hlc) >= ONE_ACTION_MS) break;
    if (fields.has(keyOf(each))) break;
    fields.add(keyOf(each));
    action.push(each);
  }
  return action;
}

export interface Restored {
  entity: string;
  id: string;
  field: string;
  /** As they stand in the log. */
  from: unknown;
  to: unknown;
}

export interface UndoFacts {
  staffId: string;
  replica: string;
  now: number;
  /** Rows that belong to a meeting whose minutes are confirmed (R12). */
  minutesConfirmed: boolean;
  /** Rows of a plan that has been explained: what was explained stays, and goes on in the next version. */
  planExplained: boolean;
}

export interface Undo {
  lastHlc: string;
  at: number;
  fields: Restored[];
}

/**
 * What 元に戻す would write. Refuses `not-undoable`: nothing of one's own, a record that stays, somebody else wrote on it since,
 * or too long ago; R12 where minutes are confirmed.
 */
export function mayUndo(changes: readonly LoggedChange[], facts: UndoFacts): Outcome<Undo> {
  const action = lastActionOf(changes, facts.staffId, facts.replica);
  const [last] = action;
  const because = (why: string) => refused('not-undoable', 'none', { because: why });
  if (!last) return because('nothing');
  if (facts.minutesConfirmed) return refused('R12');
  if (facts.planExplained) return because('stays');
  if (
    action.some(
      ({ entity, field }) =>
        STAYS.includes(entity) || COURSE.includes(field) || (entity === 'case' && DUTY.includes(field)),
    )
  )
    return because('stays');
  if (facts.now - millisOf(last.hlc) > UNDO_WITHIN_MS) return because('too-late');
  const heads = headsByField(changes);
  if (action.some((each) => heads.get(keyOf(each))?.[0]?.hlc !== each.hlc || heads.get(keyOf(each))?.[1]))
    return because('changed-since');
  // A row that came with this action has nothing to go back to; a household is there before anything is known of it.
  const rowsBefore = new Set(
    changes.filter((each) => !action.includes(each)).map(({ entity, id }) => `${entity} ${id}`),
  );
  if (!action.every(({ entity, id }) => entity === 'household' || rowsBefore.has(`${entity} ${id}`)))
    return because('nothing');
  const byHlc = new Map(changes.map((each) => [each.hlc, each]));
  return allowed({
    lastHlc: last.hlc,
    at: millisOf(last.hlc),
    fields: action.map((each) => ({
      entity: each.entity,
      id: each.id,
      field: each.field,
      from: JSON.parse(each.value) as unknown,
      to: each.baseHlc ? (JSON.parse(byHlc.get(each.baseHlc)?.value ?? 'null') as unknown) : null,
    })),
  });
}
