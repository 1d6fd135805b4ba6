/** The answer as rows for Excel and CSV: what was asked, its numbers, how they were counted. Nobody's name, no case. Pure. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import type { Question, SheetRow } from '../../db/inquiries/inputs.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import { countingWords, questionWords } from '../text/inquirySentence.ts';
import { type Answer, type AnswerLine, type AnswerTable, answerTable, type Figure } from './answerTable.ts';

/** Whose figures they are. */
export interface Maker {
  city: string;
  section: string;
  name: string;
}

const text = (...cells: string[]): SheetRow => ({ kind: 'text', cells });
const inFile = ({ text: said, value }: Figure): string | number => value ?? said;

const row = (kind: 'row' | 'total', line: AnswerLine): SheetRow => ({
  kind,
  cells: [
    line.label,
    ...line.cells,
    line.total,
    ...(line.before && line.difference ? [line.before, line.difference] : []),
  ].map((each) => (typeof each === 'string' ? each : inFile(each))),
});

const heads = (table: AnswerTable): SheetRow => ({
  kind: 'head',
  cells: [
    table.head,
    ...table.columns.map(({ label }) => label),
    table.totalHead,
    ...(table.compares ? [words.before, words.difference] : []),
  ],
});

export function answerSheet(
  answer: Answer,
  names: ReadonlyMap<string, string>,
  { hidesSmall, maker }: { hidesSmall: boolean; maker: Maker },
): SheetRow[] {
  const table = answerTable(answer, names, hidesSmall);
  return [
    { kind: 'title', cells: [words.title] },
    text(questionWords(answer.question, names)),
    text(words.madeBy(maker.city, maker.section, maker.name)),
    text(words.madeOn(formatJapaneseDate(answer.asOf))),
    text(''),
    heads(table),
    ...table.lines.map((line) => row('row', line)),
    row('total', table.total),
    text(''),
    ...notesOf(table, answer.question).map((each) => text(each)),
  ];
}

/** What stands below the table: in the file, on the paper. */
export const notesOf = (table: AnswerTable, question: Question): string[] => [
  ...(table.hidesAny ? [words.smallNote] : []),
  ...countingWords(question),
  ...(table.unnamed ? [words.unnamed(table.unnamed)] : []),
];
