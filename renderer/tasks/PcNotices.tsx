/**
 * What has to be known of this PC before the day begins: that it was put back from a backup and what to ask which window for, that a
 * number stands on two cases since, and, for administrators, that the office card is due to be made anew.
 */
import { useQuery } from '@tanstack/react-query';
import { addDays, formatJapaneseDate, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { isPermitted } from '../../db/staff/rules.ts';
import { queryClient, trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { cardsText } from '../text/cards.ts';
import { Button, Notice } from '../ui/index.ts';

const text = cardsText.news;
/** Days before the card is due from which on it is said. */
const AHEAD = 30;
const day = (at: number) => formatJapaneseDate(toTokyoDate(at));

export function PcNotices({ today }: { today: string }) {
  const { data: news } = useQuery(trpc.handoff.news.queryOptions());
  const { data: offices } = useQuery(trpc.handoff.offices.queryOptions());
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const go = usePlace((placed) => placed.go);
  const read = () =>
    trpcClient.handoff.readNews
      .mutate()
      .then(() => queryClient.invalidateQueries({ queryKey: trpc.handoff.news.queryKey() }));
  const isDue =
    offices !== undefined &&
    session !== undefined &&
    isPermitted(session.staff.roles, 'office.manage') &&
    offices.own.due <= addDays(today, AHEAD);
  const restored = news?.restored;
  return (
    <>
      {restored && (
        <Notice
          tone="caution"
          label={restored.reason === 'backup' || restored.reason === 'rolled-back' ? text.label : text.copied}
          action={<Button onPress={() => void read()}>{text.read}</Button>}
        >
          {restored.knownUntil !== null && (
            <p>{text.until(`${day(restored.knownUntil)} ${toTokyoTime(restored.knownUntil)}`)}</p>
          )}
          <p>{restored.windows.length > 0 ? text.lead : text.noWindow}</p>
          <ul className="tasks-asks">
            {restored.windows.map(({ name, last }) => (
              <li key={name}>{last ? text.ask(name, last.sequence, day(last.at)) : text.askFirst(name)}</li>
            ))}
          </ul>
          <p>{text.numbers}</p>
        </Notice>
      )}
      {news && news.sameNumbers.length > 0 && (
        <Notice tone="caution" label={text.sameLabel}>
          {text.sameNumbers(news.sameNumbers.join('、'))}
        </Notice>
      )}
      {isDue && (
        <Notice
          tone="info"
          label={text.dueLabel}
          action={<Button onPress={() => go({ room: 'settings' })}>{text.toCards}</Button>}
        >
          {text.due(formatJapaneseDate(offices.own.due))}
        </Notice>
      )}
    </>
  );
}
