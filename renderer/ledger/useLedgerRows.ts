/** The rows of the ledger that are in view, fetched in stretches of a hundred; those seen before are kept for the way back. */
import { useQueries } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useCallback, useRef, useState } from 'react';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import type { LedgerFilter, useLedgerView } from './ledgerView.ts';

export type Ledger = inferRouterOutputs<AppRouter>['cases']['ledger'];
export type LedgerRow = Ledger['rows'][number];

const STRETCH = 100;

export function useLedgerRows(
  filter: LedgerFilter,
  { column, direction }: ReturnType<typeof useLedgerView.getState>['sort'],
) {
  const [view, setView] = useState({ first: 0, last: 0 });
  const onView = useCallback((from: number, to: number) => {
    const first = Math.floor(from / STRETCH);
    const last = Math.max(first, Math.floor((to - 1) / STRETCH));
    setView((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  const stretches = Array.from({ length: view.last - view.first + 1 }, (_, i) => view.first + i);
  const queries = useQueries({
    queries: stretches.map((stretch) =>
      trpc.cases.ledger.queryOptions(
        { filter, sort: column, direction, offset: stretch * STRETCH, limit: STRETCH },
        { trpc: { abortOnUnmount: true } },
      ),
    ),
  });
  const answered = queries.find(({ data }) => data)?.data;
  // Until the next stretch has come, the list keeps its length.
  const last = useRef<Pick<Ledger, 'total' | 'today'> | undefined>(undefined);
  if (answered) last.current = { total: answered.total, today: answered.today };
  const rowAt = (index: number): LedgerRow | undefined =>
    queries[Math.floor(index / STRETCH) - view.first]?.data?.rows[index % STRETCH];
  return { known: last.current, rowAt, onView, error: queries.find(({ error }) => error)?.error ?? null };
}
