/** 本日の予定 of both windows: what is urgent, what is due with one action each, what was left unfinished, where the year stands. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { safetyDue } from '../../db/cases/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { safetyText } from '../text/nextSteps.ts';
import { todayText } from '../text/tasks.ts';
import { Button, Columns, Notice, PageHeading, Stack } from '../ui/index.ts';
import './tasks.css';
import { DraftsPanel } from './DraftsPanel.tsx';
import { DueTable } from './DueTable.tsx';
import { HandoffsPanel } from './HandoffsPanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { ReceivedPanel } from './ReceivedPanel.tsx';

export type Today = inferRouterOutputs<AppRouter>['tasks']['today'];

export function TodayScreen() {
  const go = usePlace((placed) => placed.go);
  const query = useQuery(trpc.tasks.today.queryOptions());
  return (
    <>
      <PageHeading
        title={todayText.title}
        meta={
          query.data &&
          `${formatJapaneseDate(query.data.today, 'day', { weekday: true })}　${todayText.scope}`
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
            {today.urgent.map((each) => (
              <Notice
                key={each.id}
                tone="urgent"
                label={todayText.urgent}
                meta={[each.caseNo, each.officeName, each.staffName].filter(Boolean).join('　')}
                action={
                  <Button
                    aria-label={todayText.openCase(each.personName || each.caseNo)}
                    onPress={() => go({ room: 'case', caseId: each.id })}
                  >
                    {todayText.open}
                  </Button>
                }
              >
                <strong>{each.personName || todayText.urgentNoName}</strong>　{each.urgencyGround}
                {'　'}
                <strong>{safetyText.due(safetyDue(each.openedAt))}</strong>
              </Notice>
            ))}
            <Columns
              aside={
                <>
                  <DraftsPanel drafts={today.drafts} />
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
