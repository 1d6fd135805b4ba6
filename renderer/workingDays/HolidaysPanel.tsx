/** 祝日・閉庁日 as they stand: until when they are announced, which come next, and loading next year's. */
import { useQuery } from '@tanstack/react-query';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { settingsText } from '../text/staff.ts';
import { workingDayText as text } from '../text/workingDays.ts';
import { Button, DescriptionList, Notice, Panel, Row, Soft, Stack, useAnnounce } from '../ui/index.ts';

const load = (ticket: string) => trpcClient.workingDays.load.mutate({ ticket });
const inWords = (iso: string): string => formatJapaneseDate(iso, 'day', { weekday: true });
const SHOWN = 6;
/** 内閣府 announces the next year's in February: what ends within these many days is worth a word. */
const SOON = '-11-01';

export function HolidaysPanel({ manages }: { manages: boolean }) {
  const query = useQuery(trpc.workingDays.holidays.queryOptions());
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(load);
  const choose = async () => {
    const file = await shell.chooseOpen({ kind: 'holidays' });
    const loaded = file && (await run(file.ticket));
    if (loaded) announce(text.loaded(loaded.days, inWords(loaded.until)), { tone: 'ok' });
  };
  return (
    <Panel title={text.title}>
      <Stack>
        <p>{text.lead}</p>
        <Loaded query={query}>
          {({ announcedUntil, days, loadedOn, source, today }) => (
            <>
              {(announcedUntil ?? '') < `${today.slice(0, 4)}${SOON}` && (
                <Notice tone="caution" label={text.oldLabel}>
                  {text.old(announcedUntil ? inWords(announcedUntil) : text.nothing)}
                </Notice>
              )}
              <DescriptionList
                items={[
                  {
                    label: text.until,
                    value: announcedUntil ? text.untilDay(inWords(announcedUntil)) : text.nothing,
                  },
                  ...(loadedOn ? [{ label: text.source, value: source }] : []),
                  { label: text.loadedOn, value: loadedOn ? inWords(loadedOn) : text.builtIn },
                  {
                    label: text.next,
                    value: days
                      .filter(({ date }) => date >= today)
                      .slice(0, SHOWN)
                      .map(({ date, name }) => `${inWords(date)} ${name}`)
                      .join('、'),
                  },
                ]}
              />
            </>
          )}
        </Loaded>
        <Refused refusal={refusal} ways={{ 'choose-other-file': () => void choose() }} />
        {manages ? (
          <Row>
            <Button onPress={() => void choose()} isPending={isRunning}>
              {text.load}
            </Button>
          </Row>
        ) : (
          <Soft>{settingsText.onlyAdministrator}</Soft>
        )}
      </Stack>
    </Panel>
  );
}
