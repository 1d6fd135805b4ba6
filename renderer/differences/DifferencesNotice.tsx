/** At the head of a case: that something waits to be decided, and the way there. */
import { usePlace } from '../app/place.ts';
import { differencesText as words } from '../text/differences.ts';
import { Button, Notice } from '../ui/index.ts';

export function DifferencesNotice({ caseId, count }: { caseId: string; count: number }) {
  const go = usePlace((placed) => placed.go);
  if (count === 0) return null;
  return (
    <Notice
      tone="caution"
      label={words.title}
      action={
        <Button size="s" onPress={() => go({ room: 'differences', caseId })}>
          {words.decide}
        </Button>
      }
    >
      {words.notice(count)}
    </Notice>
  );
}
