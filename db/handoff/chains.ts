/**
 * Whose turn it is, PC by PC: a direction is one replica of the sender's to this office, and each replica counts its own files. Two
 * PCs of one office, or one that was put back from a backup and so became another, never get in each other's way.
 */
import { type Outcome, refused } from '../outcome.ts';
import type { Store } from '../store/store.ts';
import { cardsToJudgeBy } from './cards.ts';
import { fingerprintHex } from './fingerprint.ts';
import { committedFrom, listReceivedFrom, senderOf } from './ledger.ts';
import type { Manifest } from './manifest.ts';
import type { OpenedHandoff } from './open.ts';
import { pcMark } from './pcMark.ts';
import { type ChainLink, continuesChain } from './sequence.ts';

/**
 * May this file be taken over now? Asked when it is looked at and again when it is taken in: in between its card may have been
 * declared void, or another file of the chain have come. Refuses what `continuesChain` refuses and, named by PC, which of them.
 */
export function turnOf(
  store: Store,
  { manifest, fileSha256 }: Pick<OpenedHandoff, 'manifest' | 'fileSha256'>,
): Outcome<ChainLink> {
  const { officeId, officeName, fingerprint } = manifest.sender;
  const card = cardsToJudgeBy(store).find((each) => fingerprintHex(each.card) === fingerprint);
  if (card?.isVoid) return refused('card-withdrawn', 'exchange-cards', { officeName });
  const chain = manifest.chain ?? '';
  const received = listReceivedFrom(store, officeId);
  // An id is one file's: a second one under it would be taken for the first wherever files are named.
  if (received.some((each) => each.fileId === manifest.fileId && each.fileHash !== fileSha256))
    return refused('handoff-replayed', 'none', { sequence: manifest.sequence });
  const sender = senderOf(store, manifest.fileId);
  if (sender !== null && sender !== officeId)
    return refused('handoff-altered', 'ask-sender-to-make-again', { part: 'manifest' });
  const turn = continuesChain({ manifest, fileSha256 }, committedFrom(store, officeId, chain));
  if (turn.ok || received.every((each) => each.chain === chain)) return turn;
  return refused(turn.refusal.code, turn.refusal.way, { ...turn.refusal.facts, pc: pcMark(chain) });
}

/** The first file of a PC that is new here, of an office that has sent before: said plainly, with what came from it last. */
export interface NewChain {
  last: { sequence: number; at: number };
}

export function newChainOf(store: Store, manifest: Manifest): NewChain | null {
  const received = listReceivedFrom(store, manifest.sender.officeId);
  const [last] = received;
  if (!last || received.some(({ chain }) => chain === (manifest.chain ?? ''))) return null;
  return { last: { sequence: last.sequence, at: last.at } };
}
