/** 消去確認: the file is gone from the medium, on this day. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { todayText } from '../text/tasks.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, JapaneseDateField, Stack, useAnnounce } from '../ui/index.ts';
import type { Today } from './TodayScreen.tsx';

const confirmErased = (input: { takeoutId: string; date: string }) =>
  trpcClient.handoff.confirmErased
    .mutate(input)
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export interface ErasedDialogProps {
  erasure: Today['erasures'][number];
  today: string;
  onClose: () => void;
}

export function ErasedDialog({ erasure, today, onClose }: ErasedDialogProps) {
  const [date, setDate] = useState<string | null>(today);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(confirmErased);
  const submit = async () => {
    if (!date || !(await run({ takeoutId: erasure.id, date }))) return;
    announce(todayText.eraseDone, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={todayText.eraseTitle}
      size="s"
      isLocked={isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={isRunning} isDisabled={!date} onPress={() => void submit()}>
            {todayText.erased}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{todayText.eraseText(erasure.number, erasure.toOfficeName, erasure.mediumNumber)}</p>
        <JapaneseDateField label={todayText.eraseDate} value={date} onChange={setDate} />
        <Refused refusal={refusal} />
      </Stack>
    </Dialog>
  );
}
