/** A 対応事項 is done: what was done about it can be written in the same breath. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { todayText } from '../text/tasks.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, Stack, TextArea, useAnnounce } from '../ui/index.ts';
import type { Today } from './TodayScreen.tsx';

const complete = (input: { taskId: string; note: string }) =>
  trpcClient.tasks.complete
    .mutate(input)
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export function CompleteDialog({ task, onClose }: { task: Today['tasks'][number]; onClose: () => void }) {
  const [note, setNote] = useState('');
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(complete);
  const submit = async () => {
    if (!(await run({ taskId: task.id, note }))) return;
    announce(todayText.completed, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={todayText.completeTitle}
      isLocked={isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={isRunning} onPress={() => void submit()}>
            {todayText.complete}
          </Button>
        </>
      }
    >
      <Stack>
        <p>
          <strong>{task.head?.personName || task.head?.caseNo}</strong>　{task.title}
        </p>
        <TextArea
          label={todayText.completeNote}
          help={todayText.completeNoteHelp}
          value={note}
          onChange={setNote}
          autoFocus
        />
        <Refused refusal={refusal} />
      </Stack>
    </Dialog>
  );
}
