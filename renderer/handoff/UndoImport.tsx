/** 取り込みを元に戻す: offered as long as nothing here stands on what the file brought. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { undoImportText as words } from '../text/undoImport.ts';
import { Button, ConfirmDialog, Stack, useAnnounce } from '../ui/index.ts';

export interface UndoImportProps {
  file: { fileId: string; officeName: string; sequence: number };
  onUndone?: () => void;
}

export function UndoImport({ file, onUndone }: UndoImportProps) {
  const undoable = useQuery(trpc.handoff.undoable.queryOptions());
  const [isAsked, setAsked] = useState(false);
  const announce = useAnnounce();
  const undo = useOutcome(() => trpcClient.handoff.undoImport.mutate({ fileId: file.fileId }));
  const close = () => {
    undo.clear();
    setAsked(false);
  };
  const confirm = async () => {
    if (!(await undo.run(undefined))) return;
    announce(words.done(file.officeName, file.sequence), { tone: 'ok' });
    setAsked(false);
    onUndone?.();
  };
  if (undoable.data !== file.fileId) return null;
  return (
    <>
      <Button onPress={() => setAsked(true)} aria-label={words.pressOf(file.officeName, file.sequence)}>
        {words.press}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={close}
        title={words.title}
        tone="danger"
        confirmLabel={undo.isRunning ? words.running : words.confirm}
        cancelLabel={words.keep}
        onConfirm={() => void confirm()}
        isPending={undo.isRunning}
      >
        <Stack>
          <p>{words.lead(file.officeName, file.sequence)}</p>
          <p>{words.again}</p>
          <Refused refusal={undo.refusal} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
