/** 受け取った記録: each file once, and whether its receipt has gone back. */
import { useQuery } from '@tanstack/react-query';
import { formatShort, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { handoffText } from '../text/handoff.ts';
import { undoImportText } from '../text/undoImport.ts';
import { EmptyState, Panel, Table } from '../ui/index.ts';
import { UndoImport } from './UndoImport.tsx';

const words = handoffText.received;

const receiptWords = (row: { receiptSent: boolean; undoneAt: number | null }): string =>
  row.undoneAt !== null
    ? undoImportText.undone(formatShort(toTokyoDate(row.undoneAt)))
    : row.receiptSent
      ? words.receiptSent
      : words.receiptWaits;

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
                cell: (row) => receiptWords(row),
              },
              {
                key: 'undo',
                header: words.actions,
                width: 'fit',
                cell: (row) => <UndoImport file={{ ...row, officeName: row.fromOfficeName }} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}
