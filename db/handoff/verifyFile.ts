/**
 * Looks at a file without an office: for audits and `npm run verify`. How far it gets depends on what it is given.
 *
 * No key: the outer form only (an age file of the two kinds, complete as far as its length tells). Receiver's or
 * sender's key file: decryption, shape, manifest, hashes. Sender's card as well: sender and signature. Holding the card
 * counts as having confirmed it here; whoever runs the command vouches for where it came from.
 */
import type { Refusal } from '../outcome.ts';
import { type Check, checkOuterForm, examine } from './examine.ts';
import { settle } from './fault.ts';
import { parseKeyFile } from './keyFile.ts';
import type { Manifest } from './manifest.ts';
import { parseCard } from './officeCard.ts';
import { chunksOf, openFile } from './sealedFile.ts';
import { createCheckingStaging, measured } from './staging.ts';

export interface FileReport {
  /** Empty when nothing of what could be checked is wrong. */
  faults: Pick<Refusal, 'code' | 'facts'>[];
  checked: Check[];
  /** No key file was given, so nothing inside was looked at. */
  missingKey: boolean;
  /** No card was given, so who made it is unproven. */
  missingCard: boolean;
  fileSha256?: string;
  /** Place in the chain of its direction, as the file states it. */
  sequence?: { number: number; previousFile: string | null };
  /** As the file states it; proven only when `checked` has `signature` and `faults` is empty. */
  manifest?: Manifest;
}

const faultOf = ({ code, facts }: Refusal): FileReport['faults'][number] =>
  facts ? { code, facts } : { code };

export async function verifyFile(
  path: string,
  { keyFileText, cardText }: { keyFileText?: string; cardText?: string } = {},
): Promise<FileReport> {
  const report: FileReport = {
    faults: [],
    checked: [],
    missingKey: keyFileText === undefined,
    missingCard: cardText === undefined,
  };
  const outer = await settle(async () => {
    const file = await openFile(path);
    try {
      const whole = measured(chunksOf(file));
      for await (const _ of whole.chunks);
      report.fileSha256 = whole.measure().sha256;
      await checkOuterForm(file);
    } finally {
      await file.close();
    }
  });
  if (!outer.ok) return { ...report, faults: [faultOf(outer.refusal)] };
  report.checked.push('outer-form');

  const card = cardText === undefined ? undefined : parseCard(cardText);
  if (card && !card.ok) report.faults.push(faultOf(card.refusal));
  if (keyFileText === undefined) return report;
  const key = parseKeyFile(keyFileText);
  if (!key.ok) return { ...report, faults: [...report.faults, faultOf(key.refusal)] };

  const cards = card?.ok ? [{ card: card.value, confirmed: true }] : undefined;
  // An auditor may check the file of an office to practise in, too: as whoever its card says.
  const reader = { ...key.value, isPractice: card?.ok === true && card.value.practice === true };
  const { outcome, checked, claimed } = await examine(path, reader, cards, createCheckingStaging());
  if (!outcome.ok) report.faults.push(faultOf(outcome.refusal));
  if (claimed) {
    report.manifest = claimed;
    report.sequence = { number: claimed.sequence, previousFile: claimed.previousFile };
  }
  return { ...report, checked };
}
