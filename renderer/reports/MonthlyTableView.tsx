/** One table of 月報 on the screen. A number with cases behind it is a button. */
import { reportText as words } from '../text/reports.ts';
import { LinkButton, Soft } from '../ui/index.ts';
import type { MonthlyRow, MonthlyTable } from './monthlyTables.ts';

interface MonthlyTableViewProps {
  table: MonthlyTable;
  onOpen: (what: string, caseIds: string[]) => void;
}

export function MonthlyTableView({ table, onOpen }: MonthlyTableViewProps) {
  if (table.rows.length === 0) return <Soft>{words.noRows}</Soft>;
  const hasGroups = table.key === 'contacts';
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="ui-table-frame" tabIndex={0} aria-label={words.tableOf(table.title)}>
        <table className="ui-table reports-table">
          <caption className="ui-visually-hidden">{table.title}</caption>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th key={column} scope="col" data-align={index < (hasGroups ? 2 : 1) ? undefined : 'end'}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key} data-total={row.isTotal || undefined}>
                {hasGroups && <td>{row.group}</td>}
                <th scope="row">{row.label}</th>
                <Cells row={row} columns={table.columns.slice(hasGroups ? 2 : 1)} onOpen={onOpen} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.note && (
        <p>
          <Soft>{table.note}</Soft>
        </p>
      )}
    </>
  );
}

function Cells({
  row,
  columns,
  onOpen,
}: {
  row: MonthlyRow;
  columns: readonly string[];
  onOpen: MonthlyTableViewProps['onOpen'];
}) {
  return row.cells.map(({ text, caseIds }, index) => {
    const column = columns[index] ?? '';
    return (
      <td key={column} data-align="end">
        {caseIds && caseIds.length > 0 ? (
          <LinkButton
            aria-label={`${row.label} ${column} ${text} ${words.caseCount(caseIds.length)}`}
            onPress={() => onOpen(`${row.label} ${column}`, caseIds)}
          >
            {text}
          </LinkButton>
        ) : (
          text
        )}
      </td>
    );
  });
}
