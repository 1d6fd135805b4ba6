/**
 * What two offices compare by voice: twelve Japanese words for the 128 bits that name a card.
 *
 * The bits cover the office's id and both public keys, not its name or the date: a renamed office keeps its words, a
 * changed key never does. 128 bits stand against a second card with the same words (2¹²⁸ tries); nobody gains from two
 * cards of their own that agree.
 */
import { createHash } from 'node:crypto';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/japanese.js';
import type { OfficeCard } from './officeCard.ts';

type Fingerprinted = Pick<OfficeCard, 'officeId' | 'recipient' | 'signingKey'>;

const digest = (card: Fingerprinted): Buffer =>
  createHash('sha256')
    .update(
      `tsunagi office fingerprint v1\n${JSON.stringify([card.officeId, card.recipient, card.signingKey])}`,
    )
    .digest()
    .subarray(0, 16);

/** Twelve hiragana words; the last carries BIP 39's checksum, so a misheard word usually shows. */
export const fingerprint = (card: Fingerprinted): string[] =>
  // The list is NFKD (か + ゙): composed again, or the words neither search nor compare like typed ones.
  entropyToMnemonic(digest(card), wordlist).normalize('NFC').split('\u3000');

/** The same 128 bits as 32 hexadecimal digits: how manifests name senders and recipients. */
export const fingerprintHex = (card: Fingerprinted): string => digest(card).toString('hex');
