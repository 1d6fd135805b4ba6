/** An action of a dialog, and what follows once it was done: many answer nothing, so that `null` alone would not tell. */
import { useCallback, useRef } from 'react';
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
  const runThen = useCallback(
    async (input: Input, then: (value: Value) => void) => {
      // A second press while the first is on its way must not record anything twice.
      if (isOnItsWay.current) return;
      isOnItsWay.current = true;
      try {
        const done = await run(input);
        if (done) then(done.value);
      } finally {
        isOnItsWay.current = false;
      }
    },
    [run],
  );
  return { runThen, refusal, isRunning, clear };
}
