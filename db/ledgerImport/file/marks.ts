/**
 * What of a workbook the reading library does not tell: cells with an error or with a formula that was never calculated, numbers that are
 * shown as dates of an era (ggge), merged cells, and from which year days are counted. Macros and formulas are never run.
 */
import type { RowFaultCode } from '../codes.ts';
import { cellKey, type Merge } from './book.ts';
import type { Zip } from './zip.ts';

export interface SheetMarks {
  faults: Map<string, RowFaultCode>;
  /** Numbers that are days. */
  days: Set<string>;
  merges: Merge[];
}

const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(text)?.[1];

const tags = (xml: string, name: string) => xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*?)/?>`, 'g'));

export const countsFrom1904 = (workbook: string): boolean =>
  [...tags(workbook, 'workbookPr')].some(([, text = '']) =>
    ['1', 'true'].includes(attribute(text, 'date1904') ?? ''),
  );

/** In the workbook's order: the part in which each sheet lies. */
export function sheetParts(zip: Zip, workbook: string): string[] {
  const targets = new Map(
    [...tags(zip.text('xl/_rels/workbook.xml.rels') ?? '', 'Relationship')].map(([, text = '']) => [
      attribute(text, 'Id'),
      attribute(text, 'Target') ?? '',
    ]),
  );
  return [...tags(workbook, 'sheet')].map(([, text = '']) => {
    const target = targets.get(attribute(text, 'id')) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

/** The styles of which a number is a day in an era: gee.m.d, ggge"年"m"月"d"日". The reading library knows the western ones. */
export function eraStyles(styles: string): ReadonlySet<string> {
  const formats = new Set(
    [...tags(styles, 'numFmt')].flatMap(([, text = '']) => {
      const code = (attribute(text, 'formatCode') ?? '').replace(/&quot;[^&]*&quot;|\[[^\]]*\]|\\./g, '');
      return /g+e|e+[^0#]*[md]/i.test(code) ? [attribute(text, 'numFmtId')] : [];
    }),
  );
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return new Set(
    [...tags(cells, 'xf')].flatMap(([, text = ''], nth) =>
      formats.has(attribute(text, 'numFmtId')) ? [String(nth)] : [],
    ),
  );
}

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const FORMULA = /<(?:\w+:)?f\b/;
const VALUE = /<(?:\w+:)?(?:v|is)\b[^>]*>[\s\S]/;

export function marksOf(xml: string, eras: ReadonlySet<string>): SheetMarks {
  const faults = new Map<string, RowFaultCode>();
  const days = new Set<string>();
  for (const [, text = '', inside = ''] of xml.matchAll(CELL)) {
    const at = placeOf(attribute(text, 'r') ?? '');
    if (!at) continue;
    const key = cellKey(at.row, at.column);
    if (attribute(text, 't') === 'e') faults.set(key, 'formula-error');
    else if (FORMULA.test(inside) && !VALUE.test(inside)) faults.set(key, 'formula-empty');
    if (eras.has(attribute(text, 's') ?? '')) days.add(key);
  }
  const merges = [...tags(xml, 'mergeCell')].flatMap(([, text = '']) => {
    const [first, last] = (attribute(text, 'ref') ?? '').split(':').map(placeOf);
    return first && last
      ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }]
      : [];
  });
  return { faults, days, merges };
}

function placeOf(name: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!found) return null;
  const [, letters = '', digits = ''] = found;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
