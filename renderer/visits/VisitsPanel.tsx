/** 今日の訪問 on the day's page: how many houses, and whether papers are still out. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { visitText as words } from '../text/visits.ts';
import { Chip, LinkButton, Panel, Row, Soft } from '../ui/index.ts';

export function VisitsPanel({ today }: { today: string }) {
  const go = usePlace((placed) => placed.go);
  const { data: day } = useQuery(trpc.visits.day.queryOptions({ date: today }));
  if (!day) return null;
  const late = day.out.filter(({ returnDue }) => returnDue < day.today).length;
  const waiting = day.stops.filter(({ noteId }) => noteId === null);
  return (
    <Panel title={words.panel} aside={day.stops.length > 0 && words.panelCount(day.stops.length)}>
      {day.stops.length === 0 && (
        <p>
          <Soft>{words.panelNone}</Soft>
        </p>
      )}
      <ul>
        {day.stops.slice(0, 4).map(({ caseId, time, personName, caseNo }) => (
          <li key={caseId}>{[time, personName || caseNo].filter(Boolean).join('　')}</li>
        ))}
      </ul>
      {late > 0 && (
        <p>
          <Chip tone="urgent">{words.panelOut(late)}</Chip>
        </p>
      )}
      <Row>
        <LinkButton onPress={() => go({ room: 'visits' })}>{words.panelOpen}</LinkButton>
        {day.kit && waiting.length > 0 && (
          <LinkButton onPress={() => go({ room: 'visit-notes', date: today })}>{words.enter}</LinkButton>
        )}
      </Row>
    </Panel>
  );
}
