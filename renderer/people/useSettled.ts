/** A value once nobody has changed it for a moment: what is typed is looked up when the hands rest. */
import { useEffect, useState } from 'react';

export function useSettled<Value>(value: Value, ms = 250): Value {
  const [settled, settle] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the value says counts, not which object says it.
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  return settled;
}
