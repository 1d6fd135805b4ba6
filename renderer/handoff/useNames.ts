/** The names behind ids: staff, offices, organisations, and cases as far as they may be read. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';

export function useNames(): ReadonlyMap<string, string> {
  const { data: staff } = useQuery(trpc.staff.list.queryOptions());
  const { data: offices } = useQuery(trpc.office.list.queryOptions());
  const { data: organisations } = useQuery(trpc.organisations.list.queryOptions());
  return new Map(
    [...(staff ?? []), ...(offices ?? []), ...(organisations ?? [])].map((each) => [
      each.id,
      each.name ?? '',
    ]),
  );
}

/** Somebody who sees no cases still keeps the ledger: then without names of cases. */
export function useCaseHeads() {
  return useQuery(trpc.cases.list.queryOptions({ filter: 'all', limit: 500 }));
}
