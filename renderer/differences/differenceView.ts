import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../db/router.ts';

export type Open = inferRouterOutputs<AppRouter>['differences']['open'];
export type OneDifference = Open['differences'][number];
export type OneRemoval = Open['removals'][number];
export type OneSettling = Open['settlings'][number];
export type OneHouseholds = Open['households'][number];
export type OneStrays = Open['strays'][number];
export type Written = OneDifference['heads'][number];
