/** 引き継いだケース: new to whoever is at the screen, with whether somebody wrote down what to know. */
import { useQuery } from '@tanstack/react-query';
import { formatShort } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { takenOverText as words } from '../text/reassignments.ts';
import { todayText } from '../text/tasks.ts';
import { LinkButton, Panel, Soft } from '../ui/index.ts';

const SHOWN = 8;

export function TakenOverPanel() {
  const go = usePlace((placed) => placed.go);
  const { data } = useQuery(trpc.reassignments.takenOver.queryOptions());
  if (!data || data.length === 0) return null;
  return (
    <Panel title={words.title} aside={<Soft>{todayText.cases(data.length)}</Soft>}>
      <ul>
        {data.slice(0, SHOWN).map((each) => (
          <li key={each.caseId}>
            <LinkButton onPress={() => go({ room: 'case', caseId: each.caseId })}>
              {each.personName || todayText.urgentNoName}
            </LinkButton>{' '}
            <Soft>
              {each.caseNo}　{words.since(formatShort(each.fromOn))}
              {each.hasNote && `　${words.hasNote}`}
            </Soft>
          </li>
        ))}
      </ul>
      {data.length > SHOWN && <Soft>{words.more(data.length - SHOWN)}</Soft>}
    </Panel>
  );
}
