/** What was last handed over and taken in. */
import { todayText } from '../text/tasks.ts';
import { Chip, DescriptionList, Panel } from '../ui/index.ts';
import type { Today } from './TodayScreen.tsx';
import { momentWords } from './words.ts';

export function HandoffsPanel({ handoffs: { lastSent, lastReceived } }: { handoffs: Today['handoffs'] }) {
  return (
    <Panel title={todayText.handoffs}>
      <DescriptionList
        items={[
          {
            label: todayText.lastSent,
            value: lastSent ? (
              <>
                {lastSent.to} {momentWords(lastSent.at)}{' '}
                <Chip tone={lastSent.receivedAt === null ? 'neutral' : 'ok'}>
                  {lastSent.receivedAt === null ? todayText.waiting : todayText.confirmed}
                </Chip>
              </>
            ) : (
              todayText.notYet
            ),
          },
          {
            label: todayText.lastReceived,
            value: lastReceived ? `${lastReceived.from} ${momentWords(lastReceived.at)}` : todayText.notYet,
          },
        ]}
      />
    </Panel>
  );
}
