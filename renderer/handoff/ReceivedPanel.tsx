/** 受け取った記録: each file once, whether its receipt has gone back, and until when the medium must be empty. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { ErasedDialog } from '../tasks/ErasedDialog.tsx';
import { handoffText } from '../text/handoff.ts';
import { ledgerText } from '../text/handoffLedger.ts';
import { undoImportText } from '../text/undoImport.ts';
import { EmptyState, Panel, Soft, Table } from '../ui/index.ts';
import { ErasureCell } from './ErasureCell.tsx';
import type { LedgerFilter } from './LedgerSection.tsx';
import { MoreRows } from './MoreRows.tsx';
import { UndoImport } from './UndoImport.tsx';
import { recordAnchor, useLedgerPage, useShownRecord } from './useLedgerPage.ts';

const words = handoffText.received;

const receiptWords = (row: { receiptSent: boolean; undoneAt: number | null }): string =>
  row.undoneAt !== null
    ? undoImportText.undone(formatShort(toTokyoDate(row.undoneAt)))
    : row.receiptSent
      ? words.receiptSent
      : words.receiptWaits;

export function ReceivedPanel({ filter, recordId }: { filter: LedgerFilter; recordId: string | null }) {
  const { limit, more } = useLedgerPage();
  const received = useQuery({
    ...trpc.handoff.receivedRows.queryOptions({ ...filter, limit }),
    placeholderData: keepPreviousData,
  });
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const [erasedId, setErasedId] = useState<string | null>(null);
  useShownRecord(recordId, received.data?.rows.some(({ fileId }) => fileId === recordId) ?? false);
  const today = now?.date ?? '';
  return (
    <Panel title={words.title} padding="none">
      <Loaded query={received}>
        {({ rows, total }) => {
          const erased = rows.find((each) => each.fileId === erasedId);
          return (
            <>
              <Table
                caption={words.caption}
                rows={rows}
                rowKey={(row) => row.fileId}
                rowTone={(row) => (row.fileId === recordId ? 'current' : undefined)}
                empty={
                  filter.isOpen ? (
                    <EmptyState title={ledgerText.noneOfFilter}>{ledgerText.noneOfFilterHelp}</EmptyState>
                  ) : (
                    <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>
                  )
                }
                columns={[
                  {
                    key: 'at',
                    header: words.at,
                    width: 'fit',
                    isRowHeader: true,
                    cell: ({ at, fileId }) => (
                      <span id={recordAnchor(fileId)}>
                        {`${formatShort(toTokyoDate(at))} ${toTokyoTime(at)}`}
                      </span>
                    ),
                  },
                  {
                    key: 'from',
                    header: words.from,
                    cell: (row) => (
                      <>
                        {row.fromOfficeName} <Soft>{words.sequenceOf(row.sequence)}</Soft>
                      </>
                    ),
                  },
                  { key: 'staff', header: words.staff, width: 'fit', cell: (row) => row.staffName },
                  {
                    key: 'changes',
                    header: words.changes,
                    width: 'fit',
                    cell: (row) => words.changesOf(row.newChanges > 0),
                  },
                  {
                    key: 'medium',
                    header: words.medium,
                    width: 'fit',
                    cell: (row) => row.mediumNumber ?? '',
                  },
                  {
                    key: 'erasure',
                    header: ledgerText.erasure,
                    width: 'fit',
                    cell: (row) => (
                      <ErasureCell
                        row={row}
                        today={today}
                        label={ledgerText.eraseReceivedOf(row.sequence, row.fromOfficeName)}
                        onErase={() => setErasedId(row.fileId)}
                      />
                    ),
                  },
                  {
                    key: 'receipt',
                    header: words.receipt,
                    cell: receiptWords,
                  },
                  {
                    key: 'undo',
                    header: words.actions,
                    isHeaderHidden: true,
                    width: 'fit',
                    cell: (row) => <UndoImport file={{ ...row, officeName: row.fromOfficeName }} />,
                  },
                ]}
              />
              <MoreRows shown={rows.length} total={total} onMore={more} />
              {erased && (
                <ErasedDialog
                  erasure={{
                    side: 'received',
                    id: erased.fileId,
                    number: null,
                    sequence: erased.sequence,
                    officeName: erased.fromOfficeName,
                    mediumNumber: erased.mediumNumber ?? '',
                  }}
                  today={today}
                  onClose={() => setErasedId(null)}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Panel>
  );
}
