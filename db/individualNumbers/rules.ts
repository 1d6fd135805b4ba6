/**
 * R13 — 個人番号 (マイナンバー) has no field here and is not to be written into any other (番号法: only for the work that the law
 * names). A run of twelve digits with the right check digit is asked about, and kept only with a reason: one number in ten passes
 * by chance, so it is never simply refused. The contract's middle runs every write's texts through `mayKeep` before the write begins.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';

/** A 12-digit run with the check digit of a マイナンバー, in either width, with or without hyphens and blanks. */
export function holdsIndividualNumber(text: string): boolean {
  // Most text holds no twelve digits at all: it is asked at each keystroke, so that comes first.
  if ((text.match(/\p{Nd}/gu)?.length ?? 0) < 12) return false;
  const plain = text.normalize('NFKC').replace(/(?<=\d)[\s-](?=\d)/g, '');
  return [...plain.matchAll(/(?<!\d)\d{12}(?!\d)/g)].some(([run]) => hasCheckDigit(run));
}

/** After 番号法施行規則 (通知カード等省令) 第5条: weights 2…7, 2…6 from the right. */
function hasCheckDigit(twelve: string): boolean {
  const digits = Array.from(twelve, Number);
  let sum = 0;
  for (let n = 1; n <= 11; n += 1) sum += (digits[11 - n] as number) * (n <= 6 ? n + 1 : n - 5);
  const remainder = sum % 11;
  return digits[11] === (remainder <= 1 ? 0 : 11 - remainder);
}

/** Field → what is written in it; a row of people gives theirs under a name of their own. */
export type FreeText = Readonly<Record<string, string | null | undefined>>;

export const fieldsWithNumber = (texts: FreeText): string[] =>
  Object.entries(texts).flatMap(([field, text]) => (text && holdsIndividualNumber(text) ? [field] : []));

/**
 * Refuses `R13` and names the fields, unless a reason says what the digits are. Answers the fields that are kept with that reason:
 * the writer records them with `recordKept` (`./store.ts`).
 */
export function mayKeep(texts: FreeText, reason: string): Outcome<string[]> {
  const fields = fieldsWithNumber(texts);
  return fields.length > 0 && reason.trim() === '' ? refused('R13', 'fill-in', { fields }) : allowed(fields);
}

/** Not written by anybody: what the programme itself hands round, and what nobody may read. */
const NOT_TEXT = /^(id|.*Ids?|ticket|passphrase|recoveryKey|numberReason)$/;

/** Every text in a write's input, however deep, under the name of its field; texts of the same name go together. */
export function textsOf(input: unknown, field = '', found: Record<string, string> = {}): FreeText {
  if (typeof input === 'string') {
    if (field !== '') found[field] = field in found ? `${found[field]}／${input}` : input;
  } else if (Array.isArray(input)) {
    for (const each of input) textsOf(each, field, found);
  } else if (typeof input === 'object' && input !== null && !ArrayBuffer.isView(input)) {
    for (const [key, each] of Object.entries(input)) if (!NOT_TEXT.test(key)) textsOf(each, key, found);
  }
  return found;
}
