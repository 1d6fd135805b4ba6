/** 入力の食い違い that wait for somebody to decide, at this window. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { differencesText as text } from '../text/differences.ts';
import { LinkButton, Panel, Row } from '../ui/index.ts';

export function DifferencesPanel() {
  const { data: count = 0 } = useQuery(trpc.differences.count.queryOptions({}));
  const go = usePlace((placed) => placed.go);
  if (count === 0) return null;
  return (
    <Panel title={text.panel}>
      <Row justify="between">
        {text.panelOpen(count)}
        <LinkButton onPress={() => go({ room: 'differences' })}>{text.panelGo}</LinkButton>
      </Row>
    </Panel>
  );
}
