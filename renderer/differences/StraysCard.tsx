/** 統合した記録に、あとから届いたもの: what it is, and moving it over to the record that stands. */
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { differencesText as words } from '../text/differences.ts';
import { contentWords } from '../text/handoffContents.ts';
import { Button, Row, Soft, useAnnounce } from '../ui/index.ts';
import type { OneStrays } from './differenceView.ts';

export function StraysCard({
  strays: { mergedId, keptId, mergedName, rowName, counts },
}: {
  strays: OneStrays;
}) {
  const announce = useAnnounce();
  const title = words.straysTitle(mergedName);
  const gather = useOutcome(async () => {
    const done = await trpcClient.differences.gatherStrays.mutate({ mergedId, keptId });
    if (done.ok) announce(words.straysGathered(rowName));
    return done;
  });
  return (
    <section className="differences-card" aria-label={title}>
      <h3 className="differences-title">{title}</h3>
      <Soft>{words.straysLead(mergedName, rowName)}</Soft>
      <p>{words.straysOf(contentWords(counts))}</p>
      <Row>
        <Button variant="primary" isDisabled={gather.isRunning} onPress={() => void gather.run(undefined)}>
          {words.gather(rowName)}
        </Button>
      </Row>
      <Refused refusal={gather.refusal} />
    </section>
  );
}
