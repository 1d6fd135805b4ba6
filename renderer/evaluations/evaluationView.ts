/** What the core answers on the evaluations of a case. */
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../db/router.ts';
import { caseText } from '../text/cases.ts';

export type EvaluationsView = Extract<
  inferRouterOutputs<AppRouter>['evaluations']['ofCase'],
  { ok: true }
>['value'];
export type EvaluationEntry = EvaluationsView['evaluations'][number];

export const memberName = (view: EvaluationsView, personId: string | null): string =>
  view.members.find((each) => each.personId === personId)?.name || caseText.nameUnknown;
