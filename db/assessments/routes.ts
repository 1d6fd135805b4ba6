import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { allowed, refused } from '../outcome.ts';
import { permitted, permittedUnasked, router, sessionProcedure } from '../trpc.ts';
import { riskInput, screenInput } from './inputs.ts';
import {
  removeInvolved,
  reportWords,
  saveInvolved,
  saveSheet,
  setIssue,
  setLabel,
  setReportField,
} from './sheet.ts';
import { REPORT_KEYS, REPORTED_AS_DELIVERED } from './sheetCodes.ts';
import {
  removeInvolvedInput,
  saveInvolvedInput,
  saveSheetInput,
  setIssueInput,
  setLabelInput,
  setReportFieldInput,
} from './sheetInputs.ts';
import { isReported } from './sheetRules.ts';
import { viewSheet } from './sheetView.ts';
import { recordRisks, screen } from './store.ts';

const write = permitted('case.write');

export const assessmentRoutes = router({
  screen: write.input(screenInput).mutation(({ ctx, input }) => screen(ctx.session, input)),
  recordRisks: write.input(riskInput).mutation(({ ctx, input }) => recordRisks(ctx.session, input)),
  /** インテーク・アセスメントシート with what other records already say. Looking at it is a view of the case (R14). */
  sheet: permitted('case.read')
    .input(z.object({ caseId: z.string() }))
    .query(({ ctx, input }) => {
      const view = viewSheet(ctx.store, input.caseId);
      if (!view) return refused('not-found');
      recordView(ctx.session, input.caseId);
      return allowed(view);
    }),
  saveSheet: permittedUnasked('case.write')
    .input(saveSheetInput)
    .mutation(({ ctx, input }) => saveSheet(ctx.session, input)),
  setIssue: write.input(setIssueInput).mutation(({ ctx, input }) => setIssue(ctx.session, input)),
  setLabel: write.input(setLabelInput).mutation(({ ctx, input }) => setLabel(ctx.session, input)),
  saveInvolved: write.input(saveInvolvedInput).mutation(({ ctx, input }) => saveInvolved(ctx.session, input)),
  removeInvolved: write
    .input(removeInvolvedInput)
    .mutation(({ ctx, input }) => removeInvolved(ctx.session, input)),
  /** 国への報告事項, field by field. Everybody may see which they are; the administrator changes them. */
  reportFields: sessionProcedure.query(({ ctx }) => {
    const words = reportWords(ctx.store);
    return REPORT_KEYS.map((key) => ({
      key,
      nationalReport: isReported(key, words),
      asDelivered: REPORTED_AS_DELIVERED.includes(key),
    }));
  }),
  setReportField: permitted('office.manage')
    .input(setReportFieldInput)
    .mutation(({ ctx, input }) => {
      setReportField(ctx.session, input);
      return null;
    }),
});
