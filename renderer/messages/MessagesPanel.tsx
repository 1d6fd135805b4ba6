/** On 本日の予定: what colleagues have left for whoever is at the screen, the unread on top. */
import './messages.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { messageText as words } from '../text/messages.ts';
import { Button, LinkButton, Panel, Row, Soft } from '../ui/index.ts';
import { MessageActs } from './MessageActs.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { MessageState, MessageWords, writerOf } from './MessageItem.tsx';

/** More are on their own screen. */
const SHOWN = 4;

export function MessagesPanel() {
  const { data } = useQuery(trpc.messages.open.queryOptions());
  const go = usePlace((placed) => placed.go);
  const [isWriting, setWriting] = useState(false);
  const rows = data ?? [];
  return (
    <Panel
      title={words.panel}
      aside={
        <Button size="s" onPress={() => setWriting(true)}>
          {words.write}
        </Button>
      }
    >
      {rows.length === 0 && <Soft>{words.panelNone}</Soft>}
      <ul className="message-list">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <Row>
              <MessageState row={row} />
              <Soft>{writerOf(row)}</Soft>
            </Row>
            <MessageWords row={row} />
            <MessageActs row={row} isReceived />
          </li>
        ))}
      </ul>
      <LinkButton onPress={() => go({ room: 'messages' })}>{words.all}</LinkButton>
      {isWriting && <MessageDialog about={null} onClose={() => setWriting(false)} />}
    </Panel>
  );
}
