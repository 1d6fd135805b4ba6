/** The one contract between page and store: the areas' routes put together. */
import { assessmentRoutes } from './assessments/routes.ts';
import { attachmentRoutes } from './attachments/routes.ts';
import { phraseRoutes } from './cases/phrases/routes.ts';
import { caseRoutes } from './cases/routes.ts';
import { cityPlanRoutes } from './cityPlan/routes.ts';
import { closeRelationRoutes } from './closeRelations/routes.ts';
import { consentRoutes } from './consents/routes.ts';
import { diagramRoutes } from './diagrams/routes.ts';
import { differenceRoutes } from './differences/routes.ts';
import { disclosureRoutes } from './disclosures/routes.ts';
import { draftRoutes } from './drafts/routes.ts';
import { evaluationRoutes } from './evaluations/routes.ts';
import { handoffRoutes } from './handoff/routes.ts';
import { historyRoutes } from './history/routes.ts';
import { inquiryRoutes } from './inquiries/routes.ts';
import { ledgerImportRoutes } from './ledgerImport/routes.ts';
import { handoutRoutes } from './meetings/handoutRoutes.ts';
import { noticeRoutes } from './meetings/noticeRoutes.ts';
import { planReviewRoutes } from './meetings/planReview/routes.ts';
import { informationRequestRoutes } from './meetings/requests/routes.ts';
import { meetingRoutes } from './meetings/routes.ts';
import { meetingSettingRoutes } from './meetings/settingRoutes.ts';
import { sittingRoutes } from './meetings/sittingRoutes.ts';
import { stakeholderMeetingRoutes } from './meetings/stakeholderRoutes.ts';
import { messageRoutes } from './messages/routes.ts';
import { officeRoutes } from './offices/routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { paperRoutes } from './papers/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { phoneInquiryRoutes } from './phoneInquiries/routes.ts';
import { practiceRoutes } from './practice/routes.ts';
import { reassignmentRoutes } from './reassignments/routes.ts';
import { receptionRoutes } from './receptions/routes.ts';
import { referralRoutes } from './referrals/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { staffRoutes } from './staff/routes.ts';
import { accompanyRoutes } from './supportPlans/accompanyRoutes.ts';
import { supportPlanRoutes } from './supportPlans/routes.ts';
import { taskRoutes } from './tasks/routes.ts';
import { router } from './trpc.ts';
import { visitRoutes } from './visits/routes.ts';
import { weekRoutes } from './week/routes.ts';
import { workingDayRoutes } from './workingDays/routes.ts';
import { workRoutes } from './works/routes.ts';

export const appRouter = router({
  office: officeRoutes,
  staff: staffRoutes,
  organisations: organisationRoutes,
  cityPlan: cityPlanRoutes,
  drafts: draftRoutes,
  people: peopleRoutes,
  receptions: receptionRoutes,
  cases: caseRoutes,
  reassignments: reassignmentRoutes,
  phrases: phraseRoutes,
  assessments: assessmentRoutes,
  closeRelations: closeRelationRoutes,
  consents: consentRoutes,
  diagrams: diagramRoutes,
  differences: differenceRoutes,
  disclosures: disclosureRoutes,
  referrals: referralRoutes,
  meetings: meetingRoutes,
  handouts: handoutRoutes,
  stakeholderMeetings: stakeholderMeetingRoutes,
  meetingNotices: noticeRoutes,
  informationRequests: informationRequestRoutes,
  meetingSettings: meetingSettingRoutes,
  sittings: sittingRoutes,
  planReviews: planReviewRoutes,
  supportPlans: supportPlanRoutes,
  evaluations: evaluationRoutes,
  accompany: accompanyRoutes,
  visits: visitRoutes,
  tasks: taskRoutes,
  handoff: handoffRoutes,
  ledgerImport: ledgerImportRoutes,
  attachments: attachmentRoutes,
  history: historyRoutes,
  papers: paperRoutes,
  reports: reportRoutes,
  inquiries: inquiryRoutes,
  search: searchRoutes,
  week: weekRoutes,
  messages: messageRoutes,
  phoneInquiries: phoneInquiryRoutes,
  workingDays: workingDayRoutes,
  works: workRoutes,
  practice: practiceRoutes,
});

export type AppRouter = typeof appRouter;
