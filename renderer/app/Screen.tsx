/** From a place to its screen. Each room is a chunk of its own, fetched when somebody goes there. */
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { appText } from '../text/app.ts';
import { mainId } from '../ui/frame/SkipLink.tsx';
import { Soft } from '../ui/index.ts';
import type { Place } from './place.ts';
import { ScreenFault } from './ScreenFault.tsx';

const screen = <Module, Name extends keyof Module>(fetch: () => Promise<Module>, name: Name) =>
  lazy(async () => ({ default: (await fetch())[name] as Module[Name] & ComponentType<never> }));

const receptions = () => import('../receptions/index.ts');
const cases = () => import('../cases/index.ts');
const meetings = () => import('../meetings/index.ts');
const handoff = () => import('../handoff/index.ts');

const TodayScreen = screen(() => import('../tasks/index.ts'), 'TodayScreen');
const CasesScreen = screen(() => import('../search/index.ts'), 'CasesScreen');
const ReceptionScreen = screen(receptions, 'ReceptionScreen');
const CaseScreen = screen(cases, 'CaseScreen');
const MeetingsScreen = screen(meetings, 'MeetingsScreen');
const MeetingScreen = screen(meetings, 'MeetingScreen');
const HandoffScreen = screen(handoff, 'HandoffScreen');
const GiveScreen = screen(handoff, 'GiveScreen');
const TakeScreen = screen(handoff, 'TakeScreen');
const PlanScreen = screen(() => import('../cityPlan/index.ts'), 'PlanScreen');
const OrganisationsScreen = screen(() => import('../organisations/index.ts'), 'OrganisationsScreen');
const SettingsScreen = screen(() => import('../staff/index.ts'), 'SettingsScreen');

function Room({ place }: { place: Place }) {
  switch (place.room) {
    case 'today':
      return <TodayScreen />;
    case 'reception':
      return <ReceptionScreen {...without(place)} />;
    case 'cases':
      return <CasesScreen query={place.query ?? ''} />;
    case 'case':
      return <CaseScreen {...without(place)} />;
    case 'meetings':
      return <MeetingsScreen />;
    case 'meeting':
      return <MeetingScreen meetingId={place.meetingId} />;
    case 'handoff':
      return <HandoffScreen />;
    case 'handoff-give':
      return <GiveScreen {...without(place)} />;
    case 'handoff-take':
      return <TakeScreen ticket={place.ticket} fileName={place.fileName} />;
    case 'plan':
      return <PlanScreen />;
    case 'organisations':
      return <OrganisationsScreen />;
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

export function Screen({ place }: { place: Place }) {
  const key = JSON.stringify(place);
  return (
    <ScreenFault key={key}>
      <Suspense fallback={<Soft>{appText.loading}</Soft>}>
        <Room place={place} />
        <Arrival />
      </Suspense>
    </ScreenFault>
  );
}
