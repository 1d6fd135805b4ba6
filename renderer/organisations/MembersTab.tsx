/** 構成員名簿: who may sit in a 支援会議, and when the duty of secrecy was explained to each. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import { allowed } from '../../db/outcome.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { organisationText } from '../text/organisations.ts';
import {
  Button,
  Chip,
  type Column,
  ConfirmDialog,
  EmptyState,
  Panel,
  Row,
  Stack,
  Table,
  useAnnounce,
} from '../ui/index.ts';
import { ExplainDialog } from './ExplainDialog.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import type { Member } from './OrganisationsScreen.tsx';

const words = organisationText.members;
const endMembership = (id: string) =>
  trpcClient.organisations.endMembership.mutate({ id }).then(() => allowed(true));

export function MembersTab({ mayWrite }: { mayWrite: boolean }) {
  const query = useQuery(trpc.organisations.members.queryOptions());
  const [editing, setEditing] = useState<Member | 'new' | null>(null);
  const [ending, setEnding] = useState<Member | null>(null);
  const end = useOutcome(endMembership);
  const announce = useAnnounce();
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
            <Button size="s" aria-label={words.endOf(row.name ?? '')} onPress={() => setEnding(row)}>
              {words.end}
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
      <Refused refusal={end.refusal} />
      <ConfirmDialog
        isOpen={ending !== null}
        title={words.endTitle(ending?.name ?? '')}
        confirmLabel={words.end}
        isPending={end.isRunning}
        onConfirm={() =>
          ending &&
          void end.run(ending.id).then((done) => {
            if (done) announce(words.ended, { tone: 'ok' });
            setEnding(null);
          })
        }
        onClose={() => setEnding(null)}
      >
        {words.endText}
      </ConfirmDialog>
      {explaining && <ExplainDialog member={explaining} onClose={() => setExplaining(null)} />}
    </Stack>
  );
}
