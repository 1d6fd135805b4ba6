/** From a place to its screen. Each room is a chunk of its own, fetched when somebody goes there. */
import { lazy, Suspense, useEffect } from 'react';
import { appText } from '../text/app.ts';
import { mainId } from '../ui/frame/SkipLink.tsx';
import { Soft } from '../ui/index.ts';
import { type Place, usePlace } from './place.ts';
import { ScreenFault } from './ScreenFault.tsx';

const TodayScreen = lazy(() => import('../tasks/index.ts').then((room) => ({ default: room.TodayScreen })));
const LedgerScreen = lazy(() =>
  import('../ledger/index.ts').then((room) => ({ default: room.LedgerScreen })),
);
const SearchScreen = lazy(() =>
  import('../search/index.ts').then((room) => ({ default: room.SearchScreen })),
);
const ReceptionScreen = lazy(() =>
  import('../receptions/index.ts').then((room) => ({ default: room.ReceptionScreen })),
);
const OneLineScreen = lazy(() =>
  import('../receptions/index.ts').then((room) => ({ default: room.OneLineScreen })),
);
const CaseScreen = lazy(() => import('../cases/index.ts').then((room) => ({ default: room.CaseScreen })));
const ReceivedScreen = lazy(() =>
  import('../referrals/index.ts').then((room) => ({ default: room.ReceivedScreen })),
);
const IntakeSheetScreen = lazy(() =>
  import('../assessments/index.ts').then((room) => ({ default: room.IntakeSheetScreen })),
);
const SupportPlanScreen = lazy(() =>
  import('../supportPlans/index.ts').then((room) => ({ default: room.SupportPlanScreen })),
);
const EvaluationScreen = lazy(() =>
  import('../evaluations/index.ts').then((room) => ({ default: room.EvaluationScreen })),
);
const DiagramsScreen = lazy(() =>
  import('../diagrams/index.ts').then((room) => ({ default: room.DiagramsScreen })),
);
const MeetingsScreen = lazy(() =>
  import('../meetings/index.ts').then((room) => ({ default: room.MeetingsScreen })),
);
const MeetingScreen = lazy(() =>
  import('../meetings/index.ts').then((room) => ({ default: room.MeetingScreen })),
);
const StakeholderScreen = lazy(() =>
  import('../meetings/index.ts').then((room) => ({ default: room.StakeholderScreen })),
);
const PlanReviewScreen = lazy(() =>
  import('../meetings/index.ts').then((room) => ({ default: room.PlanReviewScreen })),
);
const DifferencesScreen = lazy(() =>
  import('../differences/index.ts').then((room) => ({ default: room.DifferencesScreen })),
);
const HandoffScreen = lazy(() =>
  import('../handoff/index.ts').then((room) => ({ default: room.HandoffScreen })),
);
const PairsScreen = lazy(() => import('../handoff/index.ts').then((room) => ({ default: room.PairsScreen })));
const GiveScreen = lazy(() => import('../handoff/index.ts').then((room) => ({ default: room.GiveScreen })));
const TakeScreen = lazy(() => import('../handoff/index.ts').then((room) => ({ default: room.TakeScreen })));
const PlanScreen = lazy(() => import('../cityPlan/index.ts').then((room) => ({ default: room.PlanScreen })));
const MonthlyScreen = lazy(() =>
  import('../reports/index.ts').then((room) => ({ default: room.MonthlyScreen })),
);
const InquiryScreen = lazy(() =>
  import('../inquiries/index.ts').then((room) => ({ default: room.InquiryScreen })),
);
const OrganisationsScreen = lazy(() =>
  import('../organisations/index.ts').then((room) => ({ default: room.OrganisationsScreen })),
);
const FormsScreen = lazy(() => import('../forms/index.ts').then((room) => ({ default: room.FormsScreen })));
const LedgerImportScreen = lazy(() =>
  import('../ledgerImport/index.ts').then((room) => ({ default: room.LedgerImportScreen })),
);
const MessagesScreen = lazy(() =>
  import('../messages/index.ts').then((room) => ({ default: room.MessagesScreen })),
);
const WeekScreen = lazy(() => import('../week/index.ts').then((room) => ({ default: room.WeekScreen })));
const VisitsScreen = lazy(() =>
  import('../visits/index.ts').then((room) => ({ default: room.VisitsScreen })),
);
const VisitNotesScreen = lazy(() =>
  import('../visits/index.ts').then((room) => ({ default: room.VisitNotesScreen })),
);
const ReassignmentsScreen = lazy(() =>
  import('../reassignments/index.ts').then((room) => ({ default: room.ReassignmentsScreen })),
);
const SettingsScreen = lazy(() =>
  import('../staff/index.ts').then((room) => ({ default: room.SettingsScreen })),
);

