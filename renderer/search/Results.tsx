/** What a search found: cases with the places the words stand in, and organisations with their telephone numbers. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { Relation } from '../../db/people/codes.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { RELATION_LABELS } from '../text/labels.ts';
import { casesText } from '../text/search.ts';
import { type Column, EmptyState, Panel, Stack, Table } from '../ui/index.ts';
import { caseColumns } from './caseColumns.tsx';

type Found = inferRouterOutputs<AppRouter>['search']['find'];
type FoundCase = Found['cases'][number];
type FoundOrganisation = Found['organisations'][number];

/** 「氏名など（母 高橋 節子）、支援経過」: the row names 本人, so whoever else was found is named here. */
const foundInWords = ({ foundIn, foundMembers }: FoundCase): string => {
  const members = foundMembers
    .map(({ name, relation }) =>
      [RELATION_LABELS[relation as Relation], name || casesText.noName].filter(Boolean).join(' '),
    )
    .join('、');
  const words = foundIn.map((entity) => {
    const place = casesText.foundIn[entity] ?? casesText.foundInOther;
    return entity === 'person' && members ? casesText.foundMember(place, members) : place;
  });
  return [...new Set(words)].join('、');
};

const organisationColumns: readonly Column<FoundOrganisation>[] = [
  { key: 'name', header: casesText.organisationColumns.name, isRowHeader: true, cell: (row) => row.name },
  { key: 'section', header: casesText.organisationColumns.section, cell: (row) => row.section || '—' },
  { key: 'tel', header: casesText.organisationColumns.tel, cell: (row) => row.tel || '—' },
];

export function Results({ query }: { query: string }) {
  const go = usePlace((placed) => placed.go);
  const found = useQuery(trpc.search.find.queryOptions({ query }));
  return (
    <Loaded query={found}>
      {({ cases, organisations }) => (
        <Stack>
          <p role="status">{casesText.result(query, cases.length)}</p>
          {cases.length === 0 && organisations.length === 0 && (
            <EmptyState title={casesText.notFound}>{casesText.notFoundHelp}</EmptyState>
          )}
          {cases.length > 0 && (
            <Panel title={casesText.found} padding="none">
              <Table
                caption={casesText.foundList}
                columns={caseColumns<FoundCase>((caseId) => go({ room: 'case', caseId }), foundInWords)}
                rows={cases}
                rowKey={(head) => head.id}
              />
            </Panel>
          )}
          {organisations.length > 0 && (
            <Panel title={casesText.foundOrganisations} padding="none">
              <Table
                caption={casesText.foundOrganisationList}
                columns={organisationColumns}
                rows={organisations}
                rowKey={(row) => row.id}
              />
            </Panel>
          )}
        </Stack>
      )}
    </Loaded>
  );
}
