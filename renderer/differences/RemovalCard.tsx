/** 消された記録に書き足された: who took it out, what was written to it, and whether it stands. */
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { differenceFieldWords, differenceRowWords, differencesText as words } from '../text/differences.ts';
import { valueWords } from '../text/fieldValues.ts';
import { valueText } from '../text/handoffContents.ts';
import { Button, Row, Soft, useAnnounce } from '../ui/index.ts';
import type { OneRemoval } from './differenceView.ts';
import { WrittenValue } from './WrittenValue.tsx';

export interface RemovalCardProps {
  removal: OneRemoval;
  names: ReadonlyMap<string, string>;
}

export function RemovalCard({ removal: of, names }: RemovalCardProps) {
  const { entity, id, removal, written } = of;
  const announce = useAnnounce();
  const row = differenceRowWords(entity, of.rowName);
  const decide = useOutcome(async (isKept: boolean) => {
    const done = await trpcClient.differences.decideRemoval.mutate({
      entity,
      id,
      removal: removal.hlc,
      isKept,
    });
    if (done.ok) announce(words.removalDecided(row, isKept));
    return done;
  });
  return (
    <section className="differences-card" aria-label={words.removalTitle(row)}>
      <h3 className="differences-title">{words.removalTitle(row)}</h3>
      <Soft>{words.removalLead}</Soft>
      <div className="differences-values">
        <WrittenValue written={removal} text={valueText.deleted}>
          <div>
            <Button isDisabled={decide.isRunning} onPress={() => void decide.run(false)}>
              {words.removeRow}
            </Button>
          </div>
        </WrittenValue>
        {written.map((each) => (
          <WrittenValue
            key={each.hlc}
            written={each}
            text={`${differenceFieldWords(entity, each.field)}: ${valueWords(each.field, each.value, names)}`}
          />
        ))}
      </div>
      <Row>
        <Button variant="primary" isDisabled={decide.isRunning} onPress={() => void decide.run(true)}>
          {words.keepRow}
        </Button>
      </Row>
      <Refused refusal={decide.refusal} />
    </section>
  );
}
