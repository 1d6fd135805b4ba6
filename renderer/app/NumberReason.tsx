/**
 * R13 on a form: as soon as a field holds what looks like a 個人番号 it is said, with the one way to keep it — to write what number it
 * is. Every form with free text shows it at its top and sends the reason along; the core refuses without one and records it.
 *
 * <NumberReason texts={{ fact, view }} reason={body.numberReason} onReason={(numberReason) => change({ numberReason })} />
 */
import { useDeferredValue } from 'react';
import { type FreeText, fieldsWithNumber } from '../../db/individualNumbers/rules.ts';
import { fieldNames } from '../text/fieldNames.ts';
import { numberReasonText as words } from '../text/numberReason.ts';
import { Notice, TextField } from '../ui/index.ts';

export interface NumberReasonProps {
  /** Field (as in fieldNames) → what is written in it. */
  texts: FreeText;
  reason: string;
  onReason: (reason: string) => void;
}

export function NumberReason({ texts, reason, onReason }: NumberReasonProps) {
  // Looked at between keystrokes, never before one is on the screen.
  const fields = fieldsWithNumber(useDeferredValue(texts));
  if (fields.length === 0) return null;
  return (
    <Notice tone="caution" label={words.label} isAnnounced>
      <p>{words.found(fields.map((field) => fieldNames[field] ?? field).join('、'))}</p>
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        width="l"
        value={reason}
        onChange={onReason}
        maxLength={200}
      />
    </Notice>
  );
}
