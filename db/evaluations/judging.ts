/** 重層的支援会議での判断 on an evaluation sheet. What is decided on it afterwards is the city's (C5). */
import { and, eq, isNull } from 'drizzle-orm';
import type { Store, Writer } from '../store/store.ts';
import { openTasksFrom } from '../tasks/store.ts';
import type { EvaluationResult } from './codes.ts';
import { evaluation } from './tables.ts';

export const evaluationBefore = (store: Store, meetingCaseId: string) =>
  store.orm
    .select()
    .from(evaluation)
    .where(and(eq(evaluation.meetingCaseId, meetingCaseId), isNull(evaluation.deletedAt)))
    .get() ?? null;

/** Whether a judgement may not be changed to another one any more: the city has decided on it, or a sheet would be left judged by nobody. */
export function isJudgedOn(store: Store, meetingCaseId: string, to: EvaluationResult | null): boolean {
  const found = evaluationBefore(store, meetingCaseId);
  if (!found || found.state === 'draft') return false;
  return to === null || (found.state === 'decided' && found.reportedLater !== true);
}

/** Called by the meeting when it is held, once per case that it judged. Does nothing where the case has no sheet before it. */
export function judgeIn(
  store: Store,
  writer: Writer,
  { meetingCaseId, judgement }: { meetingCaseId: string; judgement: EvaluationResult },
): void {
  const found = evaluationBefore(store, meetingCaseId);
  if (!found) return;
  if (found.state !== 'decided') {
    writer.put('evaluation', found.id, { state: 'judged', result: judgement });
    return;
  }
  // C15: the meeting has now been told of what could not wait for it.
  for (const { id } of openTasksFrom(store, 'evaluation', found.id, 'closing-report'))
    writer.put('task', id, { doneAt: store.now(), doneNote: '' });
}
