/**
 * A plain table, dense enough for a day's work. Rows are not clickable: a link or button in a cell says what it does.
 * Narrow windows scroll the table sideways inside its frame, which the keyboard can reach.
 */
import type { ReactNode } from 'react';
import { SortButton } from './SortButton.tsx';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row for screen readers; one per table. */
  isRowHeader?: boolean;
  align?: 'start' | 'end';
  /** fit: as narrow as its content, on one line. */
  width?: 'fit' | 'grow';
  /** The column's head can be heard but not seen, e.g. over buttons. */
  isHeaderHidden?: boolean;
  isSortable?: boolean;
}

export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

export interface TableProps<Row> {
  /** What the table lists; heard by screen readers, seen with `showsCaption`. */
  caption: string;
  showsCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Stands in the table's place when there are no rows: an EmptyState. */
  empty?: ReactNode;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Rows that stand together get a line with this name above them; they must come in order. */
  groupOf?: (row: Row) => string;
  /** Marks rows: overdue, or the one that is open. */
  rowTone?: (row: Row) => 'urgent' | 'current' | undefined;
}

export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  sort,
  onSort,
  ...props
}: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="ui-table-frame" tabIndex={0} aria-label={caption}>
      <table className="ui-table">
        <caption className={props.showsCaption ? 'ui-table-caption' : 'ui-visually-hidden'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                data-width={column.width}
                aria-sort={
                  column.isSortable ? (sort?.column === column.key ? sort.direction : 'none') : undefined
                }
              >
                {column.isSortable && onSort ? (
                  <SortButton column={column} sort={sort} onSort={onSort} />
                ) : (
                  <span className={column.isHeaderHidden ? 'ui-visually-hidden' : undefined}>
                    {column.header}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {inGroups(rows, props.groupOf).map(({ name, rows: together }) => (
          <tbody key={name}>
            {name !== '' && (
              <tr className="ui-table-group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {name}
                </th>
              </tr>
            )}
            {together.map((row) => (
              <tr key={rowKey(row)} data-tone={props.rowTone?.(row)}>
                {columns.map((column) =>
                  column.isRowHeader ? (
                    <th key={column.key} scope="row" data-align={column.align} data-width={column.width}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} data-align={column.align} data-width={column.width}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function inGroups<Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => string = () => '',
): { name: string; rows: Row[] }[] {
  const groups: { name: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const name = groupOf(row);
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(row);
    else groups.push({ name, rows: [row] });
  }
  return groups;
}
