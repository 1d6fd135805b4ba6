/**
 * 書きかけ: what is being typed goes to the encrypted store half a second after the last keystroke, and at the latest a good second
 * after the first; before a lock it goes at once. The page keeps only the keystrokes of those seconds.
 */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { toTokyoTime } from '../../db/calendar/rules.ts';
import { draftHint } from '../../db/drafts/rules.ts';
import type { SavedState } from '../ui/index.ts';
import { queryClient, trpc, trpcClient } from './coreLink.ts';
import { useOpenDrafts } from './openDrafts.ts';
import { shell } from './shell.ts';

type DraftKind =
  | 'reception'
  | 'one-line'
  | 'progress-note'
  | 'visit-note'
  | 'screening'
  | 'referral'
  | 'acceptance'
  | 'hand-over-note'
  | 'reassignments'
  | 'appointment';

const QUIET_MS = 500;
const LATEST_MS = 1200;

export interface Draft<Body> {
  body: Body;
  /** Merges into the body and saves soon. */
  change(part: Partial<Body>): void;
  /** The id to hand over with the record, so that the draft goes in the same transaction; null while nothing was typed. */
  draftId: string | null;
  /** Null while nothing has been typed. */
  saved: SavedState | null;
  /** After the record was taken over, or to throw it away. */
  reset(): void;
  discard(): Promise<void>;
  isLoaded: boolean;
}

const renewStrip = () => void queryClient.invalidateQueries(trpc.drafts.waiting.queryFilter());

/**
 * `which`: the member's latest draft of this kind and subject, one by its id, or a new one beside those that wait. A form whose
 * drafts are several names one of the last two.
 */
export function useDraft<Body extends object>(
  kind: DraftKind,
  subjectId: string | null,
  empty: () => Body,
  which: 'latest' | 'new' | { id: string } = 'latest',
): Draft<Body> {
  const [body, setBody] = useState<Body>(empty);
  const [saved, setSaved] = useState<SavedState | null>(null);
  const [isLoaded, setLoaded] = useState(which === 'new');
  const id = useRef<string | null>(null);
  const latest = useRef(body);
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined);
  const deadline = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Typed and not yet in the store, a save that failed included: leaving or locking tries once more. */
  const isUnsaved = useRef(false);
  const isGone = useRef(false);
  /** What the strip shows of it: the strip is read again only when that has changed. */
  const told = useRef<string | null>(null);
  /** The save under way: a lock waits for it too. */
  const saving = useRef<Promise<void>>(Promise.resolve());

  // Never in the way of a keystroke: the whole form hears of it.
  const tellSaved = useCallback((state: SavedState) => startTransition(() => setSaved(state)), []);
  const send = useCallback(async () => {
    clearTimeout(quiet.current);
    clearTimeout(deadline.current);
    quiet.current = undefined;
    deadline.current = undefined;
    if (!id.current) return;
    tellSaved({ kind: 'saving' });
    const sent = latest.current;
    try {
      const { savedAt } = await trpcClient.drafts.save.mutate({
        id: id.current,
        kind,
        subjectId,
        body: sent as Record<string, unknown>,
      });
      if (latest.current === sent) isUnsaved.current = false;
      tellSaved({ kind: 'saved', at: toTokyoTime(savedAt) });
      const shown = `${id.current} ${draftHint(sent)}`;
      if (told.current !== shown) renewStrip();
      told.current = shown;
    } catch {
      tellSaved({ kind: 'failed' });
    }
  }, [kind, subjectId, tellSaved]);
  const save = useCallback((): Promise<void> => {
    saving.current = Promise.all([saving.current, send()]).then(() => {});
    return saving.current;
  }, [send]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `empty` and `which` are new each time; kind and subject decide, and a form lives for one draft.
  useEffect(() => {
    let gone = false;
    isGone.current = false;
    const asked =
      which === 'new'
        ? Promise.resolve(null)
        : which === 'latest'
          ? trpcClient.drafts.latest.query({ kind, subjectId })
          : trpcClient.drafts.get.query({ id: which.id });
    void asked.then((found) => {
      if (gone) return;
      if (found) {
        id.current = found.id;
        latest.current = { ...empty(), ...(found.body as Partial<Body>) };
        setBody(latest.current);
        setSaved({ kind: 'saved', at: toTokyoTime(found.updatedAt) });
      }
      setLoaded(true);
    });
    const stop = shell.beforeEnd(() => (isUnsaved.current ? save() : saving.current));
    return () => {
      gone = true;
      isGone.current = true;
      stop();
      if (isUnsaved.current) void save();
    };
  }, [kind, subjectId, save]);

  const change = useCallback(
    (part: Partial<Body>) => {
      id.current ??= crypto.randomUUID();
      latest.current = { ...latest.current, ...part };
      isUnsaved.current = true;
      // The last letters of a field reach a form that has just been left: there is no later moment for them.
      if (isGone.current) return void save();
      setBody(latest.current);
      clearTimeout(quiet.current);
      quiet.current = setTimeout(() => void save(), QUIET_MS);
      deadline.current ??= setTimeout(() => void save(), LATEST_MS);
    },
    [save],
  );

  const reset = useCallback(() => {
    clearTimeout(quiet.current);
    clearTimeout(deadline.current);
    deadline.current = undefined;
    isUnsaved.current = false;
    id.current = null;
    latest.current = empty();
    setBody(latest.current);
    setSaved(null);
  }, [empty]);

  const discard = useCallback(async () => {
    const old = id.current;
    reset();
    if (old) await trpcClient.drafts.discard.mutate({ id: old });
    renewStrip();
  }, [reset]);

  const draftId = id.current;
  useEffect(() => {
    if (!draftId) return;
    const { enter, leave } = useOpenDrafts.getState();
    enter(draftId);
    return () => leave(draftId);
  }, [draftId]);

  return { body, change, draftId, saved, reset, discard, isLoaded };
}
