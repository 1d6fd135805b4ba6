/** 名前を付けた問い: kept, renamed, asked again, taken away. A question, not an answer: only the day and the total of its last answer stay. */
import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import type { Question, renameQuestionInput, saveQuestionInput } from './inputs.ts';
import { askQuestion } from './store.ts';
import { namedQuestion } from './tables.ts';

export const listQuestions = ({ orm }: Pick<Store, 'orm'>) =>
  orm.select().from(namedQuestion).orderBy(asc(namedQuestion.name), asc(namedQuestion.id)).all();
export type NamedQuestion = ReturnType<typeof listQuestions>[number];

export function saveQuestion(
  { store, staff }: Session,
  { id, questionName, question }: z.output<typeof saveQuestionInput>,
): Outcome<{ id: string }> {
  const { asOf, table } = askQuestion(store, question);
  const row = {
    name: questionName,
    question,
    staffId: staff.id,
    savedAt: store.now(),
    askedOn: asOf,
    total: table.total,
  };
  const rowId = id ?? store.newId();
  store.orm
    .insert(namedQuestion)
    .values({ id: rowId, ...row })
    .onConflictDoUpdate({ target: namedQuestion.id, set: row })
    .run();
  return allowed({ id: rowId });
}

/** Asking under a name again, its period moved perhaps: what it says from now on is what was asked last. */
export function noteAnswer(store: Store, id: string, question: Question): Outcome<{ id: string }> {
  const { asOf, table } = askQuestion(store, question);
  const { changes } = store.orm
    .update(namedQuestion)
    .set({ question, askedOn: asOf, total: table.total })
    .where(eq(namedQuestion.id, id))
    .run();
  return changes === 0 ? refused('not-found') : allowed({ id });
}

export function renameQuestion(
  { orm }: Pick<Store, 'orm'>,
  { id, questionName }: z.output<typeof renameQuestionInput>,
): Outcome<{ id: string }> {
  const { changes } = orm
    .update(namedQuestion)
    .set({ name: questionName })
    .where(eq(namedQuestion.id, id))
    .run();
  return changes === 0 ? refused('not-found') : allowed({ id });
}

export function removeQuestion({ orm }: Pick<Store, 'orm'>, id: string): Outcome<{ id: string }> {
  orm.delete(namedQuestion).where(eq(namedQuestion.id, id)).run();
  return allowed({ id });
}
