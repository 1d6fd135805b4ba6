/** How far はじめての一時間 is, looked at again every few seconds: it ticks when a thing was done, wherever it was done. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { queryClient, trpc } from '../app/coreLink.ts';

const EVERY = 2000;

export function useFirstHour(isPractice: boolean) {
  const { data } = useQuery(
    trpc.practice.firstHour.queryOptions(undefined, { enabled: isPractice, refetchInterval: EVERY }),
  );
  const show = useMutation(
    trpc.practice.showFirstHour.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(trpc.practice.firstHour.queryFilter()),
    }),
  );
  return { hour: data ?? null, show: (isShown: boolean) => show.mutate({ isShown }) };
}
export type FirstHour = NonNullable<ReturnType<typeof useFirstHour>['hour']>;
