/** This PC among the others: its mark, what it was before, and beginning anew where another window calls its files forked. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatJapaneseDate, toTokyoDate } from '../../db/calendar/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { cardsText } from '../text/cards.ts';
import { uiText } from '../text/ui.ts';
import {
  Button,
  Chip,
  DescriptionList,
  Dialog,
  Form,
  LinkButton,
  Panel,
  RadioGroup,
  Row,
  Soft,
  Stack,
} from '../ui/index.ts';

const text = cardsText.pcs;
const done = (outcome: Awaited<ReturnType<typeof trpcClient.handoff.beginAnew.mutate>>) =>
  outcome.ok ? { ok: true as const, value: true } : outcome;
const begin = (livesOn: boolean) => trpcClient.handoff.beginAnew.mutate({ livesOn }).then(done);
const say = (input: { replica: string; livesOn: boolean }) =>
  trpcClient.handoff.sayLivesOn.mutate(input).then(done);

export function PcsPanel({ manages }: { manages: boolean }) {
  const query = useQuery(trpc.handoff.pcs.queryOptions());
  const [isAsking, setAsking] = useState(false);
  const saying = useOutcome(say);
  return (
    <Panel title={text.title}>
      <Loaded query={query}>
        {({ mark, former }) => (
          <Stack gap="s">
            <Soft>{text.help}</Soft>
            <DescriptionList
              items={[
                { label: text.mark, value: mark },
                ...former.map((each) => ({
                  label: `${text.former} ${each.mark}`,
                  value: (
                    <Row>
                      {text.line(formatJapaneseDate(toTokyoDate(each.endedAt)), text.reason(each.reason))}
                      {each.livesOn && <Chip tone="info">{text.livesOn}</Chip>}
                      {manages && (
                        <LinkButton
                          onPress={() => void saying.run({ replica: each.replica, livesOn: !each.livesOn })}
                        >
                          {each.livesOn ? text.sayEnded : text.sayLivesOn}
                        </LinkButton>
                      )}
                    </Row>
                  ),
                })),
              ]}
            />
            <Refused refusal={saying.refusal} />
            {manages && (
              <Row>
                <Button onPress={() => setAsking(true)}>{text.begin}</Button>
              </Row>
            )}
            {isAsking && <BeginAnewDialog onClose={() => setAsking(false)} />}
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}

type Other = 'none' | 'exists';

function BeginAnewDialog({ onClose }: { onClose: () => void }) {
  const [other, setOther] = useState<Other | null>(null);
  const [isTried, setTried] = useState(false);
  const { run, refusal, isRunning } = useOutcome(begin);
  const submit = async () => {
    setTried(true);
    // The new mark holds from the next opening on: what is open now goes on as it was opened.
    if (other && (await run(other === 'exists'))) void shell.lock();
  };
  return (
    <Dialog
      isOpen
      isForm
      role="alertdialog"
      size="m"
      title={text.beginTitle}
      isLocked={isRunning}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isRunning}>
            {uiText.cancel}
          </Button>
          <Button variant="primary" onPress={() => void submit()} isPending={isRunning}>
            {text.submit}
          </Button>
        </>
      }
    >
      <p>{text.beginText}</p>
      <Refused refusal={refusal} />
      <Form onSubmit={() => void submit()}>
        <RadioGroup
          label={text.other}
          isRequired
          layout="column"
          choices={[
            { value: 'none', label: text.none },
            { value: 'exists', label: text.exists },
          ]}
          value={other}
          onChange={setOther}
          error={isTried && !other ? text.otherMissing : null}
        />
      </Form>
    </Dialog>
  );
}
