/** The cases of both windows, newest first: 進行中 unless something else is asked for. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { casesText } from '../text/search.ts';
import { EmptyState, FilterChips, Panel, Stack, Table } from '../ui/index.ts';
import { caseColumns } from './caseColumns.tsx';

export type CaseHead = inferRouterOutputs<AppRouter>['cases']['list'][number];
type Filter = keyof typeof casesText.filters;
const FILTERS: readonly Filter[] = ['open', 'mine', 'all'];

export function CaseList() {
  const go = usePlace((placed) => placed.go);
  const [filter, setFilter] = useState<Filter>('open');
  const query = useQuery(trpc.cases.list.queryOptions({ filter, limit: 500 }));
  return (
    <Stack>
      <FilterChips
        label={casesText.filter}
        choices={FILTERS.map((value) => ({ value, label: casesText.filters[value] }))}
        value={filter}
        onChange={setFilter}
      />
      <Loaded query={query}>
        {(heads) => (
          <Panel padding="none">
            <Table
              caption={casesText.list}
              columns={caseColumns<CaseHead>((caseId) => go({ room: 'case', caseId }))}
              rows={heads}
              rowKey={(head) => head.id}
              empty={<EmptyState title={casesText.none[filter]}>{casesText.noneHelp}</EmptyState>}
            />
          </Panel>
        )}
      </Loaded>
    </Stack>
  );
}
