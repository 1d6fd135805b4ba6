/** What today holds by the clock, beside what falls due: of both windows or of oneself, and the way to the whole week. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { weekText as text } from '../text/week.ts';
import { LinkButton, Panel, Soft } from '../ui/index.ts';
import { aboutOf, type Entry, hoursOf, kindOf, whereOf } from './words.ts';
import './week.css';

const isByTheClock = ({ source }: Entry): boolean => source !== 'task' && source !== 'busy';

export function TodayAppointments({ today, isMine }: { today: string; isMine: boolean }) {
  const { data: week } = useQuery(trpc.week.view.queryOptions({ date: today }));
  const go = usePlace((placed) => placed.go);
  if (!week) return null;
  const entries = week.entries.filter(
    (entry) =>
      entry.date === today &&
      isByTheClock(entry) &&
      (!isMine || entry.staffId === week.staffId || entry.source === 'meeting'),
  );
  return (
    <Panel
      title={text.todayPanel}
      aside={<LinkButton onPress={() => go({ room: 'week' })}>{text.wholeWeek}</LinkButton>}
    >
      {entries.length === 0 && <Soft>{text.todayNone}</Soft>}
      <ul className="week-entries">
        {entries.map((entry) => (
          <li
            key={entry.key}
            className="week-entry"
            data-source={entry.source}
            data-done={entry.isDone || undefined}
          >
            <span className="week-time">{hoursOf(entry) || text.wholeDay}</span>{' '}
            {[kindOf(entry), aboutOf(entry)[0]].filter(Boolean).join(' ')}
            <span className="week-small">
              {[...aboutOf(entry).slice(1), whereOf(entry), entry.staffName].filter(Boolean).join('　')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
