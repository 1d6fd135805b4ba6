/** People who may be one, as files brought them: nothing is joined until somebody has looked. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { previewText } from '../text/handoffPreview.ts';
import { LinkButton, Panel, Row } from '../ui/index.ts';

const text = previewText.pairs;

export function PairsPanel() {
  const { data = [] } = useQuery(trpc.people.pairs.queryOptions());
  const go = usePlace((placed) => placed.go);
  if (data.length === 0) return null;
  return (
    <Panel title={text.panel}>
      <Row justify="between">
        {text.panelOpen(data.length)}
        <LinkButton onPress={() => go({ room: 'pairs' })}>{text.panelGo}</LinkButton>
      </Row>
    </Panel>
  );
}
