/** 鍵ファイル: whoever holds it opens every file sent to this window, so it is asked twice. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { settingsText } from '../text/staff.ts';
import { Button, ConfirmDialog, Panel, Row, Stack, useAnnounce } from '../ui/index.ts';

const text = settingsText.cards;
const exportKey = (ticket: string) =>
  trpcClient.handoff.exportKey
    .mutate({ ticket })
    .then((outcome) => (outcome.ok ? { ok: true as const, value: true } : outcome));

export function KeyFilePanel({ officeName }: { officeName: string }) {
  const [isAsking, setAsking] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(exportKey);
  const writeOut = async () => {
    setAsking(false);
    const file = await shell.chooseSave({ kind: 'key', suggestedName: text.keyFile(officeName) });
    if (file && (await run(file.ticket))) announce(text.keyExported(file.fileName), { tone: 'ok' });
  };
  return (
    <Panel title={text.key}>
      <Stack gap="s">
        <p>{text.keyText}</p>
        <Refused refusal={refusal} />
        <Row>
          <Button onPress={() => setAsking(true)} isPending={isRunning}>
            {text.exportKey}
          </Button>
        </Row>
      </Stack>
      <ConfirmDialog
        isOpen={isAsking}
        tone="danger"
        title={text.keyTitle}
        confirmLabel={text.keyConfirm}
        onConfirm={() => void writeOut()}
        onClose={() => setAsking(false)}
      >
        {text.keyWarning}
      </ConfirmDialog>
    </Panel>
  );
}
