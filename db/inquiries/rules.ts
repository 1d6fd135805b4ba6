/**
 * 臨時照会, counted purely from facts. One fact is one thing that happened (or, of a case, stands); a condition holds where one of the fact's
 * own values is among those asked for, several conditions hold together. A line of the table takes every fact that has its value, and what
 * has none stands in a line of its own: nothing is left out. The totals count each thing once, whatever the sum of the lines.
 */
import { CODES_OF, countsPeople, type Dimension, isTime, NONE, type Trait } from './codes.ts';
import type { Question } from './inputs.ts';
import { timeKey, timeKeys } from './periodRules.ts';

export interface Fact {
  /** Counted once, however many facts tell of it. Null: somebody whom nobody asked who they were. */
  unit: string | null;
  /** ISO day. */
  date: string;
  /** The cases behind it. */
  caseIds: readonly string[];
  /** Whose age and sex it is. */
  personId: string | null;
  /** What the fact itself says; the rest is known of its case. */
  own: Partial<Record<Trait, readonly string[]>>;
}

export type ValuesOf = (fact: Fact, trait: Trait) => readonly string[];

export interface InquiryTable {
  total: number;
  rows: { key: string; total: number; cells: number[] }[];
  /** In the order of the cells; empty where the question has no columns. */
  columns: { key: string; total: number }[];
  /** Of people: how often it was somebody who is not known by name, and not counted. */
  unnamed: number;
}

export const within = (fact: Fact, { from, until }: Question): boolean =>
  from <= fact.date && fact.date <= until;

export const matches = (fact: Fact, { conditions }: Question, valuesOf: ValuesOf): boolean =>
  conditions.every(({ of, values }) => keysOf(fact, of, valuesOf).some((each) => values.includes(each)));

function keysOf(fact: Fact, dimension: Dimension, valuesOf: ValuesOf): readonly string[] {
  if (isTime(dimension)) return [timeKey(dimension, fact.date)];
  const values = valuesOf(fact, dimension);
  return values.length > 0 ? values : [NONE];
}

const askedFor = ({ conditions }: Question, dimension: Dimension): readonly string[] | null =>
  conditions.find(({ of }) => of === dimension)?.values ?? null;

/** The lines that a fact stands in: of a trait that the question narrows, those alone that it asks for. */
function linesOf(fact: Fact, dimension: Dimension, question: Question, valuesOf: ValuesOf) {
  const asked = askedFor(question, dimension);
  const keys = keysOf(fact, dimension, valuesOf);
  return asked ? keys.filter((each) => asked.includes(each)) : keys;
}

/** How many under each key: facts, or of people each once. */
function tallies(isDistinct: boolean) {
  const counts = new Map<string, number>();
  const met = new Map<string, Set<string>>();
  return {
    add(key: string, unit: string): void {
      if (isDistinct) {
        const units = met.get(key) ?? new Set();
        met.set(key, units);
        if (units.has(unit)) return;
        units.add(unit);
      }
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    of: (key: string): number => counts.get(key) ?? 0,
    keys: (): string[] => [...counts.keys()],
  };
}

/** Codes in their order, names by how many, what is not written last. */
function inOrder(
  dimension: Dimension,
  question: Question,
  counted: { keys: () => string[]; of: (key: string) => number },
): string[] {
  if (isTime(dimension)) return timeKeys(dimension, question);
  const codes = CODES_OF[dimension];
  const keys = [...new Set([...(askedFor(question, dimension) ?? []), ...counted.keys()])];
  const place = (key: string) =>
    key === NONE ? Number.POSITIVE_INFINITY : codes ? codes.indexOf(key) : -counted.of(key);
  return keys.sort((a, b) => (place(a) === place(b) ? (a < b ? -1 : 1) : place(a) < place(b) ? -1 : 1));
}

export function countTable(facts: readonly Fact[], question: Question, valuesOf: ValuesOf): InquiryTable {
  const isDistinct = countsPeople(question.counted);
  const all = tallies(isDistinct);
  const rows = tallies(isDistinct);
  const columns = tallies(isDistinct);
  const cells = tallies(isDistinct);
  let unnamed = 0;
  for (const fact of facts) {
    if (!within(fact, question) || !matches(fact, question, valuesOf)) continue;
    const { unit } = fact;
    if (unit === null) {
      unnamed += 1;
      continue;
    }
    all.add('', unit);
    const across = question.columns ? linesOf(fact, question.columns, question, valuesOf) : [];
    for (const column of across) columns.add(column, unit);
    for (const row of question.rows ? linesOf(fact, question.rows, question, valuesOf) : []) {
      rows.add(row, unit);
      for (const column of across) cells.add(`${row} ${column}`, unit);
    }
  }
  const columnKeys = question.columns ? inOrder(question.columns, question, columns) : [];
  return {
    total: all.of(''),
    rows: (question.rows ? inOrder(question.rows, question, rows) : []).map((key) => ({
      key,
      total: rows.of(key),
      cells: columnKeys.map((column) => cells.of(`${key} ${column}`)),
    })),
    columns: columnKeys.map((key) => ({ key, total: columns.of(key) })),
    unnamed,
  };
}

export interface Behind {
  caseIds: string[];
  /** Things that no case is behind: 一行受付, a 関係者会議. */
  withoutCase: number;
}

/** The cases behind one number of the table; `row` and `column` null: the whole line. */
export function casesBehind(
  facts: readonly Fact[],
  question: Question,
  valuesOf: ValuesOf,
  { row, column }: { row: string | null; column: string | null },
): Behind {
  const caseIds = new Set<string>();
  let withoutCase = 0;
  const isIn = (fact: Fact, dimension: Dimension | null, key: string | null) =>
    key === null || (dimension !== null && linesOf(fact, dimension, question, valuesOf).includes(key));
  for (const fact of facts) {
    if (fact.unit === null || !within(fact, question) || !matches(fact, question, valuesOf)) continue;
    if (!isIn(fact, question.rows, row) || !isIn(fact, question.columns, column)) continue;
    if (fact.caseIds.length === 0) withoutCase += 1;
    for (const caseId of fact.caseIds) caseIds.add(caseId);
  }
  return { caseIds: [...caseIds], withoutCase };
}
