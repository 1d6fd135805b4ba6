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
  /**
   * Carries out one save and shows how it went. Answers why it was refused, null when it stands. A row's refusal (`of`: its flush) is
   * shown until that row is saved, whatever others save meanwhile.
   */
  carryOut(save: () => Promise<Outcome<unknown>>, of?: () => Promise<void>): Promise<Refusal | null>;
  typed(): void;
  register(flush: () => Promise<void>, keep?: (reason: string) => void): () => void;
  /** Saves what all rows still hold. */
  flush(): Promise<void>;
  /** R13: the rows that were refused for a number are saved with the reason; what was typed never left them. */
  keep(reason: string): Promise<void>;
}

/** R13: what goes with a save beside its own fields. */
export interface Kept {
  numberReason: string;
}

const nothing: Saves = {
  state: null,
  refusal: null,
  carryOut: async () => null,
  typed: () => {},
  register: () => () => {},
  flush: async () => {},
  keep: async () => {},
};

export const SavesContext = createContext<Saves>(nothing);

async function refusalFrom(save: () => Promise<Outcome<unknown>>): Promise<Refusal | null> {
  try {
    const outcome = await save();
    return outcome.ok ? null : outcome.refusal;
  } catch (fault) {
    return refusalOf(fault);
  }
}

/** By the core's clock; a core that has just gone says nothing. */
const timeNow = (): Promise<string> =>
  trpcClient.office.now.query().then(
    ({ at }) => toTokyoTime(at),
    () => '',
  );

/** One per screen: what its rows are saving, together. */
export function useSaves(): Saves {
  const [state, setState] = useState<SavedState | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const flushers = useRef(new Set<() => Promise<void>>());
  const keepers = useRef(new Set<(reason: string) => void>());
  const refusals = useRef(new Map<() => Promise<void>, Refusal>());

  const carryOut = useCallback(
    async (save: () => Promise<Outcome<unknown>>, of?: () => Promise<void>): Promise<Refusal | null> => {
      setState({ kind: 'saving' });
      const refused = await refusalFrom(save);
      // A row that is gone has nobody to correct it.
      if (of && refused && flushers.current.has(of)) refusals.current.set(of, refused);
      else if (of) refusals.current.delete(of);
      const stands = refused ?? [...refusals.current.values()].at(-1) ?? null;
      setRefusal(stands);
      if (stands) setState({ kind: 'failed' });
      else setState({ kind: 'saved', at: await timeNow() });
      return refused;
    },
    [],
  );
  const typed = useCallback(() => setState(UNSAVED), []);
  const register = useCallback((flush: () => Promise<void>, keep?: (reason: string) => void) => {
    flushers.current.add(flush);
    if (keep) keepers.current.add(keep);
    return () => {
      flushers.current.delete(flush);
      refusals.current.delete(flush);
      if (keep) keepers.current.delete(keep);
    };
  }, []);
  const flush = useCallback(async () => {
    await Promise.allSettled([...flushers.current].map((each) => each()));
  }, []);
  const keep = useCallback(
    (reason: string) => {
      for (const each of keepers.current) each(reason);
      return flush();
    },
    [flush],
  );
  useEffect(() => shell.beforeEnd(flush), [flush]);

  return useMemo(
    () => ({ state, refusal, carryOut, typed, register, flush, keep }),
    [state, refusal, carryOut, typed, register, flush, keep],
  );
}

/**
 * `save` gets the fields that changed, all of them as they are now, and what is sent beside them: the reason for a number that this row was
 * refused for (R13).
 */
export function useAutosavedRow<Fields extends object>(
  initial: () => Fields,
  save: (part: Partial<Fields>, all: Fields, kept: Kept) => Promise<Outcome<unknown>>,
): { fields: Fields; change(part: Partial<Fields>): void; flush(): Promise<void> } {
  const { carryOut, typed, register } = useContext(SavesContext);
  const [fields, setFields] = useState(initial);
  const latest = useRef(fields);
  const pending = useRef<Partial<Fields> | null>(null);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const deadline = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tail = useRef<Promise<void>>(Promise.resolve());
  const saver = useRef(save);
  const reason = useRef('');
  const isRefusedForNumber = useRef(false);
  useEffect(() => {
    saver.current = save;
  });

  const flush = useCallback(
    function flushRow(): Promise<void> {
      clearTimeout(quiet.current);
      clearTimeout(deadline.current);
      deadline.current = undefined;
      const part = pending.current;
      pending.current = null;
      if (part) {
        tail.current = tail.current.then(async () => {
          const kept = { numberReason: reason.current };
          const refusal = await carryOut(() => saver.current(part, latest.current, kept), flushRow);
          isRefusedForNumber.current = refusal?.code === 'R13';
          if (refusal) pending.current = { ...part, ...pending.current };
        });
      }
      return tail.current;
    },
    [carryOut],
  );

  useEffect(() => {
    const leave = register(flush, (given) => {
      if (isRefusedForNumber.current) reason.current = given;
    });
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
