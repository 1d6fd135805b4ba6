/** 台帳: the cases of both windows, narrowed and in any order, however many they are. Without words to look for, this is 探す. */
import { useMemo } from 'react';
import type { LedgerSort } from '../../db/cases/codes.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { refusalOf } from '../app/useOutcome.ts';
import { casesText } from '../text/search.ts';
import { EmptyState, PageHeading, Panel, Soft, Stack, VirtualTable } from '../ui/index.ts';
import './ledger.css';
import { ledgerColumns } from './columns.tsx';
import { LedgerFilters } from './LedgerFilters.tsx';
import { isNarrowed, useLedgerView } from './ledgerView.ts';
import { type LedgerRow, useLedgerRows } from './useLedgerRows.ts';

export function LedgerScreen() {
  const go = usePlace((placed) => placed.go);
  const { filter, sort, current, order, moveTo } = useLedgerView();
  const { known, rowAt, onView, error } = useLedgerRows(filter, sort);
  const today = known?.today ?? '';
  const open = (row: LedgerRow) => go({ room: 'case', caseId: row.id });
  const columns = useMemo(
    () => ledgerColumns(today, ({ id }) => go({ room: 'case', caseId: id })),
    [today, go],
  );
  return (
    <>
      <PageHeading title={casesText.title} meta={casesText.hint} />
      <Stack>
        <LedgerFilters />
        {error !== null && <Refused refusal={refusalOf(error)} />}
        <p role="status" className="ledger-count">
          {known && casesText.count(known.total)}
          {known && known.total > 0 && <Soft>　{casesText.keys}</Soft>}
        </p>
        {known?.total === 0 ? (
          isNarrowed(filter) ? (
            <EmptyState title={casesText.noneFiltered}>{casesText.noneFilteredHelp}</EmptyState>
          ) : (
            <EmptyState title={casesText.none[filter.which]}>{casesText.noneHelp}</EmptyState>
          )
        ) : (
          <Panel padding="none">
            <div className="ledger-table">
              <VirtualTable
                key={JSON.stringify([filter, sort])}
                caption={casesText.list}
                columns={columns}
                total={known?.total ?? 0}
                rowAt={rowAt}
                onView={onView}
                onOpen={open}
                sort={sort}
                onSort={({ column, direction }) => order({ column: column as LedgerSort, direction })}
                current={current}
                onCurrent={moveTo}
              />
            </div>
          </Panel>
        )}
      </Stack>
    </>
  );
}
