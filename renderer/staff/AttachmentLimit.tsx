/** How large one 添付 may be: what this window is ready to store, and to carry across the road. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMIT_RANGE_MIB } from '../../db/attachments/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { settingsText } from '../text/staff.ts';
import { Button, DescriptionList, Form, Panel, Row, TextField, useAnnounce } from '../ui/index.ts';

const text = settingsText.office;
const { least, most } = LIMIT_RANGE_MIB;
const save = (mib: number) => trpcClient.attachments.setLimit.mutate({ mib });

export function AttachmentLimit({ manages }: { manages: boolean }) {
  const { data } = useQuery(trpc.attachments.limit.queryOptions());
  if (!data) return null;
  return (
    <Panel title={text.attachments}>
      {manages ? (
        <LimitForm key={data.mib} mib={data.mib} />
      ) : (
        <DescriptionList items={[{ label: text.limit, value: text.limitNow(data.mib) }]} />
      )}
    </Panel>
  );
}

function LimitForm({ mib }: { mib: number }) {
  const [written, setWritten] = useState(String(mib));
  const [isTried, setTried] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(save);
  const wished = Number(written.normalize('NFKC'));
  const isGood = Number.isInteger(wished) && wished >= least && wished <= most;
  const submit = () => {
    setTried(true);
    if (isGood) void run(wished).then((done) => done !== null && announce(text.saved, { tone: 'ok' }));
  };
  return (
    <Form onSubmit={submit}>
      <Refused refusal={refusal} />
      <TextField
        label={text.limit}
        width="xs"
        inputMode="numeric"
        help={text.limitHelp(least, most)}
        error={isTried && !isGood ? text.limitFault(least, most) : null}
        value={written}
        onChange={setWritten}
      />
      <Row>
        <Button isPending={isRunning} onPress={submit}>
          {text.save}
        </Button>
      </Row>
    </Form>
  );
}
