import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';

/** Somebody who sees no cases still keeps the ledger: then without names of cases. */
export function useCaseHeads() {
  return useQuery(trpc.cases.list.queryOptions({ filter: 'all', limit: 500 }));
}
