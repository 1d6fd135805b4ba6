/** The duty of secrecy was explained to somebody, on this day (法106条の6第5項). */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allowed } from '../../db/outcome.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { organisationText } from '../text/organisations.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, JapaneseDateField, Stack, useAnnounce } from '../ui/index.ts';
import type { Member } from './OrganisationsScreen.tsx';

const text = organisationText.members;
const explain = (input: { memberId: string; date: string }) =>
  trpcClient.organisations.explainSecrecy.mutate(input).then(() => allowed(true));

export function ExplainDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const [chosen, setChosen] = useState<{ date: string | null } | null>(null);
  const date = chosen ? chosen.date : (now?.date ?? null);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(explain);
  const submit = async () => {
    if (!date || !(await run({ memberId: member.id, date }))) return;
    announce(organisationText.saved, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text.explainTitle}
      size="s"
      isLocked={isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={isRunning} isDisabled={!date} onPress={() => void submit()}>
            {text.explainSave}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{text.explainText(member.name ?? '')}</p>
        <JapaneseDateField
          label={text.explainDate}
          value={date}
          onChange={(picked) => setChosen({ date: picked })}
        />
        <Refused refusal={refusal} />
      </Stack>
    </Dialog>
  );
}
