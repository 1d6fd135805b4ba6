/** 前回からの変更すべて: one press ticks every case of theirs that has changed; each can still be unticked. */
import { giveText } from '../text/handoff.ts';
import { Button, Row, Soft } from '../ui/index.ts';

export interface ChangedSinceProps {
  /** Null until a window is chosen. */
  changed: readonly string[] | null;
  onChoose: (caseIds: readonly string[]) => void;
}

export function ChangedSince({ changed, onChoose }: ChangedSinceProps) {
  if (changed === null) return null;
  if (changed.length === 0) return <Soft>{giveText.changedNone}</Soft>;
  return (
    <Row>
      <Button size="s" onPress={() => onChoose(changed)}>
        {giveText.changedSince(changed.length)}
      </Button>
      <Soft>{giveText.changedSinceHelp}</Soft>
    </Row>
  );
}
