/**
 * A field that keeps its own words (a date as typed) must still follow its value when someone else changes it:
 * another record is opened, a correction arrives from the other window. It must not when the change is its own echo,
 * nor while a slow parent hasn't answered yet: then the words under the cursor would jump.
 */
import { useState } from 'react';

/** `isOutside` is true in the one render where the value was changed from outside; call `sent` with every value reported. */
export function useFollow<Value>(value: Value, isSame: (a: Value, b: Value) => boolean = Object.is) {
  const [known, setKnown] = useState({ prop: value, sent: value });
  const isChanged = !isSame(value, known.prop);
  if (isChanged) setKnown({ prop: value, sent: value });
  return {
    isOutside: isChanged && !isSame(value, known.sent),
    sent: (next: Value) => setKnown((before) => ({ ...before, sent: next })),
  };
}
