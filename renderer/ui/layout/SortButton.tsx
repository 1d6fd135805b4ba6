/** The head of a column that puts the table in order. */
import { uiText } from '../../text/ui.ts';
import { Icon } from './Icon.tsx';
import type { Sort } from './Table.tsx';

export interface SortButtonProps {
  column: { key: string; header: string };
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}

export function SortButton({ column, sort, onSort }: SortButtonProps) {
  const isSorted = sort?.column === column.key;
  const next = isSorted && sort?.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <button
      type="button"
      className="ui-table-sort"
      title={next === 'ascending' ? uiText.sortAscending : uiText.sortDescending}
      onClick={() => onSort({ column: column.key, direction: next })}
    >
      {column.header}
      {isSorted && <Icon name={sort?.direction === 'ascending' ? 'up' : 'down'} />}
    </button>
  );
}
