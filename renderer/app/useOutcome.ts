/**
 * One action of a screen: call the core, keep its refusal to show, renew what was read. A refusal that arrives as an error (no
 * permission, no session, input of the wrong shape) is shown like one that arrives as a value.
 */
import { TRPCClientError } from '@trpc/client';
import { useCallback, useState } from 'react';
import type { Outcome, Refusal } from '../../db/outcome.ts';
import { coreLost, queryClient } from './coreLink.ts';

export interface Action<Input, Value> {
  /** Resolves to the value, or null when it was refused; `refusal` then says why. */
  run(input: Input): Promise<Value | null>;
  refusal: Refusal | null;
  isRunning: boolean;
  clear(): void;
}

export function refusalOf(fault: unknown): Refusal {
  if (fault instanceof TRPCClientError) {
    const carried = (fault.data as { refusal?: Refusal | null } | undefined)?.refusal;
    if (carried) return carried;
    if (fault.message === coreLost) return { code: 'locked', way: 'none' };
  }
  return { code: 'state-changed', way: 'none' };
}

export function useOutcome<Input, Value>(
  call: (input: Input) => Promise<Outcome<Value>>,
): Action<Input, Value> {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = useCallback(
    async (input: Input) => {
      setRunning(true);
      setRefusal(null);
      try {
        const outcome = await call(input);
        if (!outcome.ok) {
          setRefusal(outcome.refusal);
          return null;
        }
        await queryClient.invalidateQueries();
        return outcome.value;
      } catch (fault) {
        setRefusal(refusalOf(fault));
        return null;
      } finally {
        setRunning(false);
      }
    },
    [call],
  );
  return { run, refusal, isRunning, clear: useCallback(() => setRefusal(null), []) };
}
