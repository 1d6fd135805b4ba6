/** This window's telephone and address, as its papers print them. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allowed } from '../../db/outcome.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { settingsText } from '../text/staff.ts';
import { Button, DescriptionList, Form, Panel, Row, Stack, TextField, useAnnounce } from '../ui/index.ts';
import { AttachmentLimit } from './AttachmentLimit.tsx';

const text = settingsText.office;
const save = (input: { tel: string; address: string }) =>
  trpcClient.office.saveContact.mutate(input).then(() => allowed(true));

export function OfficeTab({ manages }: { manages: boolean }) {
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  if (!session) return null;
  const { office } = session;
  return (
    <Stack>
      <Panel title={office.name}>
        {manages ? (
          <OfficeForm tel={office.tel} address={office.address} />
        ) : (
          <DescriptionList
            items={[
              { label: text.tel, value: office.tel },
              { label: text.address, value: office.address },
            ]}
          />
        )}
      </Panel>
      <AttachmentLimit manages={manages} />
    </Stack>
  );
}

function OfficeForm(before: { tel: string; address: string }) {
  const [tel, setTel] = useState(before.tel);
  const [address, setAddress] = useState(before.address);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(save);
  const submit = () =>
    void run({ tel, address }).then((done) => done && announce(text.saved, { tone: 'ok' }));
  return (
    <Form onSubmit={submit}>
      <Refused refusal={refusal} />
      <TextField label={text.tel} width="s" type="tel" help={text.telHelp} value={tel} onChange={setTel} />
      <TextField label={text.address} width="l" value={address} onChange={setAddress} />
      <Row>
        <Button variant="primary" isPending={isRunning} onPress={submit}>
          {text.save}
        </Button>
      </Row>
    </Form>
  );
}
