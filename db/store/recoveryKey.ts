/**
 * The recovery key: 160 random bits as 32 letters and digits in groups of four and a checking group, printed once and
 * kept on paper. Letters that are read for one another (I L O U) are not used; typed 0/O and 1/I/L are taken as meant.
 */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 32;
const CHECK = 4;

const checkOf = (body: string): string =>
  Array.from(createHash('sha256').update(`tsunagi recovery ${body}`).digest().subarray(0, CHECK), (byte) =>
    ALPHABET.charAt(byte & 31),
  ).join('');

export function createRecoveryKey(): string {
  const body = Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return (`${body}${checkOf(body)}`.match(/.{4}/g) ?? []).join('-');
}

/** The 36 characters without their hyphens, or null when something is mistyped. */
export function readRecoveryKey(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== LENGTH + CHECK) return null;
  const body = plain.slice(0, LENGTH);
  return checkOf(body) === plain.slice(LENGTH) ? body : null;
}

/** 160 random bits need no stretching: HKDF alone turns them into the wrapping key. */
export const recoveryWrappingKey = (body: string, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', body, salt, 'tsunagi recovery key v1', 32));
