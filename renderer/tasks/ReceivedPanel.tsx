/** 受けたつなぎ that wait for an answer, and the way to their register. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { receivedText as text } from '../text/received.ts';
import { LinkButton, Panel, Row } from '../ui/index.ts';

export function ReceivedPanel() {
  const { data } = useQuery(trpc.referrals.received.list.queryOptions());
  const go = usePlace((placed) => placed.go);
  const open = (data ?? []).filter((each) => each.answeredOn === null).length;
  return (
    <Panel title={text.panel}>
      <Row justify="between">
        {text.panelOpen(open)}
        <LinkButton onPress={() => go({ room: 'received' })}>{text.panelGo}</LinkButton>
      </Row>
    </Panel>
  );
}
