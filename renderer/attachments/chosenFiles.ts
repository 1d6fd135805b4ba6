/**
 * Files that somebody chose or dropped and has not added yet. The core holds their bytes; here is what it found, or why it refused, under
 * a key that a dialog can carry.
 */
import type { inferRouterOutputs } from '@trpc/server';
import type { Outcome } from '../../db/outcome.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpcClient } from '../app/coreLink.ts';
import { shell } from '../app/shell.ts';
import { refusalOf } from '../app/useOutcome.ts';

type Looked = Extract<inferRouterOutputs<AppRouter>['attachments']['look'], { ok: true }>['value'];

export interface ChosenAttachment {
  fileName: string;
  looked: Outcome<Looked>;
}

const chosen = new Map<string, ChosenAttachment>();
let last = 0;

export const chosenFile = (key: string): ChosenAttachment | null => chosen.get(key) ?? null;

/** Forgotten here and in the core. */
export function leaveChosen(key: string): void {
  const found = chosen.get(key);
  chosen.delete(key);
  if (found?.looked.ok)
    void trpcClient.attachments.leave.mutate({ heldId: found.looked.value.heldId }).catch(() => undefined);
}

async function keep(fileName: string, looking: Promise<Outcome<Looked>>): Promise<string> {
  last += 1;
  const key = `chosen-${last}`;
  const looked = await looking.catch((fault: unknown) => ({ ok: false as const, refusal: refusalOf(fault) }));
  chosen.set(key, { fileName, looked });
  return key;
}

/** Null when staff cancelled. */
export async function chooseFile(): Promise<string | null> {
  const file = await shell.chooseOpen({ kind: 'attachment' });
  return file ? keep(file.fileName, trpcClient.attachments.look.mutate({ ticket: file.ticket })) : null;
}

/** The page sees what was dropped, and not where it came from. `mib`: what is larger is not even read. */
export const takeDropped = (file: File, mib: number): Promise<string> =>
  keep(
    file.name,
    file.size > mib * 1024 * 1024
      ? Promise.resolve({
          ok: false,
          refusal: {
            code: 'attachment-unfit',
            way: 'choose-other-file',
            facts: { reason: 'too-large', mib },
          },
        })
      : file
          .arrayBuffer()
          .then((buffer) => trpcClient.attachments.hold.mutate({ bytes: new Uint8Array(buffer) })),
  );
