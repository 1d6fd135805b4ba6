/** 下見: the rows with what is wrong with them, and the people who may be here already. Nothing is written yet. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import { ROW_FILTERS, type RowFilter } from '../../db/ledgerImport/codes.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { ROW_FILTER_LABELS, ledgerImportText as words } from '../text/ledgerImport.ts';
import { Button, EmptyState, FilterChips, Panel, Row, Soft, Stack, Table } from '../ui/index.ts';
import type { LedgerView } from './ledgerView.ts';
import { FaultCell, type Say, WhoIs } from './RowCells.tsx';

const PAGE = 20;

export interface PreviewPanelProps {
  view: LedgerView;
  onView: (view: LedgerView) => void;
  children: ReactNode;
}

export function PreviewPanel({ view, onView, children }: PreviewPanelProps) {
  const { importId, counts } = view;
  const [filter, setFilter] = useState<RowFilter>(
    counts.faulty > 0 ? 'faulty' : counts.openPeople > 0 ? 'people' : 'all',
  );
  const [offset, setOffset] = useState(0);
  const { data } = useQuery(trpc.ledgerImport.rows.queryOptions({ importId, filter, offset, limit: PAGE }));
  const decide = useOutcome((said: Parameters<typeof trpcClient.ledgerImport.decide.mutate>[0]) =>
    trpcClient.ledgerImport.decide.mutate(said),
  );
  const say: Say = (said) => void decide.run({ importId, ...said }).then((next) => next && onView(next));
  const page = data?.ok ? data.value : { total: 0, rows: [] };
  const count: Record<RowFilter, number> = {
    faulty: counts.faulty,
    people: counts.openPeople,
    'left-out': counts.leftOut,
    all: counts.rows,
  };
  return (
    <Panel title={words.previewStep}>
      <Stack>
        <p>{words.summary(counts)}</p>
        <Row>
          <FilterChips
            label={words.filter}
            choices={[...ROW_FILTERS].reverse().map((value) => ({
              value,
              label: `${ROW_FILTER_LABELS[value]} ${count[value]}`,
            }))}
            value={filter}
            onChange={(next) => {
              setFilter(next);
              setOffset(0);
            }}
          />
          {counts.faulty > 0 && (
            <Button size="s" onPress={() => say({ act: 'leave-out-faulty' })}>
              {words.leaveFaulty(counts.faulty)}
            </Button>
          )}
          {counts.openPeople > 0 && (
            <Button size="s" onPress={() => say({ act: 'rest-are-new' })}>
              {words.restNew(counts.openPeople)}
            </Button>
          )}
        </Row>
        <Refused refusal={decide.refusal} />
        <Table
          caption={words.previewTable}
          rows={page.rows}
          rowKey={({ row }) => String(row)}
          empty={<EmptyState title={words.empty} />}
          columns={[
            { key: 'row', header: words.rowNo, width: 'fit', cell: ({ row }) => row + 1 },
            {
              key: 'person',
              header: words.person,
              isRowHeader: true,
              cell: (row) => (
                <>
                  {row.name || row.kana} {row.receivedOn && formatShort(row.receivedOn)}
                  <Soft>{row.memo}</Soft>
                </>
              ),
            },
            {
              key: 'faults',
              header: words.faults,
              cell: (row) => (
                <Stack>
                  <FaultCell row={row} view={view} say={say} />
                  <WhoIs row={row} say={say} />
                </Stack>
              ),
            },
            {
              key: 'act',
              header: words.act,
              cell: ({ row, isLeftOut }) => (
                <Button
                  size="s"
                  aria-label={isLeftOut ? words.putBackOf(row + 1) : words.leaveOutOf(row + 1)}
                  onPress={() => say({ act: 'leave-out', row, isLeftOut: !isLeftOut })}
                >
                  {isLeftOut ? words.putBack : words.leaveOut}
                </Button>
              ),
            },
          ]}
        />
        {page.total > PAGE && (
          <Row>
            <Button size="s" isDisabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - PAGE))}>
              {words.before}
            </Button>
            <Soft>{words.page(offset + 1, Math.min(page.total, offset + PAGE), page.total)}</Soft>
            <Button
              size="s"
              isDisabled={offset + PAGE >= page.total}
              onPress={() => setOffset(offset + PAGE)}
            >
              {words.after}
            </Button>
          </Row>
        )}
        {children}
      </Stack>
    </Panel>
  );
}
