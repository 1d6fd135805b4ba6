/** 受け取った記録: each file once, and whether its receipt has gone back. */
import { useQuery } from '@tanstack/react-query';
import { formatShort, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { handoffText } from '../text/handoff.ts';
import { EmptyState, Panel, Table } from '../ui/index.ts';

const words = handoffText.received;

export function ReceivedPanel() {
  const received = useQuery(trpc.handoff.received.queryOptions());
  return (
    <Panel title={words.title} padding="none">
      <Loaded query={received}>
        {(rows) => (
          <Table
            caption={words.caption}
            rows={rows}
            rowKey={(row) => row.fileId}
            empty={<EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>}
            columns={[
              {
                key: 'at',
                header: words.at,
                width: 'fit',
                isRowHeader: true,
                cell: ({ at }) => `${formatShort(toTokyoDate(at))} ${toTokyoTime(at)}`,
              },
              { key: 'from', header: words.from, cell: (row) => row.fromOfficeName },
              { key: 'sequence', header: words.sequence, cell: (row) => words.sequenceOf(row.sequence) },
              { key: 'changes', header: words.changes, cell: (row) => words.changesOf(row.newChanges > 0) },
              {
                key: 'receipt',
                header: words.receipt,
                cell: (row) => (row.receiptSent ? words.receiptSent : words.receiptWaits),
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}
