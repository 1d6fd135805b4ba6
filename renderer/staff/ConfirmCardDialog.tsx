/** Two people compared the twelve words: who they were, and whether the other one sits at a window of this city. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { cardsText } from '../text/cards.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, Form, RadioGroup, TextField, useAnnounce } from '../ui/index.ts';

const text = cardsText.confirm;
type Input = Parameters<typeof trpcClient.handoff.confirmCard.mutate>[0];
const confirmCard = (input: Input) =>
  trpcClient.handoff.confirmCard
    .mutate(input)
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

type Kind = 'own-city' | 'outside';
const KINDS = [
  { value: 'own-city', label: text.ownCity, note: text.ownCityNote },
  { value: 'outside', label: text.outside, note: text.outsideNote },
] as const;

export interface ConfirmCardDialogProps {
  office: { officeId: string; name: string };
  onClose: () => void;
}

export function ConfirmCardDialog({ office, onClose }: ConfirmCardDialogProps) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind | null>(null);
  const [isTried, setTried] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(confirmCard);
  const submit = async () => {
    setTried(true);
    if (name.trim() === '' || !kind) return;
    const input = { officeId: office.officeId, readWithName: name.trim(), isOwnCity: kind === 'own-city' };
    if (!(await run(input))) return;
    announce(text.done, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      isForm
      role="alertdialog"
      size="m"
      title={text.title(office.name)}
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
      <p>{text.only}</p>
      <Refused refusal={refusal} />
      <Form onSubmit={() => void submit()}>
        <TextField
          label={text.readWith}
          help={text.readWithHelp}
          isRequired
          autoFocus
          width="m"
          maxLength={60}
          value={name}
          onChange={setName}
          error={isTried && name.trim() === '' ? text.readWithMissing : null}
        />
        <RadioGroup
          label={text.kind}
          isRequired
          layout="column"
          choices={KINDS}
          value={kind}
          onChange={setKind}
          error={isTried && !kind ? text.kindMissing : null}
        />
      </Form>
    </Dialog>
  );
}
