/** The first file of another PC of a window that has sent before: nothing is wrong, and it is said. */
import type { inferRouterOutputs } from '@trpc/server';
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { cardsText } from '../text/cards.ts';
import { Notice } from '../ui/index.ts';

const text = cardsText.chain;
type Looked = Extract<inferRouterOutputs<AppRouter>['handoff']['inspect'], { ok: true }>['value'];

export function NewChainNotice({ newChain }: Pick<Looked, 'newChain'>) {
  if (!newChain) return null;
  const { sequence, at } = newChain.last;
  return (
    <Notice tone="info" label={text.newLabel}>
      {text.first(sequence, formatShort(toTokyoDate(at)))}
    </Notice>
  );
}
