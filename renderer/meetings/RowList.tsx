/**
 * Rows that are added one by one: 情報共有, 申合せ, 社会資源の不足. The page's list is the one that counts while it is open; a row gets its
 * id with its first save. A new row takes the focus.
 */
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button, isComposing } from '../ui/index.ts';
import { useEditing } from './editing.ts';
import { useRowSaving } from './rowSaving.ts';

export interface ListedRow<Stored> {
  key: string;
  position: number;
  /** Null for a row that is not stored yet. */
  stored: Stored | null;
}

export interface Rows<Stored> {
  rows: readonly ListedRow<Stored>[];
  add(): void;
  /** One that is stored already. */
  append(stored: Stored): void;
  /** The row's id, once it has one. */
  remove(key: string, id: string | null): void;
  isNew(key: string): boolean;
}

export function useRows<Stored extends { id: string; position?: number | null }>(
  stored: readonly Stored[],
  kind: 'attendee' | 'statement' | 'role' | 'gap',
): Rows<Stored> {
  const { removeRow } = useRowSaving();
  const [rows, setRows] = useState<readonly ListedRow<Stored>[]>(() =>
    stored.map((each, index) => ({ key: each.id, position: each.position ?? index, stored: each })),
  );
  const added = useRef(0);
  const add = useCallback(() => {
    added.current += 1;
    const key = `new-${added.current}`;
    setRows((now) => [
      ...now,
      { key, position: Math.max(-1, ...now.map(({ position }) => position)) + 1, stored: null },
    ]);
  }, []);
  const remove = useCallback(
    (key: string, id: string | null) => {
      setRows((now) => now.filter((row) => row.key !== key));
      if (id && kind !== 'gap') void removeRow({ kind, id });
    },
    [kind, removeRow],
  );
  const append = useCallback(
    (row: Stored) =>
      setRows((now) => [...now, { key: row.id, position: row.position ?? now.length, stored: row }]),
    [],
  );
  return { rows, add, append, remove, isNew: (key) => key.startsWith('new-') };
}

export interface RowListProps<Stored> {
  rows: Rows<Stored>;
  addLabel: string;
  children: (row: ListedRow<Stored>, index: number) => ReactNode;
  /** Ctrl+Enter in a row adds the next one. */
  addsByKey?: boolean;
}

export function RowList<Stored>({ rows, addLabel, children, addsByKey }: RowListProps<Stored>) {
  const { isReadOnly } = useEditing();
  const list = useRef<HTMLOListElement>(null);
  const count = rows.rows.length;
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current)
      list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(input, textarea)')?.focus();
    before.current = count;
  }, [count]);

  const { add } = rows;
  useEffect(() => {
    const element = list.current;
    if (!element || !addsByKey || isReadOnly) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isConverting = isComposing(event);
      if (event.key !== 'Enter' || !event.ctrlKey || isConverting || event.repeat) return;
      event.preventDefault();
      add();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [addsByKey, isReadOnly, add]);

  return (
    <>
      <ol className="meetings-rows" ref={list}>
        {rows.rows.map((row, index) => (
          <li key={row.key} className="meetings-row">
            {children(row, index)}
          </li>
        ))}
      </ol>
      {!isReadOnly && (
        <div>
          <Button onPress={add}>＋ {addLabel}</Button>
        </div>
      )}
    </>
  );
}
