/** The city's own calendar: one's hours out of here without a word of what they are, and the hours taken there into here. */
import { useState } from 'react';
import { addDays } from '../../db/calendar/rules.ts';
import { APPOINTMENT_KINDS, LEAVE_KINDS } from '../../db/week/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { APPOINTMENT_KIND_LABELS, LEAVE_KIND_LABELS } from '../text/labels.ts';
import { uiText } from '../text/ui.ts';
import { weekText } from '../text/week.ts';
import { Button, Dialog, Panel, RadioGroup, Row, Stack, useAnnounce } from '../ui/index.ts';
import type { Week } from './words.ts';

const text = weekText.calendar;
const WEEKS = 8;
const HOW_MUCH = ['busy', 'kind'] as const;
type HowMuch = (typeof HOW_MUCH)[number];

/** What the kinds are called there; nothing but 「予定あり」 where that is asked for. */
const titlesOf = (howMuch: HowMuch) => ({
  busy: weekText.withheld,
  kinds:
    howMuch === 'busy'
      ? {}
      : Object.fromEntries([
          ...APPOINTMENT_KINDS.map((kind) => [`appointment/${kind}`, APPOINTMENT_KIND_LABELS[kind]]),
          ...LEAVE_KINDS.map((kind) => [`leave/${kind}`, LEAVE_KIND_LABELS[kind]]),
          ...['support', 'plan-review', 'stakeholder'].map((kind) => [`meeting/${kind}`, text.meeting]),
        ]),
});

const write = (input: Parameters<typeof trpcClient.week.writeCalendar.mutate>[0]) =>
  trpcClient.week.writeCalendar.mutate(input);
const take = (ticket: string) => trpcClient.week.takeBusyHours.mutate({ ticket });
const forget = () =>
  trpcClient.week.forgetBusyHours
    .mutate()
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export function CalendarDialog({ week, onClose }: { week: Week; onClose: () => void }) {
  const [howMuch, setHowMuch] = useState<HowMuch>('busy');
  const announce = useAnnounce();
  const writing = useOutcome(write);
  const taking = useOutcome(take);
  const forgetting = useOutcome(forget);
  const until = addDays(week.monday, WEEKS * 7 - 1);
  const hasBusy = week.entries.some(({ source, staffId }) => source === 'busy' && staffId === week.staffId);

  const writeOut = async () => {
    const chosen = await shell.chooseSave({
      kind: 'calendar',
      suggestedName: text.fileName(week.monday.replaceAll('-', '')),
    });
    const written =
      chosen &&
      (await writing.run({
        ticket: chosen.ticket,
        from: week.monday,
        until,
        titles: titlesOf(howMuch),
      }));
    if (written) announce(text.written(written.events), { tone: 'ok' });
  };
  const takeIn = async () => {
    const file = await shell.chooseOpen({ kind: 'calendar' });
    const taken = file && (await taking.run(file.ticket));
    if (taken) announce(text.taken(taken.hours), { tone: 'ok' });
  };
  const takeOut = async () => {
    if (await forgetting.run(undefined)) announce(text.forgotten, { tone: 'ok' });
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text.title}
      size="l"
      actions={<Button onPress={onClose}>{uiText.close}</Button>}
    >
      <Stack>
        <Panel title={text.out} level={3}>
          <Stack>
            <p>{text.outLead(WEEKS)}</p>
            <RadioGroup
              label={text.howMuch}
              layout="column"
              choices={HOW_MUCH.map((value) => ({ value, label: text.howMuchChoices[value] }))}
              value={howMuch}
              onChange={(value) => value && setHowMuch(value)}
            />
            <Refused refusal={writing.refusal} ways={{ 'choose-other-file': () => void writeOut() }} />
            <Row>
              <Button isPending={writing.isRunning} onPress={() => void writeOut()}>
                {text.write}
              </Button>
            </Row>
          </Stack>
        </Panel>
        <Panel title={text.in} level={3}>
          <Stack>
            <p>{text.inLead}</p>
            <Refused refusal={taking.refusal} ways={{ 'choose-other-file': () => void takeIn() }} />
            <Row>
              <Button isPending={taking.isRunning} onPress={() => void takeIn()}>
                {text.take}
              </Button>
              {hasBusy && (
                <Button variant="quiet" isPending={forgetting.isRunning} onPress={() => void takeOut()}>
                  {text.forget}
                </Button>
              )}
            </Row>
          </Stack>
        </Panel>
      </Stack>
    </Dialog>
  );
}
