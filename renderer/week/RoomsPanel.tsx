/** 相談室 of this window: one on each line, in the order in which they are offered. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { weekText } from '../text/week.ts';
import { Button, Form, Panel, Row, Stack, TextArea, useAnnounce } from '../ui/index.ts';

const text = weekText.rooms;
const save = (rooms: string[]) =>
  trpcClient.week.saveRooms
    .mutate({ rooms })
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export function RoomsPanel() {
  const query = useQuery(trpc.week.rooms.queryOptions());
  return (
    <Panel title={text.title}>
      <Loaded query={query}>{(rooms) => <Rooms rooms={rooms} />}</Loaded>
    </Panel>
  );
}

function Rooms({ rooms }: { rooms: readonly string[] }) {
  const [typed, setTyped] = useState(rooms.join('\n'));
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(save);
  const submit = async () => {
    const named = typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (await run(named)) announce(text.saved(named.length), { tone: 'ok' });
  };
  return (
    <Form onSubmit={() => void submit()}>
      <Stack>
        <TextArea label={text.names} help={text.help} rows={5} value={typed} onChange={setTyped} />
        <Refused refusal={refusal} />
        <Row>
          <Button type="submit" isPending={isRunning}>
            {text.save}
          </Button>
        </Row>
      </Stack>
    </Form>
  );
}
