/**
 * 中止 of a sitting in preparation, of either kind with cases. It stays in the list with its day and its reason, because its 開催通知 may
 * have gone out; its cases leave it, and what comes next for each is asked anew of the case's way.
 */
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { callOffInput } from './inputs.ts';
import { planReviewMeeting, planReviewMeetingCase } from './planReviewTables.ts';
import { mayBeCalledOff } from './rules.ts';
import { supportMeeting, supportMeetingCase } from './tables.ts';

const TABLES = {
  support: { meeting: supportMeeting, part: supportMeetingCase },
  'plan-review': { meeting: planReviewMeeting, part: planReviewMeetingCase },
} as const;
const ENTITIES = {
  support: { meeting: 'supportMeeting', part: 'supportMeetingCase' },
  'plan-review': { meeting: 'planReviewMeeting', part: 'planReviewMeetingCase' },
} as const;

export function callOff(
  session: Session,
  { kind, meetingId, reason }: z.output<typeof callOffInput>,
): Outcome<{ caseIds: string[] }> {
  const { store, staff } = session;
  const { meeting, part } = TABLES[kind];
  const found = store.orm
    .select({ state: meeting.state, calledOffOn: meeting.calledOffOn })
    .from(meeting)
    .where(eq(meeting.id, meetingId))
    .get();
  if (!found) return refused('not-found');
  const may = mayBeCalledOff(found, reason);
  if (!may.ok) return may;
  const parts = store.orm
    .select({ id: part.id, caseId: part.caseId })
    .from(part)
    .where(and(eq(part.meetingId, meetingId), isNull(part.deletedAt)))
    .all();
  store.write(staff.id, (writer) => {
    const entity = ENTITIES[kind];
    writer.put(entity.meeting, meetingId, {
      calledOffOn: toTokyoDate(store.now()),
      calledOffReason: reason.trim(),
    });
    for (const { id, caseId } of parts) {
      writer.put(entity.part, id, { deletedAt: store.now() });
      writer.audit({ action: 'meeting.called-off', caseId, entity: entity.meeting, entityId: meetingId });
    }
  });
  return allowed({ caseIds: parts.flatMap(({ caseId }) => caseId ?? []) });
}
