/**
 * 訪問の記録を入れる: the houses of the day in the order in which the sheets lie on the desk, one form of 経過 each. What is typed is kept as it
 * is typed; one key records and goes on, one says that nobody was there, one leaves a house for later.
 */
import './visits.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { visitText as words } from '../text/visits.ts';
import {
  Button,
  Chip,
  Columns,
  EmptyState,
  LinkButton,
  PageHeading,
  Panel,
  Row,
  Soft,
  Stack,
} from '../ui/index.ts';
import { useBringBack } from './KitsOut.tsx';
import { VisitNoteForm } from './VisitNoteForm.tsx';
import { nameOf, type VisitDay, type VisitStop } from './visitDay.ts';

export function VisitNotesScreen({ date, caseId }: { date: string; caseId?: string }) {
  const go = usePlace((placed) => placed.go);
  const query = useQuery(trpc.visits.day.queryOptions({ date }));
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const entered = query.data?.stops.filter(({ noteId }) => noteId !== null).length ?? 0;
  return (
    <>
      <PageHeading
        title={words.enterTitle}
        meta={
          query.data &&
          words.enterMeta(
            formatJapaneseDate(date, 'day', { weekday: true }),
            entered,
            query.data.stops.length,
          )
        }
        actions={<Button onPress={() => go({ room: 'visits', date })}>{words.toVisits}</Button>}
      />
      <Loaded query={query}>
        {(day) => now && <Entering day={day} time={now.time} first={caseId ?? null} />}
      </Loaded>
    </>
  );
}

/** In the kit's order. */
const inOrder = ({ stops, toEnter }: VisitDay): VisitStop[] =>
  toEnter.flatMap(({ caseId }) => stops.find((stop) => stop.caseId === caseId) ?? []);

function Entering({ day, time, first }: { day: VisitDay; time: string; first: string | null }) {
  const stops = inOrder(day);
  const [chosen, choose] = useState<string | null>(
    () => first ?? stops.find(({ noteId }) => noteId === null)?.caseId ?? null,
  );
  const index = stops.findIndex(({ caseId }) => caseId === chosen);
  const stop = stops[index];
  /** The next house that has no record yet: those behind this one first, then those that were left for later. */
  const after = (done: boolean) => {
    const waiting = [...stops.slice(index + 1), ...stops.slice(0, done ? index : index + 1)].filter(
      ({ noteId }) => noteId === null,
    );
    choose(waiting[0]?.caseId ?? null);
  };
  if (stops.length === 0) return <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>;
  return (
    <Columns aside={<Order stops={stops} chosen={chosen} onChoose={choose} />}>
      {stop ? (
        <VisitNoteForm
          key={stop.caseId}
          day={day}
          stop={stop}
          order={index + 1}
          total={stops.length}
          time={stop.time ?? time}
          onDone={() => after(true)}
          onLater={() => after(false)}
        />
      ) : (
        <AllEntered day={day} />
      )}
    </Columns>
  );
}

function Order({
  stops,
  chosen,
  onChoose,
}: {
  stops: readonly VisitStop[];
  chosen: string | null;
  onChoose: (caseId: string) => void;
}) {
  return (
    <Panel title={words.round}>
      <ol className="visit-order">
        {stops.map((stop, index) => (
          <li key={stop.caseId} aria-current={stop.caseId === chosen ? 'step' : undefined}>
            <Row>
              <LinkButton onPress={() => onChoose(stop.caseId)}>
                {words.stop(index + 1, stop.personName || words.unnamed)}
              </LinkButton>
              {stop.noteId ? <Chip tone="ok">{words.entered}</Chip> : <Soft>{words.notEntered}</Soft>}
            </Row>
            <div>
              <Soft>{[stop.time, stop.subject].filter(Boolean).join('　')}</Soft>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function AllEntered({ day }: { day: VisitDay }) {
  const back = useBringBack(day);
  const isOut = day.kit !== null && day.out.some(({ id }) => id === day.kit?.id);
  return (
    <Panel title={words.allDone}>
      <Stack>
        <p>{words.allDoneText}</p>
        <Refused refusal={back.refusal} />
        {isOut && day.kit && (
          <div>
            <Button
              variant="primary"
              isPending={back.isRunning}
              onPress={() => day.kit && void back.run(day.kit.id)}
            >
              {words.backOf(day.kit.number)}
            </Button>
          </div>
        )}
        <ul>
          {day.stops.map((stop) => (
            <li key={stop.caseId}>{nameOf(stop)}</li>
          ))}
        </ul>
      </Stack>
    </Panel>
  );
}
