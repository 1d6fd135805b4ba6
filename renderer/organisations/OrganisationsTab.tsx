/** The directory of 機関: those of the plan and those that staff added. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { ORGANISATION_ORIGIN_LABELS } from '../text/labels.ts';
import { organisationText } from '../text/organisations.ts';
import { foldForFilter } from '../ui/fields/kana.ts';
import { Button, type Column, EmptyState, Panel, Row, Soft, Stack, Table, TextField } from '../ui/index.ts';
import { OrganisationDialog } from './OrganisationDialog.tsx';
import type { Organisation } from './OrganisationsScreen.tsx';

const words = organisationText.columns;

const matches = (row: Organisation, find: string): boolean =>
  foldForFilter([row.name, row.kana, row.section, row.target].filter(Boolean).join(' ')).includes(
    foldForFilter(find.trim()),
  );

export function OrganisationsTab({ mayWrite }: { mayWrite: boolean }) {
  const query = useQuery(trpc.organisations.list.queryOptions());
  const [find, setFind] = useState('');
  const [editing, setEditing] = useState<Organisation | 'new' | null>(null);
  const columns: readonly Column<Organisation>[] = [
    { key: 'name', header: words.name, isRowHeader: true, cell: (row) => row.name },
    { key: 'section', header: words.section, width: 'fit', cell: (row) => row.section || '—' },
    { key: 'target', header: words.target, cell: (row) => row.target || '—' },
    {
      key: 'tel',
      header: words.tel,
      cell: (row) => (
        <>
          {[row.tel, row.extension && organisationText.extension(row.extension)].filter(Boolean).join(' ') ||
            '—'}
          <div>
            <Soft>{row.hours}</Soft>
          </div>
        </>
      ),
    },
    {
      key: 'origin',
      header: words.origin,
      width: 'fit',
      cell: (row) => (
        <Soft>
          {row.origin && row.origin in ORGANISATION_ORIGIN_LABELS
            ? ORGANISATION_ORIGIN_LABELS[row.origin as keyof typeof ORGANISATION_ORIGIN_LABELS]
            : ORGANISATION_ORIGIN_LABELS.local}
        </Soft>
      ),
    },
    {
      key: 'action',
      header: words.action,
      isHeaderHidden: true,
      width: 'fit',
      cell: (row) =>
        mayWrite && (
          <Button
            size="s"
            aria-label={organisationText.editOf(row.name ?? '')}
            onPress={() => setEditing(row)}
          >
            {organisationText.edit}
          </Button>
        ),
    },
  ];
  return (
    <Stack>
      <Row justify="between">
        <TextField label={organisationText.find} value={find} onChange={setFind} />
        {mayWrite && <Button onPress={() => setEditing('new')}>{organisationText.add}</Button>}
      </Row>
      <Loaded query={query}>
        {(rows) => (
          <Panel padding="none">
            <Table
              caption={organisationText.tabs.organisations}
              columns={columns}
              rows={rows.filter((row) => matches(row, find))}
              rowKey={(row) => row.id}
              empty={<EmptyState title={organisationText.none}>{organisationText.noneHelp}</EmptyState>}
            />
          </Panel>
        )}
      </Loaded>
      {editing && (
        <OrganisationDialog
          organisation={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Stack>
  );
}
