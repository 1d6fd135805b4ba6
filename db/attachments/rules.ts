/** How large a file may be, what a removal asks for, and what of the attachments goes into a copy of a case. Pure. */
import type { Handling } from '../cases/codes.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';

/** MiB, unless the office has set another limit. */
export const USUAL_LIMIT_MIB = 20;
export const LIMIT_RANGE_MIB = { least: 1, most: 50 } as const;
/** Of a picture, width times height: more is no photograph but an attack on whoever opens it. */
export const MOST_PIXELS = 100_000_000;

export const limitBytes = (mib: number): number => mib * 1024 * 1024;

/** A whole number within the range, whatever is stored. */
export function limitOf(stored: string | null): number {
  const mib = Number(stored ?? USUAL_LIMIT_MIB);
  return Number.isInteger(mib) && mib >= LIMIT_RANGE_MIB.least && mib <= LIMIT_RANGE_MIB.most
    ? mib
    : USUAL_LIMIT_MIB;
}

/** Whoever asks to see the record sees that something was taken out, by whom, and why (個人情報保護法76条). */
export function mayRemove(attachment: { isRemoved: boolean }, reason: string): Outcome<null> {
  if (attachment.isRemoved) return refused('state-changed');
  return reason.trim() === ''
    ? refused('missing-required', 'fill-in', { fields: ['removalReason'] })
    : allowed(null);
}

/**
 * Out of the encrypted store only with a reason: from there on nobody keeps it but who asked. R05: 支援会議限り is the members' alone
 * (社会福祉法106条の6第5項) and does not leave in a file that anybody can open.
 */
export function mayWriteOut(handling: Handling | null, reason: string): Outcome<null> {
  if (handling === 'support-meeting-only') return refused('R05', 'none', { writesOut: true });
  return reason.trim() === ''
    ? refused('missing-required', 'fill-in', { fields: ['writeOutReason'] })
    : allowed(null);
}

export interface BodyFact {
  sha256: string | null;
  size: number | null;
  isRemoved: boolean;
  /** False where the body is missing here or damaged. */
  isHere: boolean;
}

/**
 * The bodies that go with a copy of the cases: each content once. What was taken out does not go, and what is not here can't: how many
 * of those there are is said in the manifest, so that the other window knows what to ask for.
 */
export function bodiesToGive(attachments: readonly BodyFact[]): {
  give: { sha256: string; size: number }[];
  lacking: number;
} {
  const give = new Map<string, { sha256: string; size: number }>();
  let lacking = 0;
  for (const { sha256, size, isRemoved, isHere } of attachments) {
    if (isRemoved || !sha256) continue;
    if (isHere && size !== null) give.set(sha256, { sha256, size });
    else lacking += 1;
  }
  return { give: [...give.values()], lacking };
}

export type AttachmentSection = 'attachments' | 'meeting-only';

/**
 * Under which heading an attachment stays behind, if it does. A picture can't be gone through field by field: of a case with 住所秘匿
 * it stays as a whole, because the address may stand on it (C10), unless the exception is made that takes the address along.
 */
export function sectionOf(
  { handling }: { handling: string | null },
  chosen: ReadonlySet<string>,
  { isConcealed, takesConcealed }: { isConcealed: boolean; takesConcealed: boolean },
): AttachmentSection | null {
  if (chosen.has('attachments') || (isConcealed && !takesConcealed)) return 'attachments';
  return handling === 'support-meeting-only' && chosen.has('meeting-only') ? 'meeting-only' : null;
}

export const isSha256 = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
