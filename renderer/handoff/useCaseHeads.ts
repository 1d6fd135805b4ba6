import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { useSettled } from '../people/index.ts';

const SHOWN = 40;
const MOST = 500;

/** Named by their ids. Somebody who sees no cases still keeps the ledger: then without names of cases. */
export function useCaseHeads(ids: readonly string[]) {
  return useQuery({
    ...trpc.cases.list.queryOptions({ ids: [...new Set(ids)].slice(0, MOST), limit: MOST }),
    placeholderData: keepPreviousData,
  });
}

/** The newest while nothing is typed; then whatever the one search finds by name, kana or case number, however old. */
export function useFoundCases(typed: string) {
  const query = useSettled(typed.trim());
  const newest = useQuery(trpc.cases.list.queryOptions({ filter: 'all', limit: SHOWN }));
  const found = useQuery({
    ...trpc.search.find.queryOptions({ query, limit: SHOWN }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  // Until the first answer has come, what stood there stays.
  if (query === '' || !found.data)
    return { newest, heads: newest.data ?? [], isMore: newest.data?.length === SHOWN };
  const rows = [...found.data.people.found, ...found.data.cases.found];
  const heads = new Map(rows.flatMap(({ cases }) => cases.map(({ head }) => [head.id, head] as const)));
  return { newest, heads: [...heads.values()].slice(0, SHOWN), isMore: heads.size >= SHOWN };
}
