/**
 * Letters that a field shows and its form has not heard of yet (see `useTypedText`). A lock does not wait for the next picture, and a
 * hidden window draws none: whoever ends the page asks for them first.
 */
const reporters = new Set<() => void>();

/** The returned function stops. */
export function onHurry(report: () => void): () => void {
  reporters.add(report);
  return () => reporters.delete(report);
}

/** Afterwards every form knows what its fields show. */
export function tellUnheard(): void {
  for (const report of [...reporters]) report();
}
