/** Below a table that shows the newest of many. */
import { ledgerText as words } from '../text/handoffLedger.ts';
import { LinkButton, Soft } from '../ui/index.ts';

export function MoreRows({ shown, total, onMore }: { shown: number; total: number; onMore: () => void }) {
  if (shown >= total) return null;
  return (
    <p className="handoff-more">
      <Soft>{words.shown(shown, total)}</Soft> <LinkButton onPress={onMore}>{words.more}</LinkButton>
    </p>
  );
}
