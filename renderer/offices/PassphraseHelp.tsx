/** One sentence that tells while typing whether the passphrase is long enough; what is too plain the core says. */
import { officeText } from '../text/offices.ts';

const LEAST = 12;

export const passphraseLength = (passphrase: string): number =>
  Array.from(passphrase.normalize('NFKC').trim()).length;

export const isLongEnough = (passphrase: string): boolean => passphraseLength(passphrase) >= LEAST;

export function PassphraseHelp({ passphrase }: { passphrase: string }) {
  const length = passphraseLength(passphrase);
  if (length === 0) return officeText.passphraseHelp;
  return length < LEAST ? officeText.passphraseShort(LEAST - length) : officeText.passphraseEnough;
}
