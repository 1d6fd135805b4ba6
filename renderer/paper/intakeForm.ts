/** What the pages of インテーク・アセスメントシート are made of: rows of labelled fields, tables, a grid of ticks. The same for the filled and the blank form. */

import type { ReportKey, SheetField } from '../../db/assessments/sheetCodes.ts';
import type { DiagramsView } from '../diagrams/drawing.ts';
import { reportKeyLabel } from '../text/intakeSheet.ts';
import { intakeSheetText as words } from '../text/papers/intakeSheet.ts';
import type { IntakeSheetData } from './paperData.ts';

export interface TickOf {
  label: string;
  isTicked: boolean;
  /** Beside the tick: 「（2級）」, or room for it. */
  beside?: string;
}

export interface FormCell {
  label: string;
  isNational: boolean;
  ticks?: TickOf[];
  /** Below or in place of the ticks. */
  text?: string;
  /** Lines to write on in the blank form. */
  rows?: number;
  /** Written on by hand on the filled form too: 決裁. */
  isByHand?: boolean;
}

export type FormBlock =
  /** One or two cells a row. */
  | { kind: 'fields'; rows: FormCell[][] }
  | { kind: 'title'; title: string; aside?: string; isNational?: boolean }
  | { kind: 'table'; name: string; columns: readonly string[]; rows: string[][]; isNational?: boolean }
  | { kind: 'issues'; people: string[]; rows: { label: string; ticked: boolean[] }[]; isNational: boolean }
  /** Room to draw in. */
  | { kind: 'drawing'; title: string; note: string; view: DiagramsView | null };

export interface FormPage {
  number: number;
  title: string;
  blocks: FormBlock[];
}

export interface IntakeForm {
  isBlank: boolean;
  caseNo: string;
  person: string;
  date: string;
  pages: FormPage[];
}

/** Cells of one form: what is national by the administrator's flags, what is written, and room where nothing is. */
export function cells(reported: readonly ReportKey[], isBlank: boolean) {
  /** `also`: what else stands in the same cell; the frame is there for any of it. */
  const cell = (
    key: ReportKey,
    { also = [], ...part }: Omit<FormCell, 'label' | 'isNational'> & { label?: string; also?: ReportKey[] },
  ): FormCell => ({
    label: reportKeyLabel(key),
    isNational: [key, ...also].some((each) => reported.includes(each)),
    ...part,
  });
  return {
    cell,
    /** Tick boxes of a code list. */
    ticks: <Code extends string>(
      codes: readonly Code[],
      labels: Readonly<Record<Code, string>>,
      ticked: readonly Code[],
      beside: Partial<Record<Code, string>> = {},
    ): TickOf[] =>
      codes.map((code) => ({
        label: labels[code],
        isTicked: ticked.includes(code),
        ...(beside[code] && { beside: beside[code] }),
      })),
    /** A number, or room for one. */
    amount: (value: number | null): string =>
      value === null ? (isBlank ? words.blankAmount : '　　') : value.toLocaleString('ja-JP'),
  };
}

export type Cells = ReturnType<typeof cells>;

export const one = <Code>(value: Code | null): Code[] => (value === null ? [] : [value]);

/** Null: the blank form. */
export type Data = IntakeSheetData | null;

type WordField = {
  [Field in SheetField]: IntakeSheetData['values'][Field] extends string | null ? Field : never;
}[SheetField];

export const beside = (text: string | null | undefined): { text?: string } => (text ? { text } : {});

/** A field of words by its own label. */
export const wordsOf =
  ({ cell }: Cells, data: Data) =>
  (field: WordField, rows = 1): FormCell =>
    cell(`intakeSheet.${field}`, { text: data?.values[field] ?? '', rows });
