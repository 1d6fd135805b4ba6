/** Months and years of the plan as the plan prints them. */
import type { inferRouterOutputs } from '@trpc/server';
import { formatFiscalYear, formatJapaneseDate } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';

export type Plan = NonNullable<inferRouterOutputs<AppRouter>['cityPlan']['current']>;

/** 令和9年4月, from 'YYYY-MM'. */
export const monthWords = (month: string): string => formatJapaneseDate(`${month}-01`, 'month');

/** 令和8年度, for the head of a narrow column in two lines: 令和 / 8年度. */
export const yearWords = (year: number): string => formatFiscalYear(year);
