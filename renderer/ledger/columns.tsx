/** How a case stands in the ledger: two short lines a cell, so that twenty cases are seen at once. */
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { hasEnded } from '../../db/cases/rules.ts';
import { relationText } from '../text/closeRelations.ts';
import { LEDGER_SORT_LABELS } from '../text/labels.ts';
import { CASE_STATE_LABELS, casesText } from '../text/search.ts';
import { Chip, Soft, type VirtualColumn } from '../ui/index.ts';
import type { LedgerRow } from './useLedgerRows.ts';

const words = casesText.columns;

const nameOf = (row: LedgerRow): string =>
  row.isWithheld
    ? relationText.withheld
    : row.personName ||
      (row.personAgeNote ? `${casesText.noName}（${row.personAgeNote}）` : casesText.noName);

export const ledgerColumns = (
  today: string,
  onOpen: (row: LedgerRow) => void,
): readonly VirtualColumn<LedgerRow>[] => [
  {
    key: 'kana',
    header: LEDGER_SORT_LABELS.kana,
    width: 'minmax(11rem, 2fr)',
    isRowHeader: true,
    isSortable: true,
    cell: (row) => (
      <>
        <button
          type="button"
          tabIndex={-1}
          className="ledger-open"
          aria-label={casesText.openOf(`${nameOf(row)} ${row.caseNo}`)}
          onClick={() => onOpen(row)}
        >
          {nameOf(row)}
        </button>
        <div>
          <Soft>{row.personKana}</Soft>
        </div>
      </>
    ),
  },
  {
    key: 'number',
    header: LEDGER_SORT_LABELS.number,
    width: '8.5rem',
    isSortable: true,
    cell: (row) => row.caseNo,
  },
  {
    key: 'state',
    header: words.state,
    width: 'minmax(10rem, 1.4fr)',
    cell: (row) => (
      <>
        {row.urgency === 'high' && !hasEnded(row.state) && (
          <>
            <Chip tone="urgent" isStrong>
              {casesText.high}
            </Chip>{' '}
          </>
        )}
        {CASE_STATE_LABELS[row.state]}
        {row.consentWaitingSince !== null && row.consentWaitingSince <= today && (
          <div>
            <Soft>{casesText.consentSince(formatShort(row.consentWaitingSince))}</Soft>
          </div>
        )}
      </>
    ),
  },
  {
    key: 'office',
    header: words.office,
    width: 'minmax(8rem, 1fr)',
    cell: (row) => (
      <>
        {row.staffName || '—'}
        <div>
          <Soft>
            {[row.deputyName && casesText.deputy(row.deputyName), row.officeName].filter(Boolean).join('　')}
          </Soft>
        </div>
      </>
    ),
  },
  {
    key: 'opened',
    header: LEDGER_SORT_LABELS.opened,
    width: '7rem',
    isSortable: true,
    cell: (row) => (row.openedAt ? formatShort(toTokyoDate(row.openedAt)) : '—'),
  },
  {
    key: 'due',
    header: LEDGER_SORT_LABELS.due,
    width: '8rem',
    isSortable: true,
    cell: (row) => {
      if (row.nextDue === null) return '—';
      const day = formatShort(row.nextDue);
      if (hasEnded(row.state) || row.nextDue > today) return day;
      return <Chip tone={row.nextDue < today ? 'urgent' : 'warn'}>{day}</Chip>;
    },
  },
];
