/** 構成員名簿: who may sit in a 支援会議, and when the duty of secrecy was explained to each. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { organisationText } from '../text/organisations.ts';
import { Button, Chip, type Column, EmptyState, Panel, Row, Stack, Table } from '../ui/index.ts';
import { ExplainDialog } from './ExplainDialog.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import type { Member } from './OrganisationsScreen.tsx';

const words = organisationText.members;

export function MembersTab({ mayWrite }: { mayWrite: boolean }) {
  const query = useQuery(trpc.organisations.members.queryOptions());
  const [editing, setEditing] = useState<Member | 'new' | null>(null);
  const [explaining, setExplaining] = useState<Member | null>(null);
  const columns: readonly Column<Member>[] = [
    { key: 'organisation', header: words.columns.organisation, cell: (row) => row.organisationName || '—' },
    { key: 'name', header: words.columns.name, isRowHeader: true, cell: (row) => row.name },
    { key: 'title', header: words.columns.title, cell: (row) => row.title || '—' },
    {
      key: 'secrecy',
      header: words.columns.secrecy,
      cell: (row) =>
        row.secrecyNoticeDate ? (
          <Chip tone="ok">{words.explained(formatShort(row.secrecyNoticeDate))}</Chip>
        ) : (
          <Chip tone="warn">{words.notYet}</Chip>
        ),
    },
    {
      key: 'action',
      header: words.columns.action,
      isHeaderHidden: true,
      width: 'fit',
      cell: (row) =>
        mayWrite && (
          <Row justify="end">
            {!row.secrecyNoticeDate && (
              <Button
                size="s"
                aria-label={words.explainOf(row.name ?? '')}
                onPress={() => setExplaining(row)}
              >
                {words.explain}
              </Button>
            )}
            <Button
              size="s"
              aria-label={organisationText.editOf(row.name ?? '')}
              onPress={() => setEditing(row)}
            >
              {organisationText.edit}
            </Button>
          </Row>
        ),
    },
  ];
  return (
    <Stack>
      {mayWrite && (
        <Row justify="end">
          <Button onPress={() => setEditing('new')}>{words.add}</Button>
        </Row>
      )}
      <Loaded query={query}>
        {(rows) => (
          <Panel padding="none">
            <Table
              caption={organisationText.tabs.members}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
            />
          </Panel>
        )}
      </Loaded>
      {editing && (
        <MemberDialog member={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {explaining && <ExplainDialog member={explaining} onClose={() => setExplaining(null)} />}
    </Stack>
  );
}
