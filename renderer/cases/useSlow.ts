/** True once something has been running long enough to be worth showing: a button that flickers says nothing. */
import { useEffect, useState } from 'react';

const SLOW_MS = 400;

export function useSlow(isRunning: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isRunning) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [isRunning]);
  return isSlow;
}
