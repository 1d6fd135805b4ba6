/**
 * Whose a row is that names no case itself: a statement, a role, a plan's 課題, somebody's place on the roll. It is found by what the row
 * hangs from, so that a file on one case can neither write into another one nor hang something onto it.
 */
import type { Change } from '../store/changeLog.ts';
import { rowOf, type Store } from '../store/store.ts';

/** Field → the entities whose row it may name. */
const PARENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['meetingCaseId', ['supportMeetingCase', 'planReviewMeetingCase', 'stakeholderMeeting']],
  ['meetingId', ['supportMeeting', 'planReviewMeeting', 'stakeholderMeeting']],
  ['planId', ['supportPlan']],
  ['previousId', ['supportPlan']],
  ['issueId', ['planIssue']],
  ['evaluationId', ['evaluation']],
]);
/** A sitting is of all cases that were ever put on it. */
const SITTINGS: ReadonlyMap<string, string> = new Map([
  ['supportMeeting', 'supportMeetingCase'],
  ['planReviewMeeting', 'planReviewMeetingCase'],
]);

/** `isElsewhere`: of a case that the file does not name. `file`: what it puts on a sitting counts as well. */
export function hangingOf(
  store: Store,
  isElsewhere: (caseId: unknown) => boolean,
  file: readonly Change[],
): { isOfOthers(entity: string, id: string): boolean; hangsOnOthers(change: Change): boolean } {
  const puts = new Set(
    file.flatMap(({ entity, field, value }) =>
      field === 'meetingId' && [...SITTINGS.values()].includes(entity) ? [JSON.parse(value) as unknown] : [],
    ),
  );

  function isOfOthers(entity: string, id: string): boolean {
    const row = rowOf(store, entity, id);
    if (!row) return false;
    // 関係者会議 belongs to the window that holds it.
    if (entity === 'stakeholderMeeting') return true;
    if ('caseId' in row) return isElsewhere(row.caseId);
    const parts = SITTINGS.get(entity);
    if (parts) return !puts.has(id) && casesOn(parts, id).every(isElsewhere);
    return [...PARENTS.keys()].some((field) => namesOthers(field, row[field]));
  }

  const casesOn = (parts: string, meetingId: string): unknown[] =>
    store.connection.prepare(`SELECT caseId FROM "${parts}" WHERE meetingId = ?`).pluck().all(meetingId);

  const namesOthers = (field: string, parent: unknown): boolean =>
    typeof parent === 'string' && (PARENTS.get(field) ?? []).some((entity) => isOfOthers(entity, parent));

  return {
    isOfOthers,
    hangsOnOthers: ({ field, value }) => PARENTS.has(field) && namesOthers(field, JSON.parse(value)),
  };
}
