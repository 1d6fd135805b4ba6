/**
 * Serves the router on one message port. Every call is answered exactly once (a subscription: until it stops), errors pass the
 * router's own formatter, and when the page leaves or cancels, the call's signal is aborted. Whatever arrives that is not a
 * call is dropped: a hostile page can break its own calls and nothing else. Ports are independent of each other.
 */
import type { AnyTRPCRouter, TRPCProcedureType } from '@trpc/server';
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';

/** The page's side of these messages is `renderer/app/coreLink.ts`. */
export type ToCore =
  | { id: number; type: TRPCProcedureType; path: string; input: unknown }
  | { id: number; type: 'stop' };
export type FromCore =
  | { id: number; type: 'data'; data: unknown }
  | { id: number; type: 'error'; error: unknown }
  | { id: number; type: 'started' }
  | { id: number; type: 'stopped' };

/** What a MessagePort of Electron, of Node and of a test have in common. */
export interface Wire {
  send(message: FromCore): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

export function serveRouter(options: { router: AnyTRPCRouter; ctx: object; wire: Wire }): void {
  const { router, ctx, wire } = options;
  const running = new Map<number, AbortController>();
  let open = true;

  const fail = (call: Call, fault: unknown): void => {
    const error = getTRPCErrorFromUnknown(fault);
    const shape = getTRPCErrorShape({
      config: router._def._config,
      error,
      type: call.type,
      path: call.path,
      input: call.input,
      ctx,
    });
    if (open) wire.send({ id: call.id, type: 'error', error: shape });
  };

  const answer = async (call: Call, signal: AbortSignal): Promise<void> => {
    try {
      const result: unknown = await callTRPCProcedure({
        router,
        ctx,
        path: call.path,
        type: call.type,
        getRawInput: async () => call.input,
        signal,
        batchIndex: 0,
      });
      if (call.type === 'subscription') await pass(call, result, signal);
      else if (open && !signal.aborted) wire.send({ id: call.id, type: 'data', data: result });
    } catch (fault) {
      if (!signal.aborted) fail(call, fault);
    } finally {
      running.delete(call.id);
    }
  };

  const pass = async (call: Call, result: unknown, signal: AbortSignal): Promise<void> => {
    if (!isAsyncIterable(result)) throw new TypeError(`subscription ${call.path} gave no async iterable`);
    const iterator = result[Symbol.asyncIterator]();
    const ended = new Promise<'ended'>((resolve) => {
      if (signal.aborted) resolve('ended');
      signal.addEventListener('abort', () => resolve('ended'), { once: true });
    });
    wire.send({ id: call.id, type: 'started' });
    try {
      for (;;) {
        const step = await Promise.race([iterator.next(), ended]);
        if (step === 'ended' || step.done || !open) break;
        wire.send({ id: call.id, type: 'data', data: step.value });
      }
    } finally {
      // Not awaited: a generator that waits on something that never comes would keep the call for ever.
      void iterator.return?.()?.catch(() => {});
    }
    if (open && !signal.aborted) wire.send({ id: call.id, type: 'stopped' });
  };

  wire.onMessage((message) => {
    const call = readMessage(message);
    if (!call) return;
    if (call.type === 'stop') {
      running.get(call.id)?.abort();
      return;
    }
    if (running.has(call.id)) return;
    const controller = new AbortController();
    running.set(call.id, controller);
    void answer(call, controller.signal);
  });

  wire.onClose(() => {
    open = false;
    for (const controller of running.values()) controller.abort();
    running.clear();
  });
}

type Call = Exclude<ToCore, { type: 'stop' }>;

function readMessage(message: unknown): ToCore | null {
  if (typeof message !== 'object' || message === null) return null;
  const { id, type, path, input } = message as Record<string, unknown>;
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
  if (type === 'stop') return { id, type };
  if (type !== 'query' && type !== 'mutation' && type !== 'subscription') return null;
  // A path that is no string still gets an answer: "no such procedure" under an empty name.
  return { id, type, path: typeof path === 'string' ? path : '', input };
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
