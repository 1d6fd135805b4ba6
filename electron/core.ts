/**
 * The entry of the core process: opens db's core and serves its router on every port that main hands over. It ends only in an
 * orderly way (`close`, or SIGTERM from the operating system), so that the store is checkpointed and its files are closed.
 */
import { join } from 'node:path';
import type { MessageEvent, MessagePortMain } from 'electron';
import { type Core, createCore } from '../db/core.ts';
import { practiceNow } from '../db/practice/rules.ts';
import { appRouter } from '../db/router.ts';
import type { FromCoreProcess, ToCoreProcess } from './coreProcess.ts';
import { serveRouter } from './serve.ts';

let core: Core | undefined;
let clockOffset = 0;
const early: MessagePortMain[] = [];
const clock = (): number => Date.now() + clockOffset;
const tell = (message: FromCoreProcess): void => process.parentPort.postMessage(message);

function serve(port: MessagePortMain): void {
  if (!core) {
    early.push(port);
    return;
  }
  serveRouter({
    router: appRouter,
    ctx: { core },
    wire: {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data)),
      onClose: (listener) => port.on('close', listener),
    },
  });
  port.start();
}

let closing: Promise<void> | undefined;
function close(): Promise<void> {
  closing ??= (async () => {
    try {
      await core?.close();
    } finally {
      process.exit(0);
    }
  })();
  return closing;
}

/** Papers carry dates: a packaged application has the one real clock, whoever asks. */
let packaged = true;
function setClock(now: number | undefined): void {
  if (!packaged && now !== undefined) clockOffset = now - Date.now();
}

process.parentPort.on('message', (event: MessageEvent) => {
  const message = event.data as ToCoreProcess;
  switch (message.type) {
    case 'start': {
      packaged = message.packaged;
      setClock(message.now);
      core = createCore({
        dataDir: message.dataDir,
        appVersion: message.appVersion,
        packaged,
        runtime: message.runtime,
        clock: message.practice ? () => practiceNow(Date.now()) : clock,
        ...(message.practice ? { practice: message.practice } : {}),
        workerPath: (name) => join(import.meta.dirname, `${name}.js`),
      });
      for (const port of early.splice(0)) serve(port);
      tell({ type: 'started' });
      break;
    }
    case 'port':
      for (const port of event.ports) serve(port);
      break;
    case 'ticket':
      core?.tickets.set(message.ticket, { path: message.path, mode: message.mode });
      tell({ type: 'ticket-known', ticket: message.ticket });
      break;
    case 'clock':
      setClock(message.now);
      tell({ type: 'clock-set' });
      break;
    case 'close':
      void close();
      break;
  }
});
process.on('SIGTERM', () => void close());
