/**
 * The secret half of an office's identity: what it decrypts with and what it signs with. It lives inside the encrypted
 * store; the only way out is the key file, made for an audit or for the day this programme no longer runs.
 *
 * Each office has two pairs of either kind, X25519 and post-quantum hybrid: one to receive with, one to read its own
 * sent files again. One file never mixes the kinds, so an archive copy is as hard to break as the file itself.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';

export type RecipientKind = 'x25519' | 'hybrid';

const x25519Identity = z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
const hybridIdentity = z.string().regex(/^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}$/);

export const officeKeysSchema = z.strictObject({
  x25519Identity,
  hybridIdentity,
  archiveX25519Identity: x25519Identity,
  archiveHybridIdentity: hybridIdentity,
  /** Ed25519, PKCS#8 DER in base64: one line, so that it fits a comment of the key file. */
  signingKey: z.string().regex(/^[0-9A-Za-z+/]{64}$/),
});
export type OfficeKeys = z.infer<typeof officeKeysSchema>;

export async function createOfficeKeys(): Promise<OfficeKeys> {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    // By name: `generateIdentity()` is X25519 today and may change its mind in a later version.
    x25519Identity: await generateX25519Identity(),
    hybridIdentity: await generateHybridIdentity(),
    archiveX25519Identity: await generateX25519Identity(),
    archiveHybridIdentity: await generateHybridIdentity(),
    signingKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

export const officeIdentity = (keys: OfficeKeys, kind: RecipientKind): string =>
  kind === 'hybrid' ? keys.hybridIdentity : keys.x25519Identity;

export const archiveIdentity = (keys: OfficeKeys, kind: RecipientKind): string =>
  kind === 'hybrid' ? keys.archiveHybridIdentity : keys.archiveX25519Identity;

export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

export const signingKeyOf = (keys: OfficeKeys): KeyObject =>
  createPrivateKey({
    key: Buffer.from(keys.signingKey, 'base64'),
    type: 'pkcs8',
    format: 'der',
  });

/** Ed25519 SPKI as PEM, as it stands in the office card. */
export const verifyingKeyPem = (keys: OfficeKeys): string =>
  createPublicKey(signingKeyOf(keys)).export({ type: 'spki', format: 'pem' }).toString();
