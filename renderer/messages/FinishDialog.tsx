/** 済みにする, with a word back to whoever wrote it. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { NumberReason } from '../app/NumberReason.tsx';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { messageText as words } from '../text/messages.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, Stack, TextArea, useAnnounce } from '../ui/index.ts';

const finish = (input: { messageId: string; reply: string }) =>
  trpcClient.messages.finish
    .mutate(input)
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export function FinishDialog({ messageId, onClose }: { messageId: string; onClose: () => void }) {
  const [reply, setAnswer] = useState('');
  const [numberReason, setNumberReason] = useState('');
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(finish);
  const submit = async () => {
    if (!(await run({ messageId, reply, ...(numberReason && { numberReason }) }))) return;
    announce(words.finished, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      isForm
      onClose={onClose}
      title={words.finishTitle}
      isLocked={isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={isRunning} onPress={() => void submit()}>
            {words.finish}
          </Button>
        </>
      }
    >
      <Stack>
        <TextArea
          label={words.answer}
          help={words.answerHelp}
          rows={3}
          value={reply}
          onChange={setAnswer}
          autoFocus
        />
        <NumberReason texts={{ reply }} reason={numberReason} onReason={setNumberReason} />
        <Refused refusal={refusal} />
      </Stack>
    </Dialog>
  );
}
