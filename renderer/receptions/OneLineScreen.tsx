/** 一行受付: a line, how it came, done. Below it what this day and this month have brought, and what one of them may grow into. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { oneLineText as words } from '../text/oneLines.ts';
import { Button, FilterChips, PageHeading, Panel, Row, Soft, Stack, useShortcuts } from '../ui/index.ts';
import { OneLineForm } from './OneLineForm.tsx';
import { OneLineTable } from './OneLineTable.tsx';
import './reception.css';

type Period = 'today' | 'month';

const periodOf = (period: Period, today: string) => ({
  from: period === 'today' ? today : `${today.slice(0, 8)}01`,
  until: today,
});

export function OneLineScreen() {
  const go = usePlace((placed) => placed.go);
  const [period, setPeriod] = useState<Period>('today');
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const today = now?.date ?? '';
  const query = useQuery({
    ...trpc.receptions.oneLines.queryOptions(periodOf('month', today)),
    enabled: today !== '',
  });
  useShortcuts({ [words.receptionKey]: () => go({ room: 'reception' }) });
  return (
    <>
      <PageHeading
        title={words.title}
        meta={words.meta}
        actions={
          <Button onPress={() => go({ room: 'reception' })} aria-keyshortcuts={words.receptionKey}>
            {words.toReception}
          </Button>
        }
      />
      <Stack>
        <Panel>
          <OneLineForm />
        </Panel>
        <Panel
          title={words.list}
          aside={
            <Row>
              {query.data && (
                <Soft>{words.counts(query.data.today, query.data.total, query.data.grown)}</Soft>
              )}
              <FilterChips
                label={words.period}
                value={period}
                onChange={setPeriod}
                choices={[
                  { value: 'today', label: words.today },
                  { value: 'month', label: words.month },
                ]}
              />
            </Row>
          }
        >
          <Loaded query={query}>
            {({ rows }) => <OneLineTable rows={rows} onlyOn={period === 'today' ? today : null} />}
          </Loaded>
        </Panel>
      </Stack>
    </>
  );
}
