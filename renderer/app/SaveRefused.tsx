/**
 * What rows that save themselves were refused for, at the top of their screen. R13 leads on: what was typed stays in its row, and a reason
 * given here saves the very rows that were refused.
 */
import { useState } from 'react';
import type { Way } from '../../db/outcome.ts';
import { fieldNames } from '../text/fieldNames.ts';
import { numberReasonText as words } from '../text/numberReason.ts';
import { Button, Notice, TextField } from '../ui/index.ts';
import type { Saves } from './autosave.ts';
import { Refused } from './Refused.tsx';

export interface SaveRefusedProps {
  saves: Saves;
  ways?: Partial<Record<Way, () => void>>;
}

export function SaveRefused({ saves, ways = {} }: SaveRefusedProps) {
  const [reason, setReason] = useState('');
  const { refusal } = saves;
  if (refusal?.code !== 'R13') return <Refused refusal={refusal} ways={ways} />;
  const fields = Array.isArray(refusal.facts?.fields) ? (refusal.facts.fields as string[]) : [];
  return (
    <Notice
      tone="caution"
      label={words.label}
      isAnnounced
      action={
        <Button
          size="s"
          isDisabled={reason.trim() === ''}
          onPress={() => {
            void saves.keep(reason);
            // The next number is another one.
            setReason('');
          }}
        >
          {words.keep}
        </Button>
      }
    >
      <p>{words.found(fields.map((field) => fieldNames[field] ?? field).join('、'))}</p>
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        width="l"
        value={reason}
        onChange={setReason}
        maxLength={200}
      />
    </Notice>
  );
}
