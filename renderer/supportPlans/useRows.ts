/** Rows added one by one; the page's list counts while it is open, a row gets its id with its first save, and a new one takes the focus. */
import { useCallback, useEffect, useRef, useState } from 'react';

export interface FormRow<Stored> {
  key: string;
  position: number;
  /** What it begins with: as stored, or as taken over from another record. */
  stored: Partial<Stored>;
}

export function useRows<Stored extends { id: string; position: number | null }>(stored: readonly Stored[]) {
  const [rows, setRows] = useState<readonly FormRow<Stored>[]>(() =>
    stored.map((each, index) => ({ key: each.id, position: each.position ?? index, stored: each })),
  );
  const added = useRef(0);
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(rows.length);
  const add = useCallback((part: Partial<Stored> = {}) => {
    added.current += 1;
    const key = `new-${added.current}`;
    setRows((now) => [
      ...now,
      { key, position: Math.max(-1, ...now.map(({ position }) => position)) + 1, stored: part },
    ]);
  }, []);
  const remove = useCallback((key: string) => setRows((now) => now.filter((row) => row.key !== key)), []);
  useEffect(() => {
    if (rows.length > before.current)
      list.current?.querySelector<HTMLElement>(':scope > li:last-child :is(textarea, input)')?.focus();
    before.current = rows.length;
  }, [rows.length]);
  return { rows, add, remove, list };
}
