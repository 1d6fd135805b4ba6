/** What stands at the right of the work: the help while it is asked for, else はじめての一時間 while somebody practises. */
import { lazy, type ReactNode, Suspense } from 'react';
import { useHelp } from '../help/helpState.ts';
import { useFirstHour } from '../practice/useFirstHour.ts';
import type { Place } from './place.ts';

const HelpPanel = lazy(() => import('../help/index.ts').then((help) => ({ default: help.HelpPanel })));
const FirstHourPanel = lazy(() =>
  import('../practice/index.ts').then((practice) => ({ default: practice.FirstHourPanel })),
);

export function useBesideWork(place: Place, isPractice: boolean): ReactNode {
  const isHelpOpen = useHelp((help) => help.isOpen);
  const { hour, show } = useFirstHour(isPractice);
  if (isHelpOpen)
    return (
      <Suspense>
        <HelpPanel key={place.room} room={place.room} />
      </Suspense>
    );
  if (!hour?.isShown) return null;
  return (
    <Suspense>
      <FirstHourPanel hour={hour} onAway={() => show(false)} />
    </Suspense>
  );
}
