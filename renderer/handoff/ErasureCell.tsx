/** Until when the medium must be empty, or by whom and how it was seen to be; beside it the one thing to do. */
import { formatShort } from '../../db/calendar/rules.ts';
import type { ErasureWay } from '../../db/handoff/codes.ts';
import { ledgerText as words } from '../text/handoffLedger.ts';
import { ERASURE_WAY_LABELS } from '../text/labels.ts';
import { Button, Chip, Soft, Stack } from '../ui/index.ts';

export interface ErasureCellProps {
  row: {
    eraseDue: string | null;
    erasedOn: string | null;
    erasedBy: string | null;
    erasedHow: ErasureWay | null;
  };
  today: string;
  /** Whose file: for whoever hears the button. */
  label: string;
  onErase: () => void;
}

export function ErasureCell({ row, today, label, onErase }: ErasureCellProps) {
  const { eraseDue, erasedOn, erasedBy, erasedHow } = row;
  if (erasedOn)
    return (
      <>
        {words.erased(formatShort(erasedOn))}
        <br />
        <Soft>{words.erasedBy(erasedBy ?? '', erasedHow ? ERASURE_WAY_LABELS[erasedHow] : '')}</Soft>
      </>
    );
  if (!eraseDue) return <Soft>{words.noEraseDue}</Soft>;
  return (
    <Stack gap="s">
      <span>
        {words.until(formatShort(eraseDue))} {eraseDue < today && <Chip>{words.overdue}</Chip>}
      </span>
      <Button size="s" aria-label={label} onPress={onErase}>
        {words.erase}
      </Button>
    </Stack>
  );
}
