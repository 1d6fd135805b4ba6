/** 持ち出している紙: whoever took them, until somebody has counted them back in. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { visitText as words } from '../text/visits.ts';
import { Button, Chip, Panel, Soft, Stack, useAnnounce } from '../ui/index.ts';
import type { VisitDay } from './visitDay.ts';

const bringBack = (input: { kitId: string; date: string }) => trpcClient.visits.returnKit.mutate(input);

export function useBringBack(day: VisitDay) {
  const announce = useAnnounce();
  const action = useOutcome(async (kitId: string) => {
    const done = await bringBack({ kitId, date: day.today });
    if (done.ok) announce(words.backDone, { tone: 'ok' });
    return done;
  });
  return action;
}

export function KitsOut({ day }: { day: VisitDay }) {
  const back = useBringBack(day);
  return (
    <Panel title={words.out}>
      <Stack gap="s">
        <Refused refusal={back.refusal} />
        {day.out.length === 0 && <Soft>{words.outNone}</Soft>}
        {day.out.map((kit) => (
          <div key={kit.id} className="visit-kit">
            <p>{words.outLine(kit.number, kit.staffName, kit.sheets)}</p>
            <p>
              <Soft>{words.outDue(formatJapaneseDate(kit.returnDue, 'day', { weekday: true }))}</Soft>{' '}
              {kit.returnDue < day.today && <Chip tone="urgent">{words.overdue}</Chip>}
            </p>
            <Button
              size="s"
              isDisabled={back.isRunning}
              aria-label={words.backOf(kit.number)}
              onPress={() => void back.run(kit.id)}
            >
              {words.back}
            </Button>
          </div>
        ))}
      </Stack>
    </Panel>
  );
}
