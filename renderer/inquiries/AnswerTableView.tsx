/** The table of the answer on the screen. A number that is not nought opens the cases behind it. */
import { inquiryText as words } from '../text/inquiries.ts';
import { LinkButton, VisuallyHidden } from '../ui/index.ts';
import type { AnswerLine, AnswerTable, Figure } from './answerTable.ts';
import { Bars } from './Bars.tsx';

/** One number: its line and its column, null for the whole of it; and what to call it. */
export interface Behind {
  row: string | null;
  column: string | null;
  what: string;
}

/** Beside more columns the bars would stand where nobody sees them. */
const MOST_BESIDE_BARS = 8;
const hasBars = ({ lines, columns }: AnswerTable): boolean =>
  lines.length > 0 && columns.length <= MOST_BESIDE_BARS;

export interface AnswerTableViewProps {
  table: AnswerTable;
  onOpen: (behind: Behind) => void;
}

export function AnswerTableView({ table, onOpen }: AnswerTableViewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="ui-table-frame" tabIndex={0} aria-label={words.tableCaption}>
      <table className="ui-table inquiry-table" data-divided={table.columns.length > 0 || undefined}>
        <caption className="ui-visually-hidden">{words.tableCaption}</caption>
        <thead>
          {table.across !== '' && (
            <tr>
              <td />
              <th scope="colgroup" colSpan={table.columns.length + 1}>
                {table.across}
              </th>
              {table.compares && <td colSpan={2} />}
              {hasBars(table) && <td />}
            </tr>
          )}
          <tr>
            <th scope="col">{table.head}</th>
            {[...table.columns.map(({ label }) => label), table.totalHead].map((label) => (
              <th key={label} scope="col" data-align="end">
                {label}
              </th>
            ))}
            {table.compares && (
              <>
                <th scope="col" data-align="end" data-width="fit">
                  {words.before}
                </th>
                <th scope="col" data-align="end" data-width="fit">
                  {words.difference}
                </th>
              </>
            )}
            {hasBars(table) && (
              <th scope="col">
                {table.compares ? words.barsLegend : <VisuallyHidden>{words.bars}</VisuallyHidden>}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <Line key={line.key} line={line} table={table} onOpen={onOpen} />
          ))}
          <Line line={table.total} table={table} onOpen={onOpen} />
        </tbody>
      </table>
    </section>
  );
}

function Line({ line, table, onOpen }: AnswerTableViewProps & { line: AnswerLine }) {
  const columns = [...table.columns, { key: null, label: '' }];
  return (
    <tr data-total={line.key === null || undefined}>
      <th scope="row">{line.label}</th>
      {[...line.cells, line.total].map((figure, index) => {
        const column = columns[index];
        return (
          <td key={column?.key ?? ''} data-align="end">
            <Opening
              figure={figure}
              behind={{
                row: line.key,
                column: column?.key ?? null,
                what: [line.label, column?.label].filter(Boolean).join(' '),
              }}
              onOpen={onOpen}
            />
          </td>
        );
      })}
      {line.before && <td data-align="end">{line.before.text}</td>}
      {line.difference && <td data-align="end">{line.difference.text}</td>}
      {hasBars(table) && (
        <td className="inquiry-bar-cell">{line.key !== null && <Bars line={line} most={table.most} />}</td>
      )}
    </tr>
  );
}

function Opening({
  figure,
  behind,
  onOpen,
}: {
  figure: Figure;
  behind: Behind;
  onOpen: AnswerTableViewProps['onOpen'];
}) {
  if (figure.value === 0) return figure.text;
  return (
    <LinkButton aria-label={words.opensCases(behind.what, '', figure.text)} onPress={() => onOpen(behind)}>
      {figure.text}
    </LinkButton>
  );
}
