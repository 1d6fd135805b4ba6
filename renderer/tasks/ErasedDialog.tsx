/** 消去確認: the file is gone from the medium, on this day, in this way, and this is who has seen it. */
import { useState } from 'react';
import { ERASURE_WAYS, type ErasureWay } from '../../db/handoff/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { ERASURE_WAY_LABELS } from '../text/labels.ts';
import { todayText } from '../text/tasks.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, JapaneseDateField, RadioGroup, Stack, TextField, useAnnounce } from '../ui/index.ts';
import type { Today } from './TodayScreen.tsx';

export type Erasure = Pick<
  Today['erasures'][number],
  'side' | 'id' | 'number' | 'sequence' | 'officeName' | 'mediumNumber'
>;

interface Confirmed {
  erasure: Erasure;
  date: string;
  how: ErasureWay;
  erasedBy: string;
}

const confirm = ({ erasure, ...confirmed }: Confirmed) =>
  (erasure.side === 'given'
    ? trpcClient.handoff.confirmErased.mutate({ takeoutId: erasure.id, ...confirmed })
    : trpcClient.handoff.confirmReceivedErased.mutate({ fileId: erasure.id, ...confirmed })
  ).then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

const wordsOf = ({ number, sequence, officeName, mediumNumber }: Erasure): string =>
  number === null
    ? todayText.eraseReceived(sequence, officeName, mediumNumber)
    : todayText.eraseGiven(number, officeName, mediumNumber);

export interface ErasedDialogProps {
  erasure: Erasure;
  today: string;
  onClose: () => void;
}

export function ErasedDialog({ erasure, today, onClose }: ErasedDialogProps) {
  const [date, setDate] = useState<string | null>(today);
  const [how, setHow] = useState<ErasureWay>('erased');
  const [erasedBy, setErasedBy] = useState('');
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(confirm);
  const submit = async () => {
    if (!date || !(await run({ erasure, date, how, erasedBy }))) return;
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
        <p>{wordsOf(erasure)}</p>
        <RadioGroup
          label={todayText.eraseHow}
          choices={ERASURE_WAYS.map((way) => ({ value: way, label: ERASURE_WAY_LABELS[way] }))}
          value={how}
          onChange={(way) => way && setHow(way)}
        />
        <JapaneseDateField label={todayText.eraseDate} value={date} onChange={setDate} />
        <TextField
          label={todayText.eraseBy}
          width="s"
          value={erasedBy}
          onChange={setErasedBy}
          help={todayText.eraseByHelp}
        />
        <Refused refusal={refusal} />
      </Stack>
    </Dialog>
  );
}
