/**
 * From a paper's name and parameters to what is drawn: the same for the preview, the PDF and the printer. A paper that may not be
 * seen, or isn't there, is null. A new paper is one module of its own and one line here.
 */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { advicePaper, planCheckPaper } from './accompanyPapers.tsx';
import { addressLabelsPaper, windowLetterPaper } from './addressPapers.tsx';
import { consentApplicationPaper, noConsentApplicationPaper } from './applicationFormPaper.tsx';
import { caseCoverPaper } from './caseCoverPaper.tsx';
import { caseOverviewPaper } from './caseOverviewPaper.tsx';
import { consentPaper } from './consentPaper.tsx';
import { diagramsPaper } from './diagramsPaper.tsx';
import { closingNoticePaper, evaluationSheetPaper } from './evaluationPapers.tsx';
import { faceSheetPaper } from './faceSheetPaper.tsx';
import { fileSpinePaper } from './fileSpinePaper.tsx';
import { guideMemoPaper } from './guideMemoPaper.tsx';
import { handOverPaper } from './handOverPaper.tsx';
import { handoffLedgerPaper } from './handoffLedgerPaper.tsx';
import { informationDisclosurePaper } from './informationDisclosurePaper.tsx';
import { informationAnswerPaper, informationRequestPaper } from './informationPapers.tsx';
import { inquiryAnswerPaper } from './inquiryAnswerPaper.tsx';
import { intakeSheetPaper } from './intakeSheetPaper.tsx';
import { attendanceRollPaper, meetingAgendaPaper, meetingNoticePaper } from './meetingPapers.tsx';
import { minutesPaper } from './minutesPaper.tsx';
import { monthlyPaper } from './monthlyPaper.tsx';
import type { Paper } from './papers.ts';
import { isPaperView, officeHead, type PaperEntry, type PaperRefusal, type PaperView } from './paperView.ts';
import { planProgressPaper } from './planProgressPaper.tsx';
import { planReviewMinutesPaper } from './planReviewMinutesPaper.tsx';
import { progressListPaper, progressNotePaper } from './progressPapers.tsx';
import { quickGuidePaper } from './quickGuidePaper.tsx';
import { Recovery } from './Recovery.tsx';
import { receivedAnswerPaper } from './receivedAnswerPaper.tsx';
import { referralPaper } from './referralPaper.tsx';
import { CopyMark } from './Stamp.tsx';
import { stakeholderMinutesPaper } from './stakeholderMinutesPaper.tsx';
import { decisionNoticePaper, supportPlanPaper } from './supportPlanPapers.tsx';
import { takeoutPaper } from './takeoutPaper.tsx';
import { timelinePaper } from './timelinePaper.tsx';
import { viewRecordPaper } from './viewRecordPaper.tsx';
import { visitKitPaper } from './visitKitPaper.tsx';
import { weekPlanPaper } from './weekPlanPaper.tsx';

export type { PaperMargins, PaperView } from './paperView.ts';

/** All but the recovery sheet, which is drawn before there is a store to read. */
const ENTRIES: Record<Exclude<Paper, 'recovery-sheet'>, PaperEntry> = {
  'face-sheet': faceSheetPaper,
  'reception-consent': consentApplicationPaper,
  'reception-no-consent': noConsentApplicationPaper,
  minutes: minutesPaper,
  'plan-review-minutes': planReviewMinutesPaper,
  'stakeholder-minutes': stakeholderMinutesPaper,
  'case-overview': caseOverviewPaper,
  timeline: timelinePaper,
  'consent-form': consentPaper,
  'intake-sheet': intakeSheetPaper,
  'support-plan': supportPlanPaper,
  'support-decision-notice': decisionNoticePaper,
  'plan-check': planCheckPaper,
  'advice-sheet': advicePaper,
  'evaluation-sheet': evaluationSheetPaper,
  'closing-notice': closingNoticePaper,
  diagrams: diagramsPaper,
  'referral-sheet': referralPaper,
  'progress-note': progressNotePaper,
  'progress-list': progressListPaper,
  'guide-memo': guideMemoPaper,
  'received-referral-answer': receivedAnswerPaper,
  'takeout-record': takeoutPaper,
  'handoff-ledger': handoffLedgerPaper,
  'week-plan': weekPlanPaper,
  'monthly-report': monthlyPaper,
  'plan-progress': planProgressPaper,
  'inquiry-answer': inquiryAnswerPaper,
  'meeting-notice': meetingNoticePaper,
  'meeting-agenda': meetingAgendaPaper,
  'attendance-roll': attendanceRollPaper,
  'information-request': informationRequestPaper,
  'information-answer': informationAnswerPaper,
  'information-disclosure': informationDisclosurePaper,
  'case-cover': caseCoverPaper,
  'hand-over-sheet': handOverPaper,
  'view-record': viewRecordPaper,
  'quick-guide': quickGuidePaper,
  'visit-kit': visitKitPaper,
  'window-letter': windowLetterPaper,
  'address-labels': addressLabelsPaper,
  'file-spine': fileSpinePaper,
};

export const hasBlankForm = (paper: Paper): boolean =>
  paper !== 'recovery-sheet' && ENTRIES[paper].blank !== undefined;

export interface PaperParams {
  id?: string;
  /** '1': the form alone, to be written on by hand. */
  blank?: string;
  /** A numbered copy of it, for one of those at a meeting. */
  copy?: string;
  /** Of a recovery sheet. */
  key?: string;
}

export async function loadPaper(paper: Paper, params: PaperParams): Promise<PaperView | PaperRefusal | null> {
  if (paper === 'recovery-sheet') {
    if (!params.key) return null;
    return {
      margins: { restriction: paperText.sealed, about: PAPER_NAMES[paper], by: '' },
      body: <Recovery recoveryKey={params.key} />,
    };
  }
  const entry = ENTRIES[paper];
  if (params.copy) return numberedCopy(entry, params.id ?? '', params.copy);
  if (params.blank !== '1') return entry.filled(params.id ?? '');
  return entry.blank ? entry.blank(await officeHead()) : null;
}

/** 配付№ 03/08, on every page. */
async function numberedCopy(
  entry: PaperEntry,
  id: string,
  copyId: string,
): Promise<PaperView | PaperRefusal | null> {
  const [view, copy] = await Promise.all([
    entry.filled(id, copyId),
    trpcClient.handouts.copy.query({ id: copyId }),
  ]);
  if (!isPaperView(view)) return view;
  if (!copy.ok) return null;
  const mark = paperText.copy(copy.value.number, copy.value.total);
  return {
    ...view,
    margins: { ...view.margins, restriction: `${paperText.restricted}　${mark}` },
    body: <CopyMark value={mark}>{view.body}</CopyMark>,
  };
}
