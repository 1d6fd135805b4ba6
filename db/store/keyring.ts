/**
 * The keyring beside the store: one slot per member of staff and one for the recovery key, each wrapping the same
 * random store key with AES-256-GCM. The slot's own parameters are authenticated, so that nobody can lower its cost.
 * The file holds no name of staff: a slot is found by trying, a login only by its keyed hash.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { type Argon2Cost, DEFAULT_COST, deriveKey, FLOOR_COST } from './passphrase.ts';
import { createRecoveryKey, readRecoveryKey, recoveryWrappingKey } from './recoveryKey.ts';

const base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/);

const staffSlot = z.strictObject({
  kind: z.literal('staff'),
  /** HMAC of the login under the keyring's salt: tells slots apart without naming anybody. */
  login: base64,
  staffId: z.uuid(),
  salt: base64,
  memoryKiB: z
    .number()
    .int()
    .min(FLOOR_COST.memoryKiB)
    .max(4 * 1024 * 1024),
  passes: z.number().int().min(FLOOR_COST.passes).max(20),
  nonce: base64,
  wrapped: base64,
});

const recoverySlot = z.strictObject({
  kind: z.literal('recovery'),
  salt: base64,
  nonce: base64,
  wrapped: base64,
});

export const keyringFile = z.strictObject({
  format: z.literal('tsunagi keyring'),
  version: z.literal(1),
  storeId: z.uuid(),
  loginSalt: base64,
  slots: z.array(z.discriminatedUnion('kind', [staffSlot, recoverySlot])).min(1),
});

export type Keyring = z.infer<typeof keyringFile>;
type StaffSlot = z.infer<typeof staffSlot>;
type RecoverySlot = z.infer<typeof recoverySlot>;

export interface Unlocked {
  storeKey: Uint8Array;
  staffId: string | null;
}

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

const loginHash = (keyring: Pick<Keyring, 'loginSalt'>, login: string) =>
  createHmac('sha256', decode(keyring.loginSalt))
    .update(login.normalize('NFKC').trim().toLowerCase())
    .digest('base64');

/** What GCM authenticates beside the key: the slot without its ciphertext. */
const authenticated = (storeId: string, slot: object) => {
  const { wrapped: _, ...parameters } = slot as { wrapped?: string };
  return Buffer.from(
    JSON.stringify([storeId, Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))]),
  );
};

function seal<T extends { nonce: string }>(storeId: string, slot: T, kek: Uint8Array, key: Uint8Array) {
  const cipher = createCipheriv('aes-256-gcm', kek, decode(slot.nonce));
  cipher.setAAD(authenticated(storeId, slot));
  const body = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { ...slot, wrapped: encode(body) };
}

function unseal(storeId: string, slot: StaffSlot | RecoverySlot, kek: Uint8Array): Uint8Array | null {
  const body = decode(slot.wrapped);
  if (body.length !== 48) return null;
  const decipher = createDecipheriv('aes-256-gcm', kek, decode(slot.nonce), {
    authTagLength: 16,
  });
  decipher.setAAD(authenticated(storeId, slot));
  decipher.setAuthTag(body.subarray(32));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(body.subarray(0, 32)), decipher.final()]));
  } catch {
    return null;
  }
}

export interface Credentials {
  login: string;
  passphrase: string;
}

export function createKeyring(storeId: string): {
  keyring: Keyring;
  storeKey: Uint8Array;
  recoveryKey: string;
} {
  const storeKey = new Uint8Array(randomBytes(32));
  const recoveryKey = createRecoveryKey();
  const body = readRecoveryKey(recoveryKey) as string;
  const salt = new Uint8Array(randomBytes(16));
  const slot = {
    kind: 'recovery' as const,
    salt: encode(salt),
    nonce: encode(randomBytes(12)),
  };
  const keyring: Keyring = {
    format: 'tsunagi keyring',
    version: 1,
    storeId,
    loginSalt: encode(randomBytes(16)),
    slots: [seal(storeId, slot, recoveryWrappingKey(body, salt), storeKey)],
  };
  return { keyring, storeKey, recoveryKey };
}

