/**
 * A table of any length of which only the rows in view are drawn; rows that have not come yet keep their place. One stop of the Tab
 * key: ↑↓, PageUp, PageDown, Home and End move the current row, Enter opens it. Every row has the same height.
 */
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { uiText } from '../../text/ui.ts';
import { isComposing } from '../keyboard/shortcut.ts';
import { SortButton } from './SortButton.tsx';
import type { Sort } from './Table.tsx';

export interface VirtualColumn<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** As CSS has it for a grid's column: '6rem', 'minmax(10rem, 2fr)'. */
  width: string;
  isRowHeader?: boolean;
  isSortable?: boolean;
}

export interface VirtualTableProps<Row> {
  caption: string;
  columns: readonly VirtualColumn<Row>[];
  total: number;
  /** The row at a place of the list; undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined;
  /** The part of the list that is in view, whenever it changes; `to` is not in it. */
  onView: (from: number, to: number) => void;
  onOpen: (row: Row) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** The row that is current when the table appears, and whenever it changes: somebody comes back to where they were. */
  current: number;
  onCurrent: (index: number) => void;
}

const ROW = 52;
const HEAD = 36;
/** Rows drawn beyond each edge, so that a quick turn of the wheel meets rows and not white. */
const BEYOND = 8;

export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { total, columns, current, onCurrent, onView } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ from: 0, to: 0 });

  const look = () => {
    const box = frame.current;
    if (!box) return;
    const from = Math.max(0, Math.floor(box.scrollTop / ROW) - BEYOND);
    const to = Math.min(total, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + BEYOND);
    setView((now) => (now.from === from && now.to === to ? now : { from, to }));
  };
  useEffect(() => onView(view.from, view.to), [view, onView]);
  // Again when the list has another length; the observer looks for the first time by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` knows nothing that changes but the length
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const watch = new ResizeObserver(look);
    watch.observe(box);
    return () => watch.disconnect();
  }, [total]);

  const show = (index: number) => {
    const box = frame.current;
    if (!box) return;
    const top = index * ROW;
    const room = box.clientHeight - HEAD;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW > box.scrollTop + room) box.scrollTop = top + ROW - room;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when somebody comes back
  useEffect(() => show(current), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.target !== frame.current) return;
    if (event.key === 'Enter') {
      const row = props.rowAt(current);
      if (row !== undefined) props.onOpen(row);
      return;
    }
    const page = Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - HEAD) / ROW) - 1);
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(total - 1, Math.max(0, to));
    onCurrent(next);
    show(next);
  };

  const template = columns.map(({ width }) => width).join(' ');
  const drawn = Array.from({ length: view.to - view.from }, (_, i) => view.from + i);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot leave out the rows that are not in view
    <div
      ref={frame}
      className="ui-virtual"
      role="grid"
      tabIndex={0}
      aria-label={props.caption}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={current >= view.from && current < view.to ? `${id}-${current}` : undefined}
      onScroll={look}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid itself takes the focus */}
      <div className="ui-virtual-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
          <div
            key={column.key}
            role="columnheader"
            aria-sort={
              column.isSortable
                ? props.sort.column === column.key
                  ? props.sort.direction
                  : 'none'
                : undefined
            }
          >
            {column.isSortable ? (
              <SortButton column={column} sort={props.sort} onSort={props.onSort} />
            ) : (
              column.header
            )}
          </div>
        ))}
      </div>
      <div className="ui-virtual-body" role="presentation" style={{ blockSize: total * ROW }}>
        {drawn.map((index) => (
          <VirtualRow
            key={index}
            id={`${id}-${index}`}
            index={index}
            row={props.rowAt(index)}
            columns={columns as readonly VirtualColumn<unknown>[]}
            template={template}
            isCurrent={index === current}
            onCurrent={onCurrent}
          />
        ))}
      </div>
    </div>
  );
}

interface VirtualRowProps {
  id: string;
  index: number;
  row: unknown;
  columns: readonly VirtualColumn<unknown>[];
  template: string;
  isCurrent: boolean;
  onCurrent: (index: number) => void;
}

const VirtualRow = memo(({ id, index, row, columns, template, isCurrent, onCurrent }: VirtualRowProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a table's own elements cannot leave out the rows that are not in view
  // biome-ignore lint/a11y/useFocusableInteractive: the grid takes the focus and names its current row
  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys move the current row
  <div
    id={id}
    role="row"
    aria-rowindex={index + 2}
    aria-selected={isCurrent}
    className="ui-virtual-row"
    style={{ gridTemplateColumns: template, transform: `translateY(${index * ROW}px)`, blockSize: ROW }}
    onClick={() => onCurrent(index)}
  >
    {columns.map((column) => (
      <div key={column.key} role={column.isRowHeader ? 'rowheader' : 'gridcell'}>
        {row === undefined ? column.isRowHeader && uiText.rowOnItsWay : column.cell(row)}
      </div>
    ))}
  </div>
));
