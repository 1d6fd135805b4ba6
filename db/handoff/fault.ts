/**
 * Inside this room a file that may not be taken over is thrown, because it is noticed deep inside streams;
 * at the room's doors (`openHandoff`, `verifyFile`, `writeHandoff`) it becomes a value again. Anything else that is
 * thrown is a fault of the programme or of the store and goes through untouched.
 */
import type { Outcome, Refusal, RefusalCode } from '../outcome.ts';
import { allowed, refused } from '../outcome.ts';

export type HandoffFault =
  | 'handoff-not-a-file'
  | 'handoff-truncated'
  | 'handoff-altered'
  | 'handoff-other-recipient'
  | 'handoff-unknown-sender'
  | 'handoff-newer-format'
  | 'card-unconfirmed'
  | 'card-withdrawn'
  | 'card-replaced'
  | 'practice-apart'
  | 'cancelled';

const ways = {
  'handoff-not-a-file': 'choose-other-file',
  'handoff-truncated': 'ask-sender-to-make-again',
  'handoff-altered': 'ask-sender-to-make-again',
  'handoff-other-recipient': 'ask-sender-to-make-again',
  'handoff-unknown-sender': 'exchange-cards',
  'handoff-newer-format': 'none',
  'card-unconfirmed': 'exchange-cards',
  'card-withdrawn': 'exchange-cards',
  'card-replaced': 'ask-sender-to-make-again',
  'practice-apart': 'choose-other-file',
  cancelled: 'none',
} as const satisfies Partial<Record<RefusalCode, Refusal['way']>>;

class HandoffRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const fault = (code: HandoffFault, facts?: Refusal['facts']): Error =>
  new HandoffRefused(refused(code, ways[code], facts).refusal);

/** The refusal a thrown value stands for, or undefined when it is somebody else's exception. */
export const refusalOf = (thrown: unknown): Refusal | undefined =>
  thrown instanceof HandoffRefused ? thrown.refusal : undefined;

/** Runs `work`; a fault found on the way becomes a refusal. */
export async function settle<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return allowed(await work());
  } catch (thrown) {
    const refusal = refusalOf(thrown);
    if (!refusal) throw thrown;
    return { ok: false, refusal };
  }
}
