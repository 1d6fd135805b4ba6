/** 訪問の予定 as the screens know it. */
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../db/router.ts';
import { trpcClient } from '../app/coreLink.ts';
import { visitText as words } from '../text/visits.ts';

export type VisitDay = inferRouterOutputs<AppRouter>['visits']['day'];
export type VisitStop = VisitDay['stops'][number];

export const nameOf = ({ personName, caseNo }: Pick<VisitStop, 'personName' | 'caseNo'>): string =>
  [personName || words.unnamed, caseNo].filter(Boolean).join('　');

export const arrangeVisits = (input: Parameters<typeof trpcClient.visits.arrange.mutate>[0]) =>
  trpcClient.visits.arrange.mutate(input);

/** What is kept of the round: an hour that the appointment itself says stays the appointment's. */
export const planned = (stops: readonly VisitStop[]) => stops.map(({ caseId, time }) => ({ caseId, time }));
