import { z } from 'zod';
import { permitted, router } from '../trpc.ts';
import { referralCandidates } from './candidates.ts';
import { confirmReferral, postponeReferral } from './confirm.ts';
import {
  confirmReferralInput,
  postponeReferralInput,
  referralPreviewInput,
  sendReferralInput,
} from './inputs.ts';
import { receivedRoutes } from './receivedRoutes.ts';
import { confirmDueAfter, previewReferral, sendReferral } from './store.ts';

export const referralRoutes = router({
  received: receivedRoutes,
  candidates: permitted('case.read')
    .input(z.object({ caseId: z.string() }))
    .query(({ ctx, input }) => referralCandidates(ctx.session, input.caseId)),
  /** When to ask whether it worked: so many working days on (C22). */
  confirmDue: permitted('case.read')
    .input(z.object({ date: z.iso.date() }))
    .query(({ ctx, input }) => confirmDueAfter(ctx.store, input.date)),
  preview: permitted('case.read')
    .input(referralPreviewInput)
    .query(({ ctx, input }) => previewReferral(ctx.session, input)),
  send: permitted('case.write')
    .input(sendReferralInput)
    .mutation(({ ctx, input }) => sendReferral(ctx.session, input)),
  confirm: permitted('case.write')
    .input(confirmReferralInput)
    .mutation(({ ctx, input }) => confirmReferral(ctx.session, input)),
  postpone: permitted('case.write')
    .input(postponeReferralInput)
    .mutation(({ ctx, input }) => postponeReferral(ctx.session, input)),
});
