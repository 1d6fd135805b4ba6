/**
 * Everything behind the door: the frame with its rooms, as far as this member's roles reach, and the screen of the place.
 * Nothing of the page outlives a lock.
 */
import './zodSettings.ts';
import '../ui/styles.ts';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { formatJapaneseDate, formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { isPermitted } from '../../db/staff/rules.ts';
import { HelpButton, useHelpKey } from '../help/HelpButton.tsx';
import { DraftStrip } from '../interruptions/index.ts';
import { appText } from '../text/app.ts';
import { ROLE_LABELS } from '../text/labels.ts';
import { AppFrame, HeadingHelp, type NavigationItem, UiRoot, useLeaveAnnouncements } from '../ui/index.ts';
import { queryClient, trpc } from './coreLink.ts';
import { PracticeFrameBand } from './PracticeFrameBand.tsx';
import { type Place, usePlace } from './place.ts';
import { Screen } from './Screen.tsx';
import { type Runtime, shell } from './shell.ts';
import { useBesideWork } from './useBesideWork.tsx';
import { useSearchBox } from './useSearchBox.ts';

export function Application() {
  return (
    <QueryClientProvider client={queryClient}>
      <UiRoot>
        <Frame />
      </UiRoot>
    </QueryClientProvider>
  );
}

type Room = keyof typeof appText.rooms;

/** The room at the left that a place belongs to. */
const roomOf = (place: Place): Room => {
  if (place.room === 'case' || place.room === 'intake-sheet' || place.room === 'search') return 'cases';
  if (place.room === 'support-plan' || place.room === 'evaluation' || place.room === 'diagrams')
    return 'cases';
  if (place.room === 'differences' || place.room === 'pairs') return 'cases';
  if (place.room === 'visits' || place.room === 'visit-notes' || place.room === 'messages') return 'today';
  if (place.room === 'one-line' || place.room === 'received') return 'reception';
  if (place.room === 'meeting' || place.room === 'plan-review' || place.room === 'stakeholder-meeting')
    return 'meetings';
  if (place.room === 'handoff-give' || place.room === 'handoff-take') return 'handoff';
  return place.room;
};

const MINUTE = 60_000;

function Frame() {
  const { place, go } = usePlace();
  useLeaveAnnouncements(place.room + ('caseId' in place ? place.caseId : ''));
  const search = useSearchBox();
  useHelpKey();
  const [runtime, setRuntime] = useState<Runtime | null>(null);
  const beside = useBesideWork(place, runtime?.practice != null);
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const { data: now } = useQuery(trpc.office.now.queryOptions(undefined, { refetchInterval: MINUTE }));
  const can = (permission: Parameters<typeof isPermitted>[1]) =>
    session !== undefined && isPermitted(session.staff.roles, permission);
  const readsCases = can('case.read');
  const { data: today } = useQuery(trpc.tasks.today.queryOptions({ mine: false }, { enabled: readsCases }));

  useEffect(
    () => shell.on('open-handoff', ({ ticket, fileName }) => go({ room: 'handoff-take', ticket, fileName })),
    [go],
  );
  useEffect(() => {
    void shell.runtime().then(setRuntime);
  }, []);
  // Somebody who keeps accounts and sees no case begins where their work is.
  useEffect(() => {
    if (session && !readsCases && usePlace.getState().place.room === 'today') go({ room: 'settings' });
  }, [session, readsCases, go]);

  // The date at the foot is the one that the next screen shows.
  useEffect(() => {
    if (place) void queryClient.invalidateQueries(trpc.office.now.queryFilter());
  }, [place]);

  const room = (key: Room, count?: number): NavigationItem => ({
    key,
    label: appText.rooms[key],
    href: `#${key}`,
    ...(count ? { count, countLabel: appText.countOf(count) } : {}),
  });
  const due = today
    ? today.urgentTotal +
      today.dueTotal +
      today.erasures.filter((each) => each.eraseDue <= today.today).length
    : 0;
  const rooms = [
    ...(readsCases
      ? [room('today', due), room('week'), room('reception'), room('cases'), room('meetings')]
      : []),
    ...(can('handoff') ? [room('handoff')] : []),
  ];
  const handoffs = today?.handoffs;
  const day = (at: number) => formatShort(toTokyoDate(at));
  const foot = [
    now ? formatJapaneseDate(now.date, 'day', { weekday: true }) : '',
    ...(handoffs
      ? [
          handoffs.lastSent
            ? appText.lastSent(day(handoffs.lastSent.at), handoffs.lastSent.receivedAt !== null)
            : appText.neverSent,
          ...(handoffs.lastReceived ? [appText.lastReceived(day(handoffs.lastReceived.at))] : []),
        ]
      : []),
  ];
  const roles = session?.staff.roles.map((role) => ROLE_LABELS[role]).join('・') ?? '';

  return (
    <AppFrame
      search={search}
      staff={{
        name: session ? appText.staff(session.staff.name, roles) : '',
        office: session ? `${session.office.city} ${session.office.name}` : '',
      }}
      onLock={() => void shell.lock()}
      navigation={{
        rooms,
        yearly: {
          heading: appText.yearly,
          items: [
            ...(readsCases ? [room('monthly'), room('inquiries')] : []),
            room('plan'),
            room('organisations'),
            ...(readsCases ? [room('forms')] : []),
            ...(can('case.write') ? [room('reassignments')] : []),
            ...(readsCases && can('ledger.import') ? [room('ledger-import')] : []),
            room('settings'),
          ],
        },
        current: roomOf(place),
        onNavigate: (key) => go({ room: key } as Place),
      }}
      foot={foot}
      banner={runtime?.runtime === 'substitute' ? appText.substitute : undefined}
      strip={can('case.write') && now ? <DraftStrip today={now.date} /> : undefined}
      practice={runtime?.practice ? <PracticeFrameBand window={runtime.practice} /> : undefined}
      aside={beside}
    >
      <HeadingHelp value={<HelpButton />}>{session && <Screen place={place} />}</HeadingHelp>
    </AppFrame>
  );
}
