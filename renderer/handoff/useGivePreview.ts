/** What would go with what is ticked now; what stood there stays until the answer has come. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { type GiveForm, withheldBy } from './giveForm.ts';

export type GivePreview = inferRouterOutputs<AppRouter>['handoff']['previewExport'];

export function useGivePreview(form: GiveForm, isOwnCity: boolean): GivePreview | null {
  const { data } = useQuery(
    trpc.handoff.previewExport.queryOptions(
      {
        toOfficeId: form.toOfficeId,
        caseIds: [...form.caseIds],
        withhold: withheldBy(form, isOwnCity),
        takesConcealed: form.takesConcealed,
      },
      { enabled: form.caseIds.length > 0, placeholderData: keepPreviousData },
    ),
  );
  return form.caseIds.length > 0 ? (data ?? null) : null;
}
