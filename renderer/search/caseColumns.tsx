/** How a case stands in a list. */
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { hasEnded } from '../../db/cases/rules.ts';
import { CASE_STATE_LABELS, casesText } from '../text/search.ts';
import { Button, Chip, type Column, Soft } from '../ui/index.ts';
import type { CaseHead } from './CaseList.tsx';

const words = casesText.columns;

export const nameOf = (head: CaseHead): string =>
  head.personName || (head.personAgeNote ? `${casesText.noName}（${head.personAgeNote}）` : casesText.noName);

export const caseColumns = <Head extends CaseHead>(
  onOpen: (caseId: string) => void,
  foundIn?: (head: Head) => string,
): Column<Head>[] => [
  {
    key: 'person',
    header: words.person,
    isRowHeader: true,
    cell: (head) => (
      <>
        {nameOf(head)}
        <div>
          <Soft>{head.personKana}</Soft>
        </div>
      </>
    ),
  },
  { key: 'caseNo', header: words.caseNo, width: 'fit', cell: (head) => head.caseNo },
  {
    key: 'state',
    header: words.state,
    cell: (head) => (
      <>
        {head.urgency === 'high' && !hasEnded(head.state) && (
          <>
            <Chip tone="urgent" isStrong>
              {casesText.high}
            </Chip>{' '}
          </>
        )}
        {CASE_STATE_LABELS[head.state]}
      </>
    ),
  },
  {
    key: 'office',
    header: words.office,
    cell: (head) => (
      <>
        {head.staffName || '—'}
        <div>
          <Soft>{head.officeName}</Soft>
        </div>
      </>
    ),
  },
  ...(foundIn
    ? [{ key: 'foundIn', header: words.foundIn, cell: foundIn }]
    : [
        {
          key: 'opened',
          header: words.opened,
          width: 'fit' as const,
          cell: (head: Head) => (head.openedAt ? formatShort(toTokyoDate(head.openedAt)) : '—'),
        },
      ]),
  {
    key: 'action',
    header: words.action,
    isHeaderHidden: true,
    width: 'fit',
    cell: (head) => (
      <Button
        size="s"
        aria-label={casesText.openOf(`${nameOf(head)} ${head.caseNo}`)}
        onPress={() => onOpen(head.id)}
      >
        {casesText.open}
      </Button>
    ),
  },
];