function Room({ place }: { place: Place }) {
  switch (place.room) {
    case 'messages':
      return <MessagesScreen />;
    case 'today':
      return <TodayScreen />;
    case 'reception':
      return <ReceptionScreen {...without(place)} />;
    case 'one-line':
      return <OneLineScreen />;
    case 'visits':
      return <VisitsScreen {...without(place)} />;
    case 'visit-notes':
      return <VisitNotesScreen {...without(place)} />;
    case 'cases':
      return <LedgerScreen />;
    case 'week':
      return <WeekScreen {...without(place)} />;
    case 'search':
      return <SearchScreen query={place.query} />;
    case 'case':
      return <CaseScreen {...without(place)} />;
    case 'received':
      return <ReceivedScreen {...without(place)} />;
    case 'intake-sheet':
      return <IntakeSheetScreen caseId={place.caseId} />;
    case 'support-plan':
      return <SupportPlanScreen {...without(place)} />;
    case 'evaluation':
      return <EvaluationScreen {...without(place)} />;
    case 'diagrams':
      return <DiagramsScreen caseId={place.caseId} />;
    case 'meetings':
      return <MeetingsScreen />;
    case 'meeting':
      return <MeetingScreen meetingId={place.meetingId} />;
    case 'plan-review':
      return <PlanReviewScreen {...without(place)} />;
    case 'stakeholder-meeting':
      return <StakeholderScreen meetingId={place.meetingId} />;
    case 'differences':
      return <DifferencesScreen {...without(place)} />;
    case 'pairs':
      return <PairsScreen />;
    case 'handoff':
      return <HandoffScreen {...without(place)} />;
    case 'handoff-give':
      return <GiveScreen {...without(place)} />;
    case 'handoff-take':
      return <TakeScreen ticket={place.ticket} fileName={place.fileName} />;
    case 'plan':
      return <PlanScreen />;
    case 'monthly':
      return <MonthlyScreen />;
    case 'inquiries':
      return <InquiryScreen />;
    case 'organisations':
      return <OrganisationsScreen {...without(place)} />;
    case 'forms':
      return <FormsScreen />;
    case 'ledger-import':
      return <LedgerImportScreen />;
    case 'reassignments':
      return <ReassignmentsScreen {...without(place)} />;
    case 'settings':
      return <SettingsScreen />;
  }
}

const without = <P extends Place>({ room: _, ...rest }: P): Omit<P, 'room'> => rest;

/** Focus goes to the work when a place changes, unless the screen has put it in a field of its own already. */
function Arrival() {
  useEffect(() => {
    const main = document.getElementById(mainId);
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
    main?.scrollTo?.(0, 0);
    window.scrollTo(0, 0);
  }, []);
  return null;
}

/** Two receptions are two screens, though both are 「受付する」; one whose draft has got its number meanwhile is still the same. */
const visitKey = (place: Place, visit: number): string =>
  JSON.stringify({ ...place, draftId: undefined, draft: undefined, visit });

export function Screen({ place }: { place: Place }) {
  const visit = usePlace((placed) => placed.visit);
  // What is found changes while the words are typed: one screen, and the focus stays in the box.
  const key = place.room === 'search' ? place.room : visitKey(place, visit);
  return (
    <ScreenFault key={key}>
      <Suspense fallback={<Soft>{appText.loading}</Soft>}>
        <Room place={place} />
        {place.room !== 'search' && <Arrival />}
      </Suspense>
    </ScreenFault>
  );
}
