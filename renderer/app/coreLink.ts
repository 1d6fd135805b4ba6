/**
 * The page's end of the contract with the core: a tRPC link over a message port. Calls wait until a port has come; when a port
 * closes, the calls already sent fail with `core-lost` (nobody knows whether they were carried out) and the waiting ones wait on
 * for the next port. A call that is cancelled, a query's signal included, is cancelled in the core too.
 */
import './trustedTypes.ts';
import { QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  type OperationLink,
  type OperationResultObserver,
  TRPCClientError,
  type TRPCLink,
} from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../db/router.ts';
import { portFor } from './ports.ts';

/** The `message` of the error that a call fails with when the core went away under it. */
export const coreLost = 'core-lost';

/** The core's side of these messages is `electron/serve.ts`. */
type FromCore =
  | { id: number; type: 'data'; data: unknown }
  | { id: number; type: 'error'; error: { code: number; message: string; data: object } }
  | { id: number; type: 'started' }
  | { id: number; type: 'stopped' };

interface Call {
  id: number;
  type: 'query' | 'mutation' | 'subscription';
  path: string;
  input: unknown;
  observer: OperationResultObserver<AnyTRPCRouter, unknown>;
}

/** `onPort` calls back for each new port; the last one counts. */
export function corePortLink<TRouter extends AnyTRPCRouter>(
  onPort: (take: (port: MessagePort) => void) => void,
): TRPCLink<TRouter> {
  const waiting = new Map<number, Call>();
  const sent = new Map<number, Call>();
  let port: MessagePort | undefined;
  let lastId = 0;

  const send = (call: Call, to: MessagePort): void => {
    waiting.delete(call.id);
    const { observer, ...message } = call;
    try {
      to.postMessage(message);
      sent.set(call.id, call);
    } catch (fault) {
      // An input that can't be cloned, such as a function: the caller's fault, and only this call's.
      observer.error(TRPCClientError.from(fault as Error));
    }
  };

  const lose = (lost: MessagePort): void => {
    if (port !== lost) return;
    port = undefined;
    const calls = [...sent.values()];
    sent.clear();
    for (const { observer } of calls) observer.error(new TRPCClientError(coreLost));
  };

  const hear = ({ data: message }: MessageEvent<FromCore>): void => {
    const call = sent.get(message.id);
    if (!call) return;
    const { observer, type } = call;
    const last = message.type !== 'started' && !(message.type === 'data' && type === 'subscription');
    if (last) sent.delete(message.id);
    if (message.type === 'error') {
      observer.error(TRPCClientError.from({ error: message.error }));
      return;
    }
    observer.next({
      result: message.type === 'data' ? { type: 'data', data: message.data } : { type: message.type },
    });
    if (last) observer.complete();
  };

  onPort((next) => {
    if (port) {
      port.close();
      lose(port);
    }
    port = next;
    next.addEventListener('message', hear);
    next.addEventListener('close', () => lose(next));
    next.start();
    for (const call of [...waiting.values()]) send(call, next);
  });

  const link: OperationLink<AnyTRPCRouter> = ({ op }) =>
    observable((observer) => {
      if (op.signal?.aborted) {
        observer.error(TRPCClientError.from(op.signal.reason));
        return;
      }
      lastId += 1;
      const call: Call = { id: lastId, type: op.type, path: op.path, input: op.input, observer };
      const stop = (): void => {
        waiting.delete(call.id);
        if (sent.delete(call.id)) port?.postMessage({ id: call.id, type: 'stop' });
      };
      const abort = (): void => {
        stop();
        observer.error(TRPCClientError.from(op.signal?.reason));
      };
      op.signal?.addEventListener('abort', abort, { once: true });
      if (port) send(call, port);
      else waiting.set(call.id, call);
      return () => {
        op.signal?.removeEventListener('abort', abort);
        stop();
      };
    });
  return () => link as OperationLink<TRouter>;
}

export const trpcClient = createTRPCClient<AppRouter>({ links: [corePortLink(portFor('core'))] });

/**
 * `always`: after the browser's `offline` event TanStack would otherwise hold mutations back, and the core is never
 * further away than the same machine. A refusal is a value and a fault won't mend by itself, so nothing is retried.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnReconnect: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

/**
 * `useQuery(trpc.area.name.queryOptions(input))`. A query that takes long is cancelled in the core when its screen goes only if
 * it says so: `queryOptions(input, { trpc: { abortOnUnmount: true } })`.
 */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
