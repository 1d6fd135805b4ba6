/** The directory of 機関: those of the plan and those that staff added. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { ORGANISATION_FIELDS } from '../../db/cityPlan/codes.ts';
import { endingTerms } from '../../db/organisations/rules.ts';
import { WORRIES } from '../../db/receptions/codes.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { choicesOf } from '../cases/choices.ts';
import { ORGANISATION_FIELD_LABELS, WORRY_LABELS } from '../text/labels.ts';
import { organisationText } from '../text/organisations.ts';
import {
  Button,
  Chip,
  type Column,
  EmptyState,
  FieldRow,
  LinkButton,
  Panel,
  Row,
  Select,
  Soft,
  Stack,
  Table,
  TextField,
} from '../ui/index.ts';
import { type Entry, entriesOf, filtered, noFilters, sectionsOf, useDirectory } from './directory.ts';
import { OrganisationDialog } from './OrganisationDialog.tsx';
import type { Organisation } from './OrganisationsScreen.tsx';
import { RemovedList } from './RemovedList.tsx';

const words = organisationText.columns;

export function OrganisationsTab({ mayWrite }: { mayWrite: boolean }) {
  const directory = useDirectory();
  const { data: removed } = useQuery(trpc.organisations.removed.queryOptions());
  const go = usePlace((placed) => placed.go);
  const [filters, setFilters] = useState(noFilters);
  const [editing, setEditing] = useState<Organisation | 'new' | null>(null);
  const set = (part: Partial<typeof filters>) => setFilters((before) => ({ ...before, ...part }));
  const open = (organisationId: string) => go({ room: 'organisations', organisationId });
  return (
    <Stack>
      <Loaded query={directory}>
        {({ rows, contacts, today }) => {
          const shown = filtered(entriesOf(rows, contacts, today), filters);
          return (
            <>
              <div className="organisations-filters">
                <FieldRow>
                  <TextField
                    label={organisationText.find}
                    width="m"
                    value={filters.find}
                    onChange={(find) => set({ find })}
                  />
                  <Select
                    label={organisationText.field}
                    width="s"
                    isClearable
                    placeholder={organisationText.all}
                    choices={choicesOf(ORGANISATION_FIELDS, ORGANISATION_FIELD_LABELS)}
                    value={filters.field as (typeof ORGANISATION_FIELDS)[number] | null}
                    onChange={(field) => set({ field })}
                  />
                  <Select
                    label={organisationText.section}
                    width="s"
                    isClearable
                    placeholder={organisationText.all}
                    choices={sectionsOf(rows).map((section) => ({ value: section, label: section }))}
                    value={filters.section}
                    onChange={(section) => set({ section })}
                  />
                  <Select
                    label={organisationText.worry}
                    width="m"
                    isClearable
                    placeholder={organisationText.all}
                    choices={choicesOf(WORRIES, WORRY_LABELS)}
                    value={filters.worry as (typeof WORRIES)[number] | null}
                    onChange={(worry) => set({ worry })}
                  />
                </FieldRow>
              </div>
              <Row justify="between">
                <span role="status">
                  <Soft>{organisationText.counted(shown.length, rows.length)}</Soft>
                </span>
                {mayWrite && <Button onPress={() => setEditing('new')}>{organisationText.add}</Button>}
              </Row>
              <Panel padding="none">
                <Table
                  caption={organisationText.tabs.organisations}
                  columns={columns(today, open)}
                  rows={shown}
                  rowKey={({ row }) => row.id}
                  empty={<EmptyState title={organisationText.none}>{organisationText.noneHelp}</EmptyState>}
                />
              </Panel>
            </>
          );
        }}
      </Loaded>
      {mayWrite && removed && removed.length > 0 && <RemovedList rows={removed} />}
      {editing && (
        <OrganisationDialog
          organisation={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={open}
        />
      )}
    </Stack>
  );
}

const columns = (today: string, open: (id: string) => void): readonly Column<Entry>[] => [
  {
    key: 'name',
    header: words.name,
    isRowHeader: true,
    cell: ({ row }) => (
      <>
        <LinkButton onPress={() => open(row.id)}>{row.name ?? ''}</LinkButton>
        <Ending row={row} today={today} />
      </>
    ),
  },
  { key: 'section', header: words.section, width: 'fit', cell: ({ row }) => row.section || '—' },
  { key: 'target', header: words.target, cell: ({ row }) => row.target || '—' },
  {
    key: 'tel',
    header: words.tel,
    cell: ({ row }) => (
      <>
        {[row.tel, row.extension && organisationText.extension(row.extension)].filter(Boolean).join(' ') ||
          '—'}
        {row.hours && (
          <div>
            <Soft>{row.hours}</Soft>
          </div>
        )}
      </>
    ),
  },
  {
    key: 'contact',
    header: words.contact,
    cell: ({ inCharge, connector }) => (
      <>
        {inCharge?.name || (connector ? '' : '—')}
        {connector?.name && (
          <div>
            <Soft>{organisationText.connectorOf(connector.name)}</Soft>
          </div>
        )}
      </>
    ),
  },
];

function Ending({ row, today }: { row: Organisation; today: string }) {
  const until = endingTerms(row, today)
    .flatMap((term) => (term.until ? [term.until] : []))
    .sort()[0];
  if (!until) return null;
  return (
    <div>
      <Chip tone="warn">{organisationText.ending(formatJapaneseDate(until), until < today)}</Chip>
    </div>
  );
}