/** Refuses a login that has a slot already. */
export async function addStaffSlot(
  keyring: Keyring,
  storeKey: Uint8Array,
  staffId: string,
  { login, passphrase }: Credentials,
  workerPath: string,
  cost: Argon2Cost = DEFAULT_COST,
): Promise<Outcome<Keyring>> {
  const hash = loginHash(keyring, login);
  if (keyring.slots.some((slot) => slot.kind === 'staff' && slot.login === hash))
    return refused('login-taken', 'fill-in');
  const salt = new Uint8Array(randomBytes(16));
  const kek = await deriveKey(workerPath, { passphrase, salt, cost });
  const slot = {
    kind: 'staff' as const,
    login: hash,
    staffId,
    salt: encode(salt),
    memoryKiB: cost.memoryKiB,
    passes: cost.passes,
    nonce: encode(randomBytes(12)),
  };
  return allowed({
    ...keyring,
    slots: [...keyring.slots, seal(keyring.storeId, slot, kek, storeKey)],
  });
}

/** An unknown login costs as much time as a wrong passphrase, and both are refused with the same words. */
export async function unlockWithPassphrase(
  keyring: Keyring,
  { login, passphrase }: Credentials,
  workerPath: string,
): Promise<Outcome<Unlocked>> {
  const hash = loginHash(keyring, login);
  const slot = keyring.slots.find((each): each is StaffSlot => each.kind === 'staff' && each.login === hash);
  const like = slot ?? keyring.slots.find((each): each is StaffSlot => each.kind === 'staff');
  const kek = await deriveKey(workerPath, {
    passphrase,
    salt: slot ? decode(slot.salt) : new Uint8Array(16),
    cost: like ? { memoryKiB: like.memoryKiB, passes: like.passes } : DEFAULT_COST,
  });
  const storeKey = slot ? unseal(keyring.storeId, slot, kek) : null;
  return slot && storeKey
    ? allowed({ storeKey, staffId: slot.staffId })
    : refused('credentials-wrong', 'fill-in');
}

/** Without a login, as an audit has it: every member's slot is tried in turn. */
export async function unlockAnySlot(
  keyring: Keyring,
  passphrase: string,
  workerPath: string,
): Promise<Outcome<Unlocked>> {
  for (const slot of keyring.slots) {
    if (slot.kind !== 'staff') continue;
    const cost = { memoryKiB: slot.memoryKiB, passes: slot.passes };
    const kek = await deriveKey(workerPath, { passphrase, salt: decode(slot.salt), cost });
    const storeKey = unseal(keyring.storeId, slot, kek);
    if (storeKey) return allowed({ storeKey, staffId: slot.staffId });
  }
  return refused('credentials-wrong', 'fill-in');
}

export function unlockWithRecoveryKey(keyring: Keyring, text: string): Outcome<Unlocked> {
  const body = readRecoveryKey(text);
  const slot = keyring.slots.find((each): each is RecoverySlot => each.kind === 'recovery');
  const storeKey =
    body && slot ? unseal(keyring.storeId, slot, recoveryWrappingKey(body, decode(slot.salt))) : null;
  return storeKey ? allowed({ storeKey, staffId: null }) : refused('recovery-key-wrong', 'fill-in');
}

export function removeStaffSlot(keyring: Keyring, staffId: string): Keyring {
  return {
    ...keyring,
    slots: keyring.slots.filter((slot) => slot.kind !== 'staff' || slot.staffId !== staffId),
  };
}

export function readKeyring(text: string): Outcome<Keyring> {
  try {
    return allowed(keyringFile.parse(JSON.parse(text)));
  } catch {
    return refused('keyring-damaged', 'open-backup');
  }
}

/** The store's key never opens the database itself: each use has its own key. */
export const databaseKey = (storeKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', storeKey, new Uint8Array(0), 'tsunagi database v1', 32));
