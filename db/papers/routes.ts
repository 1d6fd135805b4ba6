import { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { recordView } from '../cases/views.ts';
import { mayStillGo } from '../disclosures/reprint.ts';
import type { LegalBasis } from '../handoff/codes.ts';
import { isTrialYear, meetingSettings, supportWording } from '../meetings/settings.ts';
import { allowed, refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { kitTaken } from '../visits/kits.ts';
import { adviceSheetData, planCheckData } from './accompany.ts';
import { addressesData } from './addresses.ts';
import { readShift } from './addressRules.ts';
import { applicationFormData } from './applicationForm.ts';
import { caseCoverData } from './caseCover.ts';
import { caseOverviewData } from './caseOverview.ts';
import { PAPERS } from './codes.ts';
import { consentFormData } from './consentForm.ts';
import { diagramsForMeeting, namesHidden, partOfCopy } from './copies.ts';
import { diagramsData } from './diagrams.ts';
import { closingNoticeData, evaluationSheetData } from './evaluationSheet.ts';
import { faceSheetData } from './faceSheet.ts';
import { fileSpineData } from './fileSpine.ts';
import { guideMemoData } from './guideMemo.ts';
import { handOverCaseIds, handOverSheetData } from './handOverSheet.ts';
import { handoffLedgerData } from './handoffLedger.ts';
import { informationDisclosureData } from './informationDisclosure.ts';
import { inquiryAnswerData } from './inquiryAnswer.ts';
import { intakeSheetData } from './intakeSheet.ts';
import { meetingPaperProcedures } from './meetingPaperRoutes.ts';
import { minutesData } from './minutes.ts';
import { monthlyReportData } from './monthlyReport.ts';
import { planProgressData } from './planProgress.ts';
import { planReviewMinutesData } from './planReviewMinutes.ts';
import { progressListData, progressNoteData } from './progressNotes.ts';
import { receivedAnswerData } from './receivedAnswer.ts';
import { stakeholderMinutesData } from './stakeholderMinutes.ts';
import { stakeholderNoticeData } from './stakeholderNotice.ts';
import { referralSheetData } from './store.ts';
import { decisionNoticeData, supportPlanData } from './supportPlan.ts';
import { takeoutData } from './takeout.ts';
import { timelineData } from './timeline.ts';
import { viewRecordData } from './viewRecord.ts';
import { visitKitData } from './visitKit.ts';
import { weekPlanData } from './weekPlan.ts';

const read = permitted('case.read');
const one = z.object({ id: z.string() });
const SHIFT = 'window-shift';
const millimetres = z.number().int().min(-30).max(30);
const shiftInput = z.object({ right: millimetres, down: millimetres });
/** `copyId`: a numbered copy for a meeting, under that meeting's rules. */
const copied = one.extend({ copyId: z.string().optional() });

export const paperRoutes = router({
  ...meetingPaperProcedures,
  faceSheet: read.input(one).query(({ ctx, input }) => {
    const data = faceSheetData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** ファイルの表紙, by the case; with `number` behind it, without the name. */
  caseCover: read.input(one).query(({ ctx, input }) => {
    const data = caseCoverData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** 引継書, by the case, or of several at once. */
  handOverSheet: read.input(one).query(({ ctx, input }) => {
    const data = handOverSheetData(ctx.session, input.id);
    for (const { caseId } of data?.cases ?? []) recordView(ctx.session, caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  intakeSheet: read.input(one).query(({ ctx, input }) => {
    const data = intakeSheetData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  diagrams: read.input(copied).query(({ ctx, input }) => {
    const data = diagramsData(ctx.session, input.id);
    if (!data) return refused('not-found');
    recordView(ctx.session, data.view.caseId);
    if (!input.copyId) return allowed(data);
    const part = partOfCopy(ctx.session, input.copyId, 'diagrams');
    return part?.caseId === data.view.caseId
      ? allowed(diagramsForMeeting(ctx.session, part, data))
      : refused('not-found');
  }),
  /** F1a and F1b, by the reception. */
  applicationForm: read.input(one).query(({ ctx, input }) => {
    const data = applicationFormData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** One case of a sitting; with a number behind it, that version (R12). */
  minutes: read.input(one).query(({ ctx, input }) => {
    const data = minutesData(ctx.session, input.id);
    if (data?.caseId) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** By one case of a sitting, and the version where it isn't the latest. */
  planReviewMinutes: read.input(one).query(({ ctx, input }) => {
    const data = planReviewMinutesData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  stakeholderNotice: read.input(one).query(({ ctx, input }) => {
    const data = stakeholderNoticeData(ctx.session, input.id);
    return data ? allowed(data) : refused('not-found');
  }),
  stakeholderMinutes: read.input(one).query(({ ctx, input }) => {
    const data = stakeholderMinutesData(ctx.session, input.id);
    return data ? allowed(data) : refused('not-found');
  }),
  /** What stands on the form for the day the PC is off. */
  minutesWording: read.query(({ ctx }) => {
    const settings = meetingSettings(ctx.store);
    return supportWording(settings, isTrialYear(settings, fiscalYear(toTokyoDate(ctx.store.now()))));
  }),
  referralSheet: read.input(one).query(({ ctx, input }) => {
    const data = referralSheetData(ctx.session, input.id);
    if (!data) return refused('not-found');
    recordView(ctx.session, data.caseId);
    const { referral, items, caseId } = data;
    const may = mayStillGo(ctx.session, {
      paper: 'referral-sheet',
      id: input.id,
      caseId,
      personIds: data.principalId ? [data.principalId] : [],
      organisationId: referral.organisationId,
      named: [referral.contactName],
      items,
      basis: referral.basis as LegalBasis,
    });
    return may.ok ? allowed(data) : may;
  }),
  guideMemo: read.input(one).query(({ ctx, input }) => {
    const data = guideMemoData(ctx.session, input.id);
    if (data?.caseId) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  receivedAnswer: read.input(one).query(({ ctx, input }) => {
    const data = receivedAnswerData(ctx.session, input.id);
    if (data?.caseId) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** `id` is the month and the day it is made: `2026-11 2026-12-10`. */
  monthlyReport: read.input(one).query(({ ctx, input }) => {
    const data = monthlyReportData(ctx.session, input.id);
    return data ? allowed(data) : refused('not-found');
  }),
  /** `id`: whether small numbers are hidden on it, and the question: `hidden {…}`. */
  inquiryAnswer: read.input(one).query(({ ctx, input }) => {
    const data = inquiryAnswerData(ctx.session, input.id);
    return data ? allowed(data) : refused('not-found');
  }),
  planProgress: read.query(({ ctx }) => allowed(planProgressData(ctx.session))),
  consentForm: read.input(one).query(({ ctx, input }) => {
    const data = consentFormData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** F3, by the version. */
  supportPlan: read.input(copied).query(({ ctx, input }) => {
    const data = supportPlanData(ctx.session, input.id);
    if (!data) return refused('not-found');
    recordView(ctx.session, data.caseId);
    if (!input.copyId) return allowed(data);
    const part = partOfCopy(ctx.session, input.copyId, 'support-plan');
    if (part?.caseId !== data.caseId) return refused('not-found');
    const { head, ...plan } = data;
    return allowed({ head, ...namesHidden(ctx.session, part, plan) });
  }),
  decisionNotice: read.input(one).query(({ ctx, input }) => {
    const data = decisionNoticeData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** 中間の状況確認, by the check. */
  planCheck: read.input(one).query(({ ctx, input }) => {
    const data = planCheckData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** 助言の記録, by the advice. */
  adviceSheet: read.input(one).query(({ ctx, input }) => {
    const data = adviceSheetData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** F7, and the letter of 終結・中断, by the evaluation. */
  evaluationSheet: read.input(one).query(({ ctx, input }) => {
    const data = evaluationSheetData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  closingNotice: read.input(one).query(({ ctx, input }) => {
    const data = closingNoticeData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  progressNote: read.input(one).query(({ ctx, input }) => {
    const data = progressNoteData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** `id`: the case, the first and the last day (a dash for none), and for whom: `… 2026-04-01 - person`. */
  progressList: read.input(one).query(({ ctx, input }) => {
    const data = progressListData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** 事例概要, by the case's part of a sitting of either kind. */
  caseOverview: read.input(one).query(({ ctx, input }) => {
    const data = caseOverviewData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** 時系列整理表; `id` is made by `timelineId`. */
  timeline: read.input(one).query(({ ctx, input }) => {
    const data = timelineData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** 情報提供書, by the 提供記録. */
  informationDisclosure: read.input(one).query(({ ctx, input }) => {
    const data = informationDisclosureData(ctx.session, input.id);
    if (data.ok) recordView(ctx.session, data.value.caseId);
    return data;
  }),
  /** 閲覧記録, by the case. */
  viewRecord: read.input(one).query(({ ctx, input }) => {
    const data = viewRecordData(ctx.session, input.id);
    if (data) recordView(ctx.session, data.caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** 宛名; `id` is made by `addressesId`. */
  addresses: read.input(one).query(({ ctx, input }) => {
    const data = addressesData(ctx.session, input.id);
    if (data.ok) for (const { caseId } of data.value.addressees) recordView(ctx.session, caseId);
    return data;
  }),
  /** How far this PC's printer and this office's windows lie off, as somebody tried it out. */
  windowShift: read.query(({ ctx }) => readShift(ctx.store.setting(SHIFT))),
  keepWindowShift: read.input(shiftInput).mutation(({ ctx, input }) => {
    ctx.store.setSetting(SHIFT, `${input.right} ${input.down}`);
    return allowed(input);
  }),
  /** 背表紙; `id` is made by `spineId`. */
  fileSpine: read.input(one).query(({ ctx, input }) => {
    const data = fileSpineData(ctx.session, input.id);
    for (const { caseId } of data?.files ?? []) recordView(ctx.session, caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  /** 訪問の紙一式, by the kit. */
  visitKit: read.input(one).query(({ ctx, input }) => {
    const data = visitKitData(ctx.session, input.id);
    for (const { caseId } of data?.stops ?? []) recordView(ctx.session, caseId);
    return data ? allowed(data) : refused('not-found');
  }),
  takeoutRecord: permitted('handoff')
    .input(one)
    .query(({ ctx, input }) => {
      const data = takeoutData(ctx.session, input.id);
      return data ? allowed(data) : refused('not-found');
    }),
  /** 持出し・受領簿; `id` is made by `ledgerId`. */
  handoffLedger: permitted('handoff')
    .input(one)
    .query(({ ctx, input }) => {
      const data = handoffLedgerData(ctx.session, input.id);
      return data ? allowed(data) : refused('not-found');
    }),
  /** 週間予定表; `id` is made by `weekPaperId`. */
  weekPlan: read.input(one).query(({ ctx, input }) => {
    const data = weekPlanData(ctx.session, input.id);
    return data ? allowed(data) : refused('not-found');
  }),
  /** R14 — a paper that left the screen is recorded: which, of which case, and whether to a file or a printer. */
  printed: read
    .input(
      z.object({
        paper: z.enum(PAPERS),
        id: z.string(),
        caseId: z.string().nullable().default(null),
        to: z.enum(['pdf', 'printer']),
      }),
    )
    .mutation(({ ctx, input }) => {
      if (input.paper === 'visit-kit') {
        kitTaken(ctx.session, input.id, input.to);
        return null;
      }
      // One file of several cases is an entry for each of them.
      const caseIds =
        input.paper === 'hand-over-sheet' ? handOverCaseIds(ctx.session, input.id) : [input.caseId];
      ctx.store.write(ctx.session.staff.id, (writer) => {
        for (const caseId of caseIds)
          writer.audit({
            action: 'paper.printed',
            caseId,
            entity: input.paper,
            entityId: input.id,
            detail: { to: input.to },
          });
      });
      return null;
    }),
});
