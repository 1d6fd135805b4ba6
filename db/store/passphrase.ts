/**
 * From a passphrase to a key: argon2id (hash-wasm), computed in a worker so that the core's event loop goes on.
 * Default 128 MiB and 3 passes; below 64 MiB a slot is refused as damaged, because nobody writes such a slot but an attacker.
 */
import { Worker } from 'node:worker_threads';

export interface Argon2Cost {
  memoryKiB: number;
  passes: number;
}

export const DEFAULT_COST: Argon2Cost = { memoryKiB: 128 * 1024, passes: 3 };
export const FLOOR_COST: Argon2Cost = { memoryKiB: 64 * 1024, passes: 1 };

export interface DerivationRequest {
  passphrase: string;
  salt: Uint8Array;
  cost: Argon2Cost;
}

/** Passphrases are compared as typed apart from width and composition: an IME may hand over full-width letters. */
export const normalisePassphrase = (text: string): string => text.normalize('NFKC').trim();

export function deriveKey(workerPath: string, request: DerivationRequest): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPath, {
      workerData: {
        ...request,
        passphrase: normalisePassphrase(request.passphrase),
      },
    });
    worker.once('message', (key: Uint8Array) => {
      resolve(key);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}

export type PassphraseWeakness = 'too-short' | 'too-plain' | 'contains-name';

/** The example on the screen is what the first guess would be. */
const EXAMPLE = 'kaisatsu tamanegi ensoku nishibi';

/** Not seldom chosen: these alone, or with digits behind them, are no passphrase. */
const PLAIN =
  /^(?:password|passw0rd|passphrase|inzai|tsunagi|qwerty|asdfgh|abcdef|admin|fukushi|jyuso|juso|つなぎ|いんざい)[\d!_-]*$/i;

/**
 * The quality asked of a passphrase: twelve characters, at least six different ones, no run of the alphabet or of
 * digits, not a name that everybody at the counter knows. Length is what argon2id multiplies; classes of characters are not asked.
 */
export function passphraseWeakness(text: string, names: readonly string[] = []): PassphraseWeakness | null {
  const passphrase = normalisePassphrase(text);
  const characters = Array.from(passphrase);
  if (characters.length < 12) return 'too-short';
  if (
    new Set(characters).size < 6 ||
    PLAIN.test(passphrase) ||
    passphrase === EXAMPLE ||
    isSequence(characters)
  )
    return 'too-plain';
  const lower = passphrase.toLowerCase();
  if (names.some((name) => name.length >= 3 && lower.replace(/[\d\s]+/g, '') === name.toLowerCase()))
    return 'contains-name';
  return null;
}

function isSequence(characters: string[]): boolean {
  const steps = characters
    .slice(1)
    .map((c, i) => (c.codePointAt(0) ?? 0) - (characters[i]?.codePointAt(0) ?? 0));
  return steps.filter((step) => Math.abs(step) <= 1).length > steps.length * 0.7;
}
