/** What a run measured: one row per figure, as a table for the terminal and as JSON. */
export interface BenchRow {
  name: string;
  value: number;
  unit: 'ms' | '倍';
  /** What it was measured against, in the same unit; null where it stands alone. */
  against: number | null;
  ratio: number | null;
  /** The most that the ratio, or without one the value, may be; null where it is only shown. */
  aim: number | null;
  met: boolean | null;
  method: string;
}

export const compared = (
  name: string,
  value: number,
  against: number,
  aim: number | null,
  method: string,
): BenchRow => {
  const ratio = value / against;
  return { name, value, unit: 'ms', against, ratio, aim, met: aim === null ? null : ratio <= aim, method };
};

export const alone = (name: string, value: number, aim: number | null, method: string): BenchRow => ({
  name,
  value,
  unit: 'ms',
  against: null,
  ratio: null,
  aim,
  met: aim === null ? null : value <= aim,
  method,
});

/** Full-width characters take two columns of a terminal. */
const width = (text: string): number =>
  Array.from(text).reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0);
const padded = (text: string, columns: number, right = false): string => {
  const filling = ' '.repeat(Math.max(0, columns - width(text)));
  return right ? filling + text : text + filling;
};
const number = (value: number | null, digits: number): string =>
  value === null ? '–' : value.toFixed(digits);

export function table(rows: readonly BenchRow[]): string {
  const heads = ['項目', '実測 ms', '比較相手 ms', '比', '目標', '判定'];
  const cells = rows.map((row) => [
    row.name,
    number(row.value, 2),
    number(row.against, 2),
    number(row.ratio, 2),
    row.aim === null ? '–' : row.ratio === null ? `≤ ${row.aim} ms` : `≤ ${row.aim}`,
    row.met === null ? '–' : row.met ? '達成' : '未達',
  ]);
  const widths = heads.map((head, i) => Math.max(width(head), ...cells.map((line) => width(line[i] ?? ''))));
  const line = (parts: readonly string[]) =>
    parts.map((part, i) => padded(part, widths[i] ?? 0, i > 0 && i < 4)).join('  ');
  return [line(heads), widths.map((each) => '─'.repeat(each)).join('  '), ...cells.map(line)].join('\n');
}
