/** Another window's card: its words, and whether two people have compared them. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { settingsText } from '../text/staff.ts';
import { Button, Chip, ConfirmDialog, Row, Soft, Stack, useAnnounce } from '../ui/index.ts';
import { TwelveWords } from './TwelveWords.tsx';

const text = settingsText.cards;
const confirmCard = (officeId: string) =>
  trpcClient.handoff.confirmCard
    .mutate({ officeId })
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export interface OtherOfficeProps {
  office: { officeId: string; name: string; confirmed: boolean; words: string[] };
  manages: boolean;
}

export function OtherOffice({ office, manages }: OtherOfficeProps) {
  const [isAsking, setAsking] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(confirmCard);
  const confirm = async () => {
    const confirmed = await run(office.officeId);
    setAsking(false);
    if (confirmed) announce(text.confirmDone, { tone: 'ok' });
  };
  return (
    <Stack gap="s">
      <Row>
        <h3>{office.name}</h3>
        <Chip tone={office.confirmed ? 'ok' : 'warn'}>
          {office.confirmed ? text.confirmed : text.unconfirmed}
        </Chip>
      </Row>
      {!office.confirmed && <Soft>{text.readAloud}</Soft>}
      <TwelveWords name={office.name} words={office.words} />
      <Refused refusal={refusal} />
      {!office.confirmed && manages && (
        <Row>
          <Button variant="primary" onPress={() => setAsking(true)}>
            {text.confirm}
          </Button>
        </Row>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={text.confirmTitle(office.name)}
        confirmLabel={text.confirm}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
        isPending={isRunning}
      >
        {text.confirmText}
      </ConfirmDialog>
    </Stack>
  );
}
