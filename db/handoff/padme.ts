/**
 * Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019, §4): lengths are rounded up so
 * that only about log log L bits of a length remain visible, at a cost of at most 12 %. A handoff's length then tells
 * an onlooker neither how large a case is nor that one note was added since the last one.
 */

/** The padded length for `length` bytes; a padded length is its own padded length. */
export function padme(length: number): number {
  if (!Number.isSafeInteger(length) || length < 0) throw new RangeError('length must be a safe integer ≥ 0');
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  // Multiplication, not shifts: 32-bit operators would fold lengths of 2 GiB and more.
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / step) * step;
}

export const isPadded = (length: number): boolean => padme(length) === length;
