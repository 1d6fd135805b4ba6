/** The names behind ids: staff, offices, organisations. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from './coreLink.ts';

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
