/**
 * Main's end of the shell port: answers each request once, sends events, and knows when the page has written out what
 * it still held. One port for one load of one page.
 */
import { MessageChannelMain, type MessagePortMain } from 'electron';
import {
  readRequest,
  type ShellEvent,
  type ShellReply,
  type ShellRequest,
  type ShellRequests,
} from './shellRequests.ts';

export type ShellHandlers = {
  [Name in keyof ShellRequests]?: (
    ask: ShellRequests[Name]['ask'],
  ) => ShellRequests[Name]['answer'] | Promise<ShellRequests[Name]['answer']>;
};

export interface ShellPort {
  /** To be sent to the page. */
  readonly remote: MessagePortMain;
  send(event: ShellEvent): void;
  close(): void;
}

export function openShellPort(handlers: ShellHandlers): ShellPort {
  const { port1, port2 } = new MessageChannelMain();
  let open = true;
  const reply = (message: ShellReply): void => {
    if (open) port1.postMessage(message);
  };
  const answer = async (request: ShellRequest): Promise<void> => {
    const handle = handlers[request.request] as ((ask: ShellRequest) => Promise<never>) | undefined;
    if (!handle) return reply({ id: request.id, ok: false });
    try {
      reply({ id: request.id, ok: true, value: await handle(request) });
    } catch {
      // What went wrong may name a path, and the page never sees one.
      reply({ id: request.id, ok: false });
    }
  };
  port1.on('message', ({ data }) => {
    const request = readRequest(data);
    if (request) void answer(request);
    else if (typeof data?.id === 'number') reply({ id: data.id, ok: false });
  });
  port1.on('close', () => {
    open = false;
  });
  port1.start();
  return {
    remote: port2,
    send: (event) => {
      if (open) port1.postMessage(event);
    },
    close: () => port1.close(),
  };
}
