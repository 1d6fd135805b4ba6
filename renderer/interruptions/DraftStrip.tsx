/**
 * 書きかけ, in sight on every screen while there is one: a clerk who is interrupted goes from one to the other with Alt and its number,
 * out of a form too, for what is written there is kept. Each keeps its place until it is done.
 */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { subjectOf } from '../../db/drafts/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { useOpenDrafts } from '../app/openDrafts.ts';
import { type Place, usePlace } from '../app/place.ts';
import { dayWords } from '../tasks/words.ts';
import { interruptionText as words } from '../text/interruptions.ts';
import { useAnnounce, useShortcuts, WorkStrip } from '../ui/index.ts';
import { placeOfDraft } from './placeOfDraft.ts';

type Waiting = inferRouterOutputs<AppRouter>['drafts']['waiting'][number];

/** As many as have a number key. */
const NUMBERED = 9;
/** These are about no one person. */
const NAMELESS = ['reassignments', 'appointment'];

/** A dialog that keeps what is typed in it as a draft says so (`FormDialog`); out of another one the way leads through its own buttons. */
const isHeldByDialog = (): boolean => {
  const last = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
  return last !== undefined && last.querySelector('[data-kept]') === null;
};

export function DraftStrip({ today }: { today: string }) {
  const drafts = useQuery(trpc.drafts.waiting.queryOptions()).data ?? [];
  const openIds = useOpenDrafts(({ ids }) => ids);
  const go = usePlace((placed) => placed.go);
  const announce = useAnnounce();
  const leaveTo = (place: Place) => (isHeldByDialog() ? announce(words.closeFirst, {}) : go(place));
  const open = (draft: Waiting) => {
    if (!openIds.includes(draft.id)) leaveTo(placeOfDraft(draft));
  };
  const numbered = drafts
    .slice(0, NUMBERED)
    .map((draft, index) => [words.key(index + 1), () => open(draft)] as const);
  useShortcuts({
    ...Object.fromEntries(numbered),
    [words.anotherKey]: () => leaveTo({ room: 'reception' }),
  });
  if (drafts.length === 0) return null;
  return (
    <WorkStrip
      label={words.strip}
      hint={words.hint}
      items={drafts.map((draft, index) => ({
        key: draft.id,
        shortcut: index < NUMBERED ? words.key(index + 1) : null,
        kind: kindOf(draft),
        what: draft.who || (NAMELESS.includes(draft.kind) ? '' : words.nobody),
        note: sinceWords(draft.startedAt, today),
        isCurrent: openIds.includes(draft.id),
        onPress: () => open(draft),
      }))}
      another={{
        label: words.another,
        shortcut: words.anotherKey,
        onPress: () => leaveTo({ room: 'reception' }),
      }}
    />
  );
}

const kindOf = ({ kind, subjectId }: Waiting): string =>
  words.kinds[kind === 'progress-note' && subjectOf(subjectId).entryId ? 'correction' : kind] ?? words.other;

const sinceWords = (at: number, today: string): string =>
  words.since(toTokyoDate(at) === today ? toTokyoTime(at) : dayWords(toTokyoDate(at)));
