/** 臨時照会: asked of the record as it stands, the year before beside it; and the cases behind one of its numbers. */
import { toTokyoDate } from '../calendar/rules.ts';
import { type CaseHead, casesById } from '../cases/store.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import { isAtDay } from './codes.ts';
import { factsOf } from './facts.ts';
import type { Question } from './inputs.ts';
import { knownCases } from './knownCases.ts';
import { movedBy, yearLater } from './periodRules.ts';
import { type Behind, casesBehind, countTable, type InquiryTable } from './rules.ts';

/** At a day: everything that stands then, whenever it began. */
const asCounted = (question: Question): Question =>
  isAtDay(question.counted) ? { ...question, from: question.until } : question;

export interface YearBefore {
  total: number;
  /** By the line of this year that it stands beside. */
  rows: Record<string, number>;
}

export interface Answer {
  /** To what: an answer never stands under another question. */
  question: Question;
  /** ISO day. */
  asOf: string;
  table: InquiryTable;
  before: YearBefore | null;
}

export function askQuestion(store: Store, asked: Question): Answer {
  const question = asCounted(asked);
  const known = knownCases(store);
  const count = (each: Question) => countTable(factsOf(store, each, known), each, known.valuesOf);
  const table = count(question);
  const answer = { question: asked, asOf: toTokyoDate(store.now()), table };
  if (!question.compares) return { ...answer, before: null };
  const { rows } = question;
  const earlier = count({ ...movedBy(question, -1), columns: null });
  const before = {
    total: earlier.total,
    rows: Object.fromEntries(
      earlier.rows.map(({ key, total }) => [rows ? yearLater(rows, key) : key, total]),
    ),
  };
  // A line that only the year before has is one of the table's too: nothing of the comparison falls out.
  const missing = Object.keys(before.rows).filter((key) => !table.rows.some((row) => row.key === key));
  const empty = missing.map((key) => ({ key, total: 0, cells: table.columns.map(() => 0) }));
  return { ...answer, table: { ...table, rows: [...table.rows, ...empty] }, before };
}

/** The most that a list shows at once. */
const LISTED = 300;

export interface CasesBehindAnswer extends Behind {
  heads: Record<string, Pick<CaseHead, 'caseNo' | 'personName' | 'state'>>;
  /** How many there are; the list ends earlier. */
  caseTotal: number;
}

/** R14: that somebody looked at the cases behind a number is entered, once for each look. */
export function casesBehindNumber(
  { store, staff }: Session,
  asked: Question,
  cell: { row: string | null; column: string | null },
): CasesBehindAnswer {
  const question = asCounted(asked);
  const known = knownCases(store);
  const found = casesBehind(factsOf(store, question, known), question, known.valuesOf, cell);
  const caseIds = found.caseIds.slice(0, LISTED);
  store.auditSoon(
    staff.id,
    {
      action: 'inquiry.viewed',
      detail: {
        counted: question.counted,
        from: question.from,
        until: question.until,
        cases: caseIds.length,
      },
    },
    { key: `inquiry ${JSON.stringify([question, cell])}`, afterMs: 0 },
  );
  return {
    caseIds,
    withoutCase: found.withoutCase,
    caseTotal: found.caseIds.length,
    heads: Object.fromEntries(
      [...casesById(store, caseIds)].map(([id, { caseNo, personName, state }]) => [
        id,
        { caseNo, personName, state },
      ]),
    ),
  };
}
