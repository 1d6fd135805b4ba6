/** 受渡し: whoever took the medium along, and the day. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { ledgerText as words } from '../text/handoffLedger.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, JapaneseDateField, Stack, TextField, useAnnounce } from '../ui/index.ts';

const save = (input: { takeoutId: string; date: string; handedTo: string }) =>
  trpcClient.handoff.recordHanded
    .mutate(input)
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export interface HandedDialogProps {
  takeout: { id: string; number: string; toOfficeName: string; mediumNumber: string };
  today: string;
  onClose: () => void;
}

export function HandedDialog({ takeout, today, onClose }: HandedDialogProps) {
  const [handedTo, setHandedTo] = useState('');
  const [date, setDate] = useState<string | null>(today);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(save);
  const isWhole = handedTo.trim() !== '' && date !== null;
  const submit = async () => {
    if (!isWhole || !(await run({ takeoutId: takeout.id, date, handedTo }))) return;
    announce(words.handSaved, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.handTitle}
      size="s"
      isLocked={isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={isRunning} isDisabled={!isWhole} onPress={() => void submit()}>
            {words.handSave}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{words.handText(takeout.number, takeout.toOfficeName, takeout.mediumNumber)}</p>
        <TextField label={words.handedTo} width="s" value={handedTo} onChange={setHandedTo} isRequired />
        <JapaneseDateField label={words.handedOn} value={date} onChange={setDate} isRequired />
        <Refused refusal={refusal} />
      </Stack>
    </Dialog>
  );
}
