import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOfCase } from '../../../db/handoff/caseScope.ts';
import { casesReaching } from '../../../db/handoff/casesReaching.ts';
import type { Change } from '../../../db/store/changeLog.ts';
import { mergeChanges } from '../../../db/store/mergeChanges.ts';
import { openTestStore } from '../openTestStore.ts';
import { emptied } from '../store/mergeModel.ts';

/** What hangs together in many ways: households with their people, people put together, sittings of several cases, plans. */
const POINTERS: Record<string, Record<string, string>> = {
  case: { householdId: 'household', principalPersonId: 'person' },
  householdMember: { householdId: 'household', personId: 'person' },
  personMerge: { keptId: 'person', mergedId: 'person' },
  supportMeetingCase: { meetingId: 'supportMeeting', caseId: 'case' },
  meetingAttendee: { meetingId: 'supportMeeting' },
  meetingStatement: { meetingCaseId: 'supportMeetingCase' },
  supportPlan: { caseId: 'case', keyPersonId: 'person' },
  planIssue: { planId: 'supportPlan', personId: 'person' },
  planAction: { planId: 'supportPlan', issueId: 'planIssue' },
  consent: { caseId: 'case', personId: 'person' },
};
const KINDS = [...new Set([...Object.keys(POINTERS), 'household', 'person', 'supportMeeting'])];
const idOf = (entity: string, n: number) => `${entity}-${n}`;

const pointer = fc.constantFrom(
  ...Object.entries(POINTERS).flatMap(([entity, fields]) =>
    Object.entries(fields).map(([field, target]) => ({ entity, field, target })),
  ),
);
const drawn = fc.array(fc.tuple(pointer, fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 40 });
const seats = fc.array(fc.array(fc.nat({ max: 3 }), { maxLength: 2 }), { maxLength: 4 });

test('ある記録がどのケースの写しに入るかは、ケースを一つずつたどって探した答えと同じ', () => {
  const store = openTestStore();
  fc.assert(
    fc.property(drawn, seats, (pointers, caseIds) => {
      emptied(store);
      const written = [
        ...pointers.map(([{ entity, field, target }, from, to]) => ({
          entity,
          id: idOf(entity, from),
          field,
          value: idOf(target, to),
        })),
        ...caseIds.map((cases, n) => ({
          entity: 'meetingAttendee',
          id: idOf('meetingAttendee', n),
          field: 'caseIds',
          value: cases.map((each) => idOf('case', each)),
        })),
      ];
      const changes = written.map(
        (each, n): Change => ({
          ...each,
          hlc: `0197${String(n).padStart(8, '0')}-0000-aaaaaaaaaaaa`,
          replica: 'aaaaaaaaaaaa',
          staff: null,
          baseHlc: null,
          value: JSON.stringify(each.value),
        }),
      );
      store.connection.transaction(() => mergeChanges(store, changes, 'file'))();
      const cases = [0, 1, 2, 3].map((n) => idOf('case', n));
      const scopes = cases.map(
        (caseId) => new Set(rowsOfCase(store, caseId).map(({ entity, id }) => `${entity} ${id}`)),
      );
      for (const entity of KINDS)
        for (let n = 0; n < 4; n += 1) {
          const expected = cases.filter((_, i) => scopes[i]?.has(`${entity} ${idOf(entity, n)}`));
          expect([...casesReaching(store, entity, idOf(entity, n))].sort(), `${entity} ${n}`).toEqual(
            expected,
          );
        }
    }),
    { numRuns: 60 },
  );
}, 60_000);
