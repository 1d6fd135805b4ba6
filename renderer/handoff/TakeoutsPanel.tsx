/** 持出し記録: what left this window, until it is erased on the medium and the other window has confirmed it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { PaperPreview } from '../paper/index.ts';
import { ErasedDialog } from '../tasks/ErasedDialog.tsx';
import { handoffText } from '../text/handoff.ts';
import { ledgerText } from '../text/handoffLedger.ts';
import { MEDIUM_KIND_LABELS } from '../text/labels.ts';
import { Button, Chip, EmptyState, LinkButton, Panel, Row, Soft, Table } from '../ui/index.ts';
import { ErasureCell } from './ErasureCell.tsx';
import { HandedDialog } from './HandedDialog.tsx';
import type { LedgerFilter } from './LedgerSection.tsx';
import { MoreRows } from './MoreRows.tsx';
import { RemakeDialog } from './RemakeDialog.tsx';

import { useCaseHeads } from './useCaseHeads.ts';
import { recordAnchor, useLedgerPage, useShownRecord } from './useLedgerPage.ts';

const words = handoffText.takeouts;
/** So many cases by name in a row; the others are counted. */
const NAMED = 2;

export function TakeoutsPanel({ filter, recordId }: { filter: LedgerFilter; recordId: string | null }) {
  const { limit, more } = useLedgerPage();
  const takeouts = useQuery({
    ...trpc.handoff.givenRows.queryOptions({ ...filter, limit }),
    placeholderData: keepPreviousData,
  });
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const { data: cases } = useCaseHeads(
    (takeouts.data?.rows ?? []).flatMap(({ caseIds }) => caseIds.slice(0, NAMED)),
  );
  useShownRecord(recordId, takeouts.data?.rows.some(({ id }) => id === recordId) ?? false);
  const go = usePlace((state) => state.go);
  const [shownId, setShownId] = useState<string | null>(null);
  const [erasedId, setErasedId] = useState<string | null>(null);
  const [handedId, setHandedId] = useState<string | null>(null);
  const [againId, setAgainId] = useState<string | null>(null);
  const today = now?.date ?? '';
  const day = (at: number) => formatShort(toTokyoDate(at));

  return (
    <Panel title={words.title} padding="none">
      <Loaded query={takeouts}>
        {({ rows, total }) => {
          const shown = rows.find((each) => each.id === shownId);
          const again = rows.find((each) => each.id === againId);
          const handed = rows.find((each) => each.id === handedId);
          const erased = rows.find((each) => each.id === erasedId);
          return (
            <>
              <Table
                caption={words.caption}
                rows={rows}
                rowKey={(row) => row.id}
                rowTone={(row) => (row.id === recordId ? 'current' : undefined)}
                empty={
                  filter.isOpen ? (
                    <EmptyState title={ledgerText.noneOfFilter}>{ledgerText.noneOfFilterHelp}</EmptyState>
                  ) : (
                    <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>
                  )
                }
                columns={[
                  {
                    key: 'number',
                    header: words.number,
                    isRowHeader: true,
                    width: 'fit',
                    cell: (row) => {
                      const { remakes } = row.receipt;
                      return (
                        <>
                          <span id={recordAnchor(row.id)}>{row.number}</span>{' '}
                          <Soft>{words.sequenceOf(row.sequence)}</Soft>
                          <br />
                          {day(row.at)}
                          {remakes && (
                            <>
                              <br />
                              <Soft>{words.remakes(remakes)}</Soft>
                            </>
                          )}
                        </>
                      );
                    },
                  },
                  {
                    key: 'to',
                    header: words.to,
                    cell: (row) => (
                      <>
                        {row.toOfficeName}
                        <br />
                        <span className="handoff-unbroken">
                          <Soft>
                            {`${row.mediumNumber} ${MEDIUM_KIND_LABELS[row.mediumKind as keyof typeof MEDIUM_KIND_LABELS] ?? ''}`}
                          </Soft>
                        </span>
                      </>
                    ),
                  },
                  {
                    key: 'cases',
                    header: words.cases,
                    cell: ({ caseIds }) => (
                      <Row>
                        {caseIds.slice(0, NAMED).map((id) => {
                          const head = cases?.find((each) => each.id === id);
                          return head ? (
                            <LinkButton key={id} onPress={() => go({ room: 'case', caseId: id })}>
                              {head.personName || head.caseNo}
                            </LinkButton>
                          ) : null;
                        })}
                        {caseIds.length > NAMED && <Soft>{words.moreCases(caseIds.length - NAMED)}</Soft>}
                      </Row>
                    ),
                  },
                  {
                    key: 'handing',
                    header: ledgerText.handing,
                    width: 'fit',
                    cell: (row) =>
                      row.handedOn ? (
                        <>
                          {row.handedTo}
                          <br />
                          <Soft>{formatShort(row.handedOn)}</Soft>
                        </>
                      ) : (
                        <Button
                          size="s"
                          aria-label={ledgerText.handOf(row.number)}
                          onPress={() => setHandedId(row.id)}
                        >
                          {ledgerText.hand}
                        </Button>
                      ),
                  },
                  {
                    key: 'receipt',
                    header: words.receipt,
                    width: 'fit',
                    cell: (row) => {
                      const { receivedAt, by, madeAgainAs } = row.receipt;
                      if (receivedAt === null)
                        return madeAgainAs ? words.madeAgain(madeAgainAs) : words.notReceived;
                      return (
                        <>
                          <Chip tone="ok">{words.received(day(receivedAt))}</Chip>
                          {by && <Soft>{words.receivedBy(by)}</Soft>}
                        </>
                      );
                    },
                  },
                  {
                    key: 'erasure',
                    header: ledgerText.erasure,
                    width: 'fit',
                    cell: (row) => (
                      <ErasureCell
                        row={row}
                        today={today}
                        label={ledgerText.eraseOf(row.number)}
                        onErase={() => setErasedId(row.id)}
                      />
                    ),
                  },
                  {
                    key: 'actions',
                    header: words.actions,
                    isHeaderHidden: true,
                    width: 'fit',
                    cell: (row) => (
                      <div className="handoff-actions">
                        <Button
                          size="s"
                          aria-label={words.recordOf(row.number)}
                          onPress={() => setShownId(row.id)}
                        >
                          {words.record}
                        </Button>
                        {row.remakesId === null && (
                          <LinkButton
                            aria-label={words.remakeOf(row.number)}
                            onPress={() => setAgainId(row.id)}
                          >
                            {words.remake}
                          </LinkButton>
                        )}
                      </div>
                    ),
                  },
                ]}
              />
              <MoreRows shown={rows.length} total={total} onMore={more} />
              {handed && <HandedDialog takeout={handed} today={today} onClose={() => setHandedId(null)} />}
              {shown && (
                <PaperPreview
                  paper="takeout-record"
                  id={shown.id}
                  caseId={null}
                  suggestedName={words.recordFileName(shown.number)}
                  onClose={() => setShownId(null)}
                />
              )}
              {again && (
                <RemakeDialog
                  takeout={again}
                  isReceived={again.receipt.receivedAt !== null}
                  today={today}
                  onClose={() => setAgainId(null)}
                />
              )}
              {erased && (
                <ErasedDialog
                  erasure={{ ...erased, side: 'given', officeName: erased.toOfficeName }}
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
