/** 読みました, 済みにする: what whoever it is for can do with a 伝言. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { messageText as words } from '../text/messages.ts';
import { Button, Row } from '../ui/index.ts';
import { FinishDialog } from './FinishDialog.tsx';
import type { MessageRow } from './MessageItem.tsx';

const read = (messageId: string) =>
  trpcClient.messages.read
    .mutate({ messageId })
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export function MessageActs({ row, isReceived }: { row: MessageRow; isReceived: boolean }) {
  const [isFinishing, setFinishing] = useState(false);
  const reading = useOutcome(read);
  if (row.state === 'done') return null;
  return (
    <Row>
      {isReceived && row.state === 'unread' && (
        <Button
          size="s"
          aria-label={words.readOf(row.fromName)}
          isPending={reading.isRunning}
          onPress={() => void reading.run(row.id)}
        >
          {words.read}
        </Button>
      )}
      <Button size="s" aria-label={words.finishOf(row.fromName)} onPress={() => setFinishing(true)}>
        {words.finish}
      </Button>
      {isFinishing && <FinishDialog messageId={row.id} onClose={() => setFinishing(false)} />}
    </Row>
  );
}
