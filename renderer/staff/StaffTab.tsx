/** 職員: who can open this window, and in which roles. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { ROLE_LABELS } from '../text/labels.ts';
import { settingsText } from '../text/staff.ts';
import {
  Button,
  Chip,
  type Column,
  ConfirmDialog,
  Panel,
  Row,
  Soft,
  Stack,
  Table,
  useAnnounce,
} from '../ui/index.ts';
import { AddStaffDialog } from './AddStaffDialog.tsx';

const text = settingsText.staff;
type Member = Awaited<ReturnType<typeof trpcClient.staff.list.query>>[number];
const disable = (staffId: string) =>
  trpcClient.staff.disable
    .mutate({ staffId })
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export function StaffTab({ manages, ownId }: { manages: boolean; ownId: string }) {
  const query = useQuery(trpc.staff.list.queryOptions());
  const { data: offices } = useQuery(trpc.office.list.queryOptions());
  const [isAdding, setAdding] = useState(false);
  const [stopping, setStopping] = useState<Member | null>(null);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(disable);
  const stop = async (member: Member) => {
    const stopped = await run(member.id);
    setStopping(null);
    if (stopped) announce(text.disableDone, { tone: 'ok' });
  };

  const columns: readonly Column<Member>[] = [
    {
      key: 'name',
      header: text.columns.name,
      isRowHeader: true,
      cell: (row) => (
        <>
          {row.name}　<Soft>{row.kana}</Soft>
        </>
      ),
    },
    {
      key: 'roles',
      header: text.columns.roles,
      cell: (row) => (row.roles ?? []).map((role) => ROLE_LABELS[role]).join('・') || '—',
    },
    {
      key: 'section',
      header: text.columns.section,
      cell: (row) => [row.section, row.title].filter(Boolean).join(' ') || '—',
    },
    {
      key: 'office',
      header: text.columns.office,
      cell: (row) => offices?.find((each) => each.id === row.officeId)?.name ?? '—',
    },
    {
      key: 'state',
      header: text.columns.state,
      width: 'fit',
      cell: (row) => (row.disabled ? <Chip>{text.disabled}</Chip> : <Chip tone="ok">{text.active}</Chip>),
    },
    {
      key: 'action',
      header: text.columns.action,
      isHeaderHidden: true,
      width: 'fit',
      cell: (row) =>
        manages &&
        !row.disabled &&
        row.id !== ownId && (
          <Button size="s" aria-label={text.disableOf(row.name ?? '')} onPress={() => setStopping(row)}>
            {text.disable}
          </Button>
        ),
    },
  ];

  return (
    <Stack>
      <Row justify="end">
        {manages ? (
          <Button onPress={() => setAdding(true)}>{text.add}</Button>
        ) : (
          <Soft>{settingsText.onlyAdministrator}</Soft>
        )}
      </Row>
      <Refused refusal={refusal} />
      <Loaded query={query}>
        {(rows) => (
          <Panel padding="none">
            <Table caption={settingsText.tabs.staff} columns={columns} rows={rows} rowKey={(row) => row.id} />
          </Panel>
        )}
      </Loaded>
      {isAdding && <AddStaffDialog onClose={() => setAdding(false)} />}
      {stopping && (
        <ConfirmDialog
          isOpen
          tone="danger"
          title={text.disableTitle(stopping.name ?? '')}
          confirmLabel={text.disable}
          onConfirm={() => void stop(stopping)}
          onClose={() => setStopping(null)}
          isPending={isRunning}
        >
          {text.disableText}
        </ConfirmDialog>
      )}
    </Stack>
  );
}
