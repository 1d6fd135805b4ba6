/** 決めたものに、知らずに書かれた: what was settled, what came, and the one way: as it was settled. */
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { differenceFieldWords, differenceTitle, differencesText as words } from '../text/differences.ts';
import { valueWords } from '../text/fieldValues.ts';
import { Button, Chip, Row, Soft, useAnnounce } from '../ui/index.ts';
import type { OneSettling } from './differenceView.ts';
import { WrittenValue } from './WrittenValue.tsx';

export interface SettlingCardProps {
  settling: OneSettling;
  names: ReadonlyMap<string, string>;
}

export function SettlingCard({ settling: of, names }: SettlingCardProps) {
  const { entity, id, field, settled, written } = of;
  const announce = useAnnounce();
  const title = differenceTitle(entity, field, of.rowName);
  const decide = useOutcome(async () => {
    const done = await trpcClient.differences.keepSettled.mutate({ entity, id, field, written: written.hlc });
    if (done.ok) announce(words.decided(differenceFieldWords(entity, field)));
    return done;
  });
  return (
    <section className="differences-card" aria-label={title}>
      <h3 className="differences-title">{title}</h3>
      <Soft>{words.settlingLead}</Soft>
      <div className="differences-values">
        {settled && (
          <WrittenValue
            written={settled}
            text={valueWords(field, settled.value, names)}
            chips={<Chip tone="info">{words.asSettled}</Chip>}
          />
        )}
        <WrittenValue
          written={written}
          text={valueWords(field, written.value, names)}
          chips={<Chip>{words.shown}</Chip>}
        />
      </div>
      <Row>
        <Button variant="primary" isDisabled={decide.isRunning} onPress={() => void decide.run(undefined)}>
          {words.keepSettled}
        </Button>
      </Row>
      <Soft>{words.settlingNext}</Soft>
      <Refused refusal={decide.refusal} />
    </section>
  );
}
