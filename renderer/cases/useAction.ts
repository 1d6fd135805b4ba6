/**
 * An action of a dialog, and what follows once it was done: many answer nothing, so that `null` alone would not tell. Where the core
 * asked about a 個人番号 (R13), the reason written for it goes with the next try, beside the action's own input.
 */
import { useCallback, useRef, useState } from 'react';
import { allowed, type Outcome } from '../../db/outcome.ts';
import { useOutcome } from '../app/useOutcome.ts';

export function useAction<Input, Value>(call: (input: Input) => Promise<Outcome<Value>>) {
  const boxed = useCallback(
    async (input: Input) => {
      const outcome = await call(input);
      return outcome.ok ? allowed({ value: outcome.value }) : outcome;
    },
    [call],
  );
  const isOnItsWay = useRef(false);
  const { run, refusal, isRunning, clear } = useOutcome(boxed);
  const [reason, setReason] = useState('');
  const number = refusal?.code === 'R13' || reason !== '' ? { reason, onReason: setReason } : null;
  const runThen = useCallback(
    async (input: Input, then: (value: Value) => void) => {
      // A second press while the first is on its way must not record anything twice.
      if (isOnItsWay.current) return;
      isOnItsWay.current = true;
      try {
        const done = await run(reason === '' ? input : { ...input, numberReason: reason });
        if (done) then(done.value);
      } finally {
        isOnItsWay.current = false;
      }
    },
    [run, reason],
  );
  return { runThen, refusal, number, isRunning, clear };
}
