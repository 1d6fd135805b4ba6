/** What a reception needs before it is taken over into the record (F1 ※: 受付日・受付者・受付窓口・受付方法・お困りごと). */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { ReceptionInput } from './inputs.ts';

export function mayRegister(reception: ReceptionInput): Outcome<null> {
  const missing: string[] = [];
  if (!reception.method) missing.push('method');
  if (!reception.route) missing.push('route');
  if (reception.memo === '' && Object.keys(reception.worries).length === 0) missing.push('memo');
  if (!reception.visitorIsPrincipal && !reception.visitorRelation) missing.push('visitorRelation');
  if (reception.form === 'without-consent' && !reception.noConsentReason) missing.push('noConsentReason');
  // A high urgency without its ground helps nobody who reads it tomorrow at the other window.
  if (reception.urgency === 'high' && reception.urgencyGround === '') missing.push('urgencyGround');
  return missing.length > 0 ? refused('missing-required', 'fill-in', { fields: missing }) : allowed(null);
}

/** A 12-digit run with the check digit of a マイナンバー (番号法: not to be recorded here). R13: warns, for one in ten is chance. */
export function holdsIndividualNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/(?<=\d)[\s-](?=\d)/g, '');
  return [...plain.matchAll(/(?<!\d)\d{12}(?!\d)/g)].some(([run]) => hasCheckDigit(run));
}

function hasCheckDigit(twelve: string): boolean {
  const digits = Array.from(twelve, Number);
  let sum = 0;
  for (let n = 1; n <= 11; n += 1) sum += (digits[11 - n] as number) * (n <= 6 ? n + 1 : n - 5);
  const remainder = sum % 11;
  return digits[11] === (remainder <= 1 ? 0 : 11 - remainder);
}
