import { type Question, questionInput } from '../inquiries/inputs.ts';
import { type Answer, askQuestion } from '../inquiries/store.ts';
import { officeNames } from '../offices/names.ts';
import { organisationNames } from '../organisations/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { paperHead } from './head.ts';

/** Whether small numbers are hidden on it, and the question. */
const ANSWER_ID = /^(hidden|exact) (\{.*\})$/s;

function questionOf(text: string): Question | null {
  try {
    return questionInput.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** 臨時照会の回答: counts alone, asked anew. No case and nobody who was counselled is on it. */
export function inquiryAnswerData(session: Session, id: string) {
  const [, mark, text = ''] = ANSWER_ID.exec(id) ?? [];
  const question = questionOf(text);
  if (!question) return null;
  const { store } = session;
  const answer = askQuestion(store, question);
  return { head: paperHead(session), answer, names: namesIn(session, answer), hidesSmall: mark === 'hidden' };
}
export type InquiryAnswerData = NonNullable<ReturnType<typeof inquiryAnswerData>>;

/** Windows, staff and organisations that the answer names: no others leave with it. */
function namesIn({ store }: Session, { question, table }: Answer): Record<string, string> {
  const used = new Set([
    ...question.conditions.flatMap(({ values }) => values),
    ...[...table.rows, ...table.columns].map(({ key }) => key),
  ]);
  const known = [staffNames(store), officeNames(store), organisationNames(store)];
  return Object.fromEntries(known.flatMap((names) => [...names].filter(([id]) => used.has(id))));
}
