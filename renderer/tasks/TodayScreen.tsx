/** 本日の予定 of both windows: what is urgent, what is due with one action each, what was left unfinished, where the year stands. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { MessagesPanel } from '../messages/index.ts';
import { todayText } from '../text/tasks.ts';
import { Button, Columns, FilterChips, PageHeading, Row, Stack } from '../ui/index.ts';
import { VisitsPanel } from '../visits/VisitsPanel.tsx';
import { TodayAppointments } from '../week/TodayAppointments.tsx';
import './tasks.css';
import { ConsentWaitingPanel } from './ConsentWaitingPanel.tsx';
import { DifferencesPanel } from './DifferencesPanel.tsx';
import { DraftsPanel } from './DraftsPanel.tsx';
import { DueTable } from './DueTable.tsx';
import { HandoffsPanel } from './HandoffsPanel.tsx';
import { OwnCases } from './OwnCases.tsx';
import { PairsPanel } from './PairsPanel.tsx';
import { PcNotices } from './PcNotices.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { ReceivedPanel } from './ReceivedPanel.tsx';
import { TakenOverPanel } from './TakenOverPanel.tsx';
import { UrgentCases } from './UrgentCases.tsx';

export type Today = inferRouterOutputs<AppRouter>['tasks']['today'];

/** Whose day is on show. */
export type Whose = 'both' | 'mine';
const WHOSE: readonly Whose[] = ['both', 'mine'];

export function TodayScreen() {
  const go = usePlace((placed) => placed.go);
  const [whose, setWhose] = useState<Whose>('both');
  const query = useQuery({
    ...trpc.tasks.today.queryOptions({ mine: whose === 'mine' }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeading
        title={todayText.title}
        meta={
          query.data &&
          `${formatJapaneseDate(query.data.today, 'day', { weekday: true })}　${todayText.scopes[whose]}`
        }
        actions={
          <>
            <Button onPress={() => go({ room: 'one-line' })}>{todayText.receiveOneLine}</Button>
            <Button variant="primary" onPress={() => go({ room: 'reception' })}>
              {todayText.receive}
            </Button>
          </>
        }
      />
      <Loaded query={query}>
        {(today) => (
          <Stack>
            <Row>
              <FilterChips
                label={todayText.whose}
                choices={WHOSE.map((value) => ({ value, label: todayText.whoseChoices[value] }))}
                value={whose}
                onChange={setWhose}
              />
              <OwnCases />
            </Row>
            <PcNotices today={today.today} />
            <UrgentCases today={today} />
            <Columns
              aside={
                <>
                  <MessagesPanel />
                  <TodayAppointments today={today.today} isMine={whose === 'mine'} />
                  <VisitsPanel today={today.today} />
                  <TakenOverPanel />
                  <ConsentWaitingPanel waiting={today.consentWaiting} whose={whose} />
                  <DraftsPanel drafts={today.drafts} />
                  <DifferencesPanel />
                  <PairsPanel />
                  <ReceivedPanel />
                  <PlanPanel today={today.today} />
                  <HandoffsPanel handoffs={today.handoffs} />
                </>
              }
            >
              <DueTable today={today} />
            </Columns>
          </Stack>
        )}
      </Loaded>
    </>
  );
}
