/** What a case still has before it by the clock, and beginning another appointment of it. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { APPOINTMENT_KIND_LABELS } from '../text/labels.ts';
import { weekText as text } from '../text/week.ts';
import { LinkButton, Panel, Soft } from '../ui/index.ts';
import { hoursOf, shortDay } from './words.ts';
import './week.css';

export function CaseAppointments({ caseId }: { caseId: string }) {
  const { data } = useQuery(trpc.week.ofCase.queryOptions({ caseId }));
  const go = usePlace((placed) => placed.go);
  return (
    <Panel
      title={text.casePanel}
      aside={<LinkButton onPress={() => go({ room: 'week', caseId })}>{text.addOfCase}</LinkButton>}
    >
      {data?.length === 0 && <Soft>{text.caseNone}</Soft>}
      <ul className="week-entries">
        {(data ?? []).map(({ id, date, kind, subject, room, staffName, ...hours }) => (
          <li key={id} className="week-entry">
            <LinkButton onPress={() => go({ room: 'week', date })}>
              {[shortDay(date), hoursOf(hours)].filter(Boolean).join(' ')}
            </LinkButton>{' '}
            {APPOINTMENT_KIND_LABELS[kind]}
            <span className="week-small">{[subject, room, staffName].filter(Boolean).join('　')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
