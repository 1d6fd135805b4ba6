/** How much of the ledger is on show, and the one record that somebody came for. */
import { useEffect, useState } from 'react';

const PAGE = 50;
const MOST = 500;

export function useLedgerPage() {
  const [limit, setLimit] = useState(PAGE);
  return { limit, more: () => setLimit((now) => Math.min(now + PAGE, MOST)) };
}

export const recordAnchor = (id: string) => `record-${id}`;

/** Brings the record into view once it is there. */
export function useShownRecord(recordId: string | null, isThere: boolean): void {
  useEffect(() => {
    if (recordId && isThere)
      document.getElementById(recordAnchor(recordId))?.scrollIntoView({ block: 'center' });
  }, [recordId, isThere]);
}
