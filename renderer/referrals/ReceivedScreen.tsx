/** 受けたつなぎの受付簿 (C20): what came on paper or by FAX, what is still to be answered, and which case it became. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { daysBetween, formatShort } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { RECEIVED_WAY_LABELS, REFERRAL_ANSWER_LABELS } from '../text/labels.ts';
import { receivedText as text } from '../text/received.ts';
import { foldForFilter } from '../ui/fields/kana.ts';
import {
  Button,
  Chip,
  type Column,
  EmptyState,
  FilterChips,
  LinkButton,
  PageHeading,
  Panel,
  Row,
  Soft,
  Stack,
  Table,
  TextField,
} from '../ui/index.ts';
import '../cases/cases.css';
import './received.css';
import { ReceivedDetail } from './ReceivedDetail.tsx';
import { ReceivedDialog } from './ReceivedDialog.tsx';

export type Received = inferRouterOutputs<AppRouter>['referrals']['received']['list'][number];
type Filter = 'open' | 'all';

const matches = (row: Received, find: string): boolean =>
  foldForFilter(
    [row.number, row.personName, row.personKana, row.senderName, row.case?.caseNo].filter(Boolean).join(' '),
  ).includes(foldForFilter(find.trim()));

export function ReceivedScreen({ receivedId }: { receivedId?: string }) {
  const query = useQuery(trpc.referrals.received.list.queryOptions());
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const [filter, setFilter] = useState<Filter>('open');
  const [find, setFind] = useState('');
  const [openId, setOpen] = useState<string | null>(receivedId ?? null);
  const [isAdding, setAdding] = useState(false);
  const go = usePlace((placed) => placed.go);
  const opened = query.data?.find((each) => each.id === openId);
  return (
    <Stack>
      <PageHeading
        title={text.title}
        meta={text.meta}
        actions={
          <Button variant="primary" onPress={() => setAdding(true)}>
            {text.add}
          </Button>
        }
      />
      <Loaded query={query}>
        {(rows) => {
          const shown = rows.filter(
            (row) => (filter === 'all' || row.answeredOn === null) && matches(row, find),
          );
          return (
            <>
              <Row justify="between">
                <FilterChips
                  label={text.filter}
                  choices={[
                    { value: 'open', label: text.filters.open },
                    { value: 'all', label: text.filters.all },
                  ]}
                  value={filter}
                  onChange={setFilter}
                />
                <TextField label={text.find} width="m" value={find} onChange={setFind} />
              </Row>
              <Panel padding="none">
                <Table
                  caption={text.caption}
                  columns={columns(now?.date ?? '', setOpen, (caseId) => go({ room: 'case', caseId }))}
                  rows={shown}
                  rowKey={(row) => row.id}
                  empty={
                    <EmptyState title={filter === 'open' ? text.none : text.noneAll}>
                      {text.noneHelp}
                    </EmptyState>
                  }
                />
              </Panel>
            </>
          );
        }}
      </Loaded>
      {isAdding && (
        <ReceivedDialog received={null} onClose={() => setAdding(false)} onSaved={(id) => setOpen(id)} />
      )}
      {opened && <ReceivedDetail received={opened} onClose={() => setOpen(null)} />}
    </Stack>
  );
}

const columns = (
  today: string,
  open: (id: string) => void,
  openCase: (caseId: string) => void,
): readonly Column<Received>[] => [
  { key: 'number', header: text.columns.number, width: 'fit', isRowHeader: true, cell: (row) => row.number },
  {
    key: 'received',
    header: text.columns.received,
    width: 'fit',
    cell: (row) => (
      <>
        {row.receivedOn && formatShort(row.receivedOn)}
        <div>
          <Soft>{row.way && RECEIVED_WAY_LABELS[row.way]}</Soft>
        </div>
      </>
    ),
  },
  {
    key: 'from',
    header: text.columns.from,
    cell: (row) => (
      <>
        {row.senderName || '—'}
        <div>
          <Soft>{row.contactName}</Soft>
        </div>
      </>
    ),
  },
  { key: 'person', header: text.columns.person, cell: (row) => row.personName || <Soft>{text.noName}</Soft> },
  {
    key: 'content',
    header: text.columns.content,
    cell: (row) => <span className="received-content">{row.content}</span>,
  },
  {
    key: 'case',
    header: text.columns.case,
    width: 'fit',
    cell: (row) =>
      row.case ? (
        <LinkButton onPress={() => openCase(row.caseId ?? '')}>{row.case.caseNo}</LinkButton>
      ) : (
        <Soft>{text.noCase}</Soft>
      ),
  },
  {
    key: 'answer',
    header: text.columns.answer,
    width: 'fit',
    cell: (row) => <Answer row={row} today={today} />,
  },
  {
    key: 'action',
    header: text.columns.action,
    isHeaderHidden: true,
    width: 'fit',
    cell: (row) => (
      <Button size="s" aria-label={text.openOf(row.number ?? '')} onPress={() => open(row.id)}>
        {text.open}
      </Button>
    ),
  },
];

export function Answer({ row, today }: { row: Received; today: string }) {
  if (row.answeredOn)
    return (
      <Chip tone="ok">
        {row.answer && REFERRAL_ANSWER_LABELS[row.answer]} {formatShort(row.answeredOn)}
      </Chip>
    );
  const due = row.answerDue;
  if (!due) return <>—</>;
  return due < today ? (
    <Chip tone="urgent">{text.overdue(daysBetween(due, today))}</Chip>
  ) : (
    <Chip tone={due === today ? 'warn' : 'neutral'}>{text.due(formatShort(due))}</Chip>
  );
}
