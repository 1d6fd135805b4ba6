/** A paper that gives out the office's own telephone while none is set: said before it is printed, and set right there. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allowed } from '../../db/outcome.ts';
import type { Paper } from '../../db/papers/codes.ts';
import { isPermitted } from '../../db/staff/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { previewText as text } from '../text/papers.ts';
import { Button, Form, Notice, Row, TextField } from '../ui/index.ts';

const GIVES_TEL: readonly Paper[] = [
  'guide-memo',
  'referral-sheet',
  'received-referral-answer',
  'meeting-notice',
  'information-request',
  'information-answer',
  'information-disclosure',
  'support-decision-notice',
  'closing-notice',
  'advice-sheet',
];

const save = (input: { tel: string; address: string }) =>
  trpcClient.office.saveContact.mutate(input).then(() => allowed(true));

export function NoOfficeTel({ paper }: { paper: Paper }) {
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const [tel, setTel] = useState('');
  const { run, refusal, isRunning } = useOutcome(save);
  if (session?.office.tel !== '' || !GIVES_TEL.includes(paper)) return null;
  const manages = isPermitted(session.staff.roles, 'office.manage');
  const { address } = session.office;
  const submit = () => void run({ tel: tel.trim(), address });
  return (
    <Notice tone="caution" label={text.noTelLabel}>
      <p>{manages ? text.noTel : text.noTelAsk}</p>
      {manages && (
        <Form onSubmit={submit}>
          <Row>
            <TextField label={text.tel} width="s" type="tel" value={tel} onChange={setTel} />
            <Button isDisabled={tel.trim() === ''} isPending={isRunning} onPress={submit}>
              {text.setTel}
            </Button>
          </Row>
          <Refused refusal={refusal} />
        </Form>
      )}
    </Notice>
  );
}
