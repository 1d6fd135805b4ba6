/**
 * The office card: what another office must hold before files can pass between the two. Public keys only.
 *
 * It is self-signed, which proves that whoever made it holds the signing key and that nobody changed it since. It does
 * *not* prove who that is: until the twelve words have been read aloud and agree, the card is unconfirmed and nothing
 * that it signed is opened.
 */
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { Encrypter } from 'age-encryption';
import { z } from 'zod';
import { allowed, type Outcome, refused } from '../outcome.ts';
import {
  type OfficeKeys,
  officeIdentity,
  type RecipientKind,
  recipientOf,
  signingKeyOf,
  verifyingKeyPem,
} from './officeKeys.ts';
import { idText, instantText, nameText } from './shapes.ts';

/** One native recipient of the kind the card names; `age1tag…` and plugins are no office's key. */
const recipientShapes = {
  x25519: /^age1[02-9ac-hj-np-z]{58}$/,
  hybrid: /^age1pq1[02-9ac-hj-np-z]{1900,2000}$/,
} as const satisfies Record<RecipientKind, RegExp>;

const spkiPem = /^-----BEGIN PUBLIC KEY-----\n[0-9A-Za-z+/]{59}=\n-----END PUBLIC KEY-----\n$/;

const cardSchema = z.strictObject({
  format: z.literal('tsunagi office card'),
  version: z.literal(1),
  officeId: idText,
  officeName: nameText,
  recipientKind: z.enum(['x25519', 'hybrid']),
  /** Where to seal to: an age recipient. */
  recipient: z.string().max(2100),
  /** What to check signatures with: Ed25519 SPKI as PEM. */
  signingKey: z.string().regex(spkiPem),
  /** ISO instant, from the clock of the office that made the card. */
  madeAt: instantText,
  /** Of a practice office. Signed with the rest; the card of a real office has no such field. */
  practice: z.literal(true).optional(),
  /** Ed25519 over `signedText`, base64. */
  signature: z.string().regex(/^[0-9A-Za-z+/]{86}==$/),
});
export type OfficeCard = Readonly<z.infer<typeof cardSchema>>;

/** An array, not an object: the order of what is signed must not depend on who wrote the JSON. */
const signedText = (card: Omit<OfficeCard, 'signature'>): Buffer =>
  Buffer.from(
    `tsunagi office card v1\n${JSON.stringify([
      card.officeId,
      card.officeName,
      card.recipientKind,
      card.recipient,
      card.signingKey,
      card.madeAt,
      ...(card.practice ? ['practice'] : []),
    ])}`,
  );

export const verifyingKeyOf = (card: Pick<OfficeCard, 'signingKey'>): KeyObject =>
  createPublicKey(card.signingKey);

/** Throws on an office name or id that no card may carry; check them at the input. */
export async function createCard(
  keys: OfficeKeys,
  office: {
    officeId: string;
    officeName: string;
    recipientKind: RecipientKind;
    madeAt: string;
    isPractice?: boolean;
  },
): Promise<OfficeCard> {
  const unsigned = {
    format: 'tsunagi office card',
    version: 1,
    officeId: office.officeId,
    officeName: office.officeName,
    recipientKind: office.recipientKind,
    recipient: await recipientOf(officeIdentity(keys, office.recipientKind)),
    signingKey: verifyingKeyPem(keys),
    madeAt: office.madeAt,
    ...(office.isPractice ? ({ practice: true } as const) : {}),
  } as const;
  const signature = sign(null, signedText(unsigned), signingKeyOf(keys)).toString('base64');
  return cardSchema.parse({ ...unsigned, signature });
}

export const cardText = (card: OfficeCard): string => `${JSON.stringify(card, null, 2)}\n`;

/** Refused as `card-invalid`: not a card, changed since it was signed, or keys that can't be used. */
export function parseCard(text: string): Outcome<OfficeCard> {
  const invalid = refused('card-invalid', 'choose-other-file');
  if (text.length > 16_384) return invalid;
  try {
    const parsed = cardSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return invalid;
    const card = parsed.data;
    if (!recipientShapes[card.recipientKind].test(card.recipient)) return invalid;
    new Encrypter().addRecipient(card.recipient); // Throws on a wrong checksum.
    const signature = Buffer.from(card.signature, 'base64');
    return verify(null, signedText(card), verifyingKeyOf(card), signature) ? allowed(card) : invalid;
  } catch {
    return invalid;
  }
}
