/** 訪問の予定: whom the member at the screen visits on a day, in which order, and the papers that are taken along. */
import './visits.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { visitText as words } from '../text/visits.ts';
import { Button, Columns, JapaneseDateField, PageHeading, Panel, Row, Stack } from '../ui/index.ts';
import { AddVisitDialog } from './AddVisitDialog.tsx';
import { KitDialog } from './KitDialog.tsx';
import { KitsOut } from './KitsOut.tsx';
import { OtherAppointments } from './OtherAppointments.tsx';
import { RoundTable } from './RoundTable.tsx';

export function VisitsScreen({ date: asked }: { date?: string }) {
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const [chosen, choose] = useState<string | null>(asked ?? null);
  const date = chosen ?? now?.date ?? '';
  const go = usePlace((placed) => placed.go);
  const [dialog, open] = useState<'add' | 'kit' | null>(null);
  const query = useQuery({
    ...trpc.visits.day.queryOptions({ date }),
    enabled: date !== '',
    placeholderData: keepPreviousData,
  });
  const stops = query.data?.stops ?? [];
  return (
    <>
      <PageHeading
        title={words.title}
        meta={words.lead}
        actions={
          <>
            <Button isDisabled={stops.length === 0} onPress={() => go({ room: 'visit-notes', date })}>
              {words.enter}
            </Button>
            <Button variant="primary" isDisabled={stops.length === 0} onPress={() => open('kit')}>
              {words.takeOut}
            </Button>
          </>
        }
      />
      <Loaded query={query}>
        {(day) => (
          <Columns aside={<KitsOut day={day} />}>
            <Panel
              title={formatJapaneseDate(day.date, 'day', { weekday: true })}
              aside={
                <Row>
                  <Button size="s" variant="quiet" onPress={() => choose(addDays(date, -1))}>
                    {words.previousDay}
                  </Button>
                  <Button size="s" variant="quiet" onPress={() => choose(addDays(date, 1))}>
                    {words.nextDay}
                  </Button>
                  <Button size="s" onPress={() => open('add')}>
                    {words.add}
                  </Button>
                </Row>
              }
            >
              <Stack>
                <JapaneseDateField label={words.day} value={date} onChange={(next) => next && choose(next)} />
                <RoundTable day={day} />
              </Stack>
            </Panel>
            <OtherAppointments day={day} />
          </Columns>
        )}
      </Loaded>
      {dialog === 'add' && query.data && <AddVisitDialog day={query.data} onClose={() => open(null)} />}
      {dialog === 'kit' && query.data && <KitDialog day={query.data} onClose={() => open(null)} />}
    </>
  );
}
