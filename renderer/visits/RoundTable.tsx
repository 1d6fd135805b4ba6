/** The houses in the order of the round; moved by one place at a time, so that the keyboard is enough. */
import { useEffect, useRef } from 'react';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { visitText as words } from '../text/visits.ts';
import { Button, Chip, EmptyState, LinkButton, Row, Soft, Table, useAnnounce } from '../ui/index.ts';
import { arrangeVisits, nameOf, planned, type VisitDay, type VisitStop } from './visitDay.ts';

type Move = 'up' | 'down';

export function RoundTable({ day }: { day: VisitDay }) {
  const go = usePlace((placed) => placed.go);
  const announce = useAnnounce();
  const arranging = useOutcome(arrangeVisits);
  const root = useRef<HTMLDivElement>(null);
  /** The button that was pressed: a row that moves would lose the focus. */
  const pressed = useRef<string | null>(null);
  const { stops } = day;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the order has changed on the screen.
  useEffect(() => {
    if (!pressed.current) return;
    root.current?.querySelector<HTMLElement>(`[id="${pressed.current}"]`)?.focus();
    pressed.current = null;
  }, [stops]);

  const put = async (next: VisitStop[], said: string, focus: string | null) => {
    pressed.current = focus;
    if (await arranging.run({ date: day.date, stops: planned(next) })) announce(said, { tone: 'ok' });
  };
  const move = (index: number, by: Move) => {
    const stop = stops[index];
    const to = by === 'up' ? index - 1 : index + 1;
    if (!stop || to < 0 || to >= stops.length || arranging.isRunning) return;
    const next = stops.filter((each) => each !== stop);
    next.splice(to, 0, stop);
    void put(next, words.moved(nameOf(stop), to + 1), `visit-${by}-${stop.caseId}`);
  };
  const at = (stop: VisitStop) => stops.indexOf(stop);
  return (
    <div ref={root}>
      <Refused refusal={arranging.refusal} />
      <Table
        caption={words.caption}
        rows={stops}
        rowKey={(stop) => stop.caseId}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        columns={[
          { key: 'order', header: words.columns.order, width: 'fit', cell: (stop) => at(stop) + 1 },
          {
            key: 'time',
            header: words.columns.time,
            width: 'fit',
            cell: ({ time }) => time ?? words.noTime,
          },
          {
            key: 'who',
            header: words.columns.who,
            isRowHeader: true,
            cell: (stop) => (
              <>
                <LinkButton onPress={() => go({ room: 'case', caseId: stop.caseId })}>
                  {stop.personName || words.unnamed}
                </LinkButton>{' '}
                <Soft>{stop.caseNo}</Soft>
                {stop.isConcealed && (
                  <div>
                    <Chip tone="warn">{words.concealed}</Chip>
                  </div>
                )}
              </>
            ),
          },
          { key: 'subject', header: words.columns.subject, cell: ({ subject }) => subject },
          {
            key: 'state',
            header: words.columns.state,
            width: 'fit',
            cell: ({ noteId }) =>
              noteId ? <Chip tone="ok">{words.entered}</Chip> : <Soft>{words.notEntered}</Soft>,
          },
          {
            key: 'actions',
            header: words.columns.actions,
            isHeaderHidden: true,
            width: 'fit',
            cell: (stop) => (
              <Row>
                <Button
                  size="s"
                  variant="quiet"
                  id={`visit-up-${stop.caseId}`}
                  aria-label={words.up(nameOf(stop))}
                  onPress={() => move(at(stop), 'up')}
                >
                  {words.upShort}
                </Button>
                <Button
                  size="s"
                  variant="quiet"
                  id={`visit-down-${stop.caseId}`}
                  aria-label={words.down(nameOf(stop))}
                  onPress={() => move(at(stop), 'down')}
                >
                  {words.downShort}
                </Button>
                <Button
                  size="s"
                  variant="quiet"
                  aria-label={words.off(nameOf(stop))}
                  onPress={() =>
                    void put(
                      stops.filter((each) => each !== stop),
                      words.takenOff(nameOf(stop)),
                      null,
                    )
                  }
                >
                  {words.offShort}
                </Button>
              </Row>
            ),
          },
        ]}
      />
    </div>
  );
}
