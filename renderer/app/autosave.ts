/**
 * Rows that save themselves: 0.7 s after the last keystroke, at the latest 1.8 s after the first, at once before a lock or before an
 * action that reads them. A row's saves go one after another, so that a new row is not made twice; what could not be saved
 * stays in the row and goes with its next save. Nothing is read again: each view of a meeting or a sheet is entered in the record.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { toTokyoTime } from '../../db/calendar/rules.ts';
import type { Outcome, Refusal } from '../../db/outcome.ts';
import type { SavedState } from '../ui/index.ts';
import { trpcClient } from './coreLink.ts';
import { shell } from './shell.ts';
import { refusalOf } from './useOutcome.ts';

const QUIET_MS = 700;
const LATEST_MS = 1800;
const UNSAVED: SavedState = { kind: 'unsaved' };

export interface Saves {
  /** Null while nothing has been typed. */
  state: SavedState | null;
  refusal: Refusal | null;
  /** Carries out one save and shows how it went. */
  carryOut(save: () => Promise<Outcome<unknown>>): Promise<boolean>;
  typed(): void;
  register(flush: () => Promise<void>): () => void;
  /** Saves what all rows still hold. */
  flush(): Promise<void>;
}

const nothing: Saves = {
  state: null,
  refusal: null,
  carryOut: async () => false,
  typed: () => {},
  register: () => () => {},
  flush: async () => {},
};

export const SavesContext = createContext<Saves>(nothing);

/** One per screen: what its rows are saving, together. */
export function useSaves(): Saves {
  const [state, setState] = useState<SavedState | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const flushers = useRef(new Set<() => Promise<void>>());

  const carryOut = useCallback(async (save: () => Promise<Outcome<unknown>>) => {
    setState({ kind: 'saving' });
    try {
      const outcome = await save();
      setRefusal(outcome.ok ? null : outcome.refusal);
      if (!outcome.ok) setState({ kind: 'failed' });
      else setState({ kind: 'saved', at: toTokyoTime((await trpcClient.office.now.query()).at) });
      return outcome.ok;
    } catch (fault) {
      setRefusal(refusalOf(fault));
      setState({ kind: 'failed' });
      return false;
    }
  }, []);
  const typed = useCallback(() => setState(UNSAVED), []);
  const register = useCallback((flush: () => Promise<void>) => {
    flushers.current.add(flush);
    return () => {
      flushers.current.delete(flush);
    };
  }, []);
  const flush = useCallback(async () => {
    await Promise.allSettled([...flushers.current].map((each) => each()));
  }, []);
  useEffect(() => shell.beforeEnd(flush), [flush]);

  return useMemo(
    () => ({ state, refusal, carryOut, typed, register, flush }),
    [state, refusal, carryOut, typed, register, flush],
  );
}

/** `save` gets the fields that changed and all of them as they are now. */
export function useAutosavedRow<Fields extends object>(
  initial: () => Fields,
  save: (part: Partial<Fields>, all: Fields) => Promise<Outcome<unknown>>,
): { fields: Fields; change(part: Partial<Fields>): void; flush(): Promise<void> } {
  const { carryOut, typed, register } = useContext(SavesContext);
  const [fields, setFields] = useState(initial);
  const latest = useRef(fields);
  const pending = useRef<Partial<Fields> | null>(null);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const deadline = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tail = useRef<Promise<void>>(Promise.resolve());
  const saver = useRef(save);
  useEffect(() => {
    saver.current = save;
  });

  const flush = useCallback((): Promise<void> => {
    clearTimeout(quiet.current);
    clearTimeout(deadline.current);
    deadline.current = undefined;
    const part = pending.current;
    pending.current = null;
    if (part) {
      tail.current = tail.current.then(async () => {
        const isSaved = await carryOut(() => saver.current(part, latest.current));
        if (!isSaved) pending.current = { ...part, ...pending.current };
      });
    }
    return tail.current;
  }, [carryOut]);

  useEffect(() => {
    const leave = register(flush);
    return () => {
      leave();
      void flush();
    };
  }, [register, flush]);

  const change = useCallback(
    (part: Partial<Fields>) => {
      latest.current = { ...latest.current, ...part };
      pending.current = { ...pending.current, ...part };
      setFields(latest.current);
      typed();
      clearTimeout(quiet.current);
      quiet.current = setTimeout(() => void flush(), QUIET_MS);
      deadline.current ??= setTimeout(() => void flush(), LATEST_MS);
    },
    [flush, typed],
  );
  return { fields, change, flush };
}
