/** The data of each paper, as the contract answers it. */
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../db/router.ts';

type Answers = inferRouterOutputs<AppRouter>['papers'];
type Data<Name extends keyof Answers> = Extract<Answers[Name], { ok: true }>['value'];

export type ApplicationFormData = Data<'applicationForm'>;
export type DiagramsData = Data<'diagrams'>;
export type FaceSheetData = Data<'faceSheet'>;
export type MeetingNoticeData = Data<'meetingNotice'>;
export type MeetingAgendaData = Data<'meetingAgenda'>;
export type AttendanceRollData = Data<'attendanceRoll'>;
export type InformationRequestData = Data<'informationRequest'>;
export type InformationDisclosureData = Data<'informationDisclosure'>;
export type CaseCoverData = Data<'caseCover'>;
export type HandOverSheetData = Data<'handOverSheet'>;
export type ViewRecordData = Data<'viewRecord'>;
export type CaseOverviewData = Data<'caseOverview'>;
export type TimelineData = Data<'timeline'>;
export type MinutesData = Data<'minutes'>;
export type PlanReviewMinutesData = Data<'planReviewMinutes'>;
export type StakeholderNoticeData = Data<'stakeholderNotice'>;
export type StakeholderMinutesData = Data<'stakeholderMinutes'>;
export type ConsentFormData = Data<'consentForm'>;
export type IntakeSheetData = Data<'intakeSheet'>;
export type EvaluationSheetData = Data<'evaluationSheet'>;
export type SupportPlanData = Data<'supportPlan'>;
export type PlanProgressData = Data<'planProgress'>;
export type ReferralSheetData = Data<'referralSheet'>;
export type ProgressNoteData = Data<'progressNote'>;
export type ProgressListData = Data<'progressList'>;
export type AddressesData = Data<'addresses'>;
export type FileSpineData = Data<'fileSpine'>;
export type VisitKitData = Data<'visitKit'>;
export type TakeoutData = Data<'takeoutRecord'>;
export type HandoffLedgerData = Data<'handoffLedger'>;
export type WeekPlanData = Data<'weekPlan'>;
/** Who printed it and when: on every page. */
export type PaperHead = MinutesData['head'];
