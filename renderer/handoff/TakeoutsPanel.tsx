/** 持出し記録: what left this window, until it is erased on the medium and the other window has confirmed it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { PaperPreview } from '../paper/index.ts';
import { ErasedDialog } from '../tasks/ErasedDialog.tsx';
import { handoffText } from '../text/handoff.ts';
import { MEDIUM_KIND_LABELS } from '../text/labels.ts';
import { Button, Chip, EmptyState, LinkButton, Panel, Row, Soft, Table } from '../ui/index.ts';
import { RemakeDialog } from './RemakeDialog.tsx';

import { useCaseHeads } from './useCaseHeads.ts';

const words = handoffText.takeouts;
/** So many cases by name in a row; the others are counted. */
const NAMED = 2;

export function TakeoutsPanel() {
  const takeouts = useQuery(trpc.handoff.givenRows.queryOptions({}));
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const { data: cases } = useCaseHeads(
    (takeouts.data?.rows ?? []).flatMap(({ caseIds }) => caseIds.slice(0, NAMED)),
  );
  const go = usePlace((state) => state.go);
  const [shownId, setShownId] = useState<string | null>(null);
  const [erasedId, setErasedId] = useState<string | null>(null);
  const [againId, setAgainId] = useState<string | null>(null);
  const today = now?.date ?? '';
  const day = (at: number) => formatShort(toTokyoDate(at));

  return (
    <Panel title={words.title} padding="none">
      <Loaded query={takeouts}>
        {({ rows }) => {
          const shown = rows.find((each) => each.id === shownId);
          const again = rows.find((each) => each.id === againId);
          const erased = rows.find((each) => each.id === erasedId);
          return (
            <>
              <Table
                caption={words.caption}
                rows={rows}
                rowKey={(row) => row.id}
                rowTone={(row) => (!row.erasedOn && row.eraseDue < today ? 'urgent' : undefined)}
                empty={<EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>}
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
                          {row.number} <Soft>{words.sequenceOf(row.sequence)}</Soft>
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
                  { key: 'at', header: words.at, width: 'fit', cell: (row) => day(row.at) },
                  { key: 'to', header: words.to, cell: (row) => row.toOfficeName },
                  {
                    key: 'medium',
                    header: words.medium,
                    cell: (row) => (
                      <>
                        {row.mediumNumber}{' '}
                        <Soft>
                          {MEDIUM_KIND_LABELS[row.mediumKind as keyof typeof MEDIUM_KIND_LABELS] ?? ''}
                        </Soft>
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
                    key: 'eraseDue',
                    header: words.eraseDue,
                    width: 'fit',
                    cell: (row) =>
                      row.erasedOn ? (
                        <Chip tone="ok">{words.erased(formatShort(row.erasedOn))}</Chip>
                      ) : (
                        <Row>
                          {formatShort(row.eraseDue)}
                          {row.eraseDue < today && <Chip tone="urgent">{words.overdue}</Chip>}
                        </Row>
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
                        {!row.erasedOn && (
                          <Button
                            size="s"
                            aria-label={words.eraseOf(row.number)}
                            onPress={() => setErasedId(row.id)}
                          >
                            {words.erase}
                          </Button>
                        )}
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
