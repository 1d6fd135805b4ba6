/** One field that two windows wrote to: all values, what they started from, a proposal, and the ways to decide. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { differenceFieldWords, differenceTitle, differencesText as words } from '../text/differences.ts';
import { valueWords } from '../text/fieldValues.ts';
import { Button, Chip, Row, Soft, Stack, useAnnounce } from '../ui/index.ts';
import type { OneDifference, Written } from './differenceView.ts';
import { Rewrite } from './Rewrite.tsx';
import { WrittenValue } from './WrittenValue.tsx';

type Decision = Parameters<typeof trpcClient.differences.decide.mutate>[0]['decision'];

export interface DifferenceCardProps {
  difference: OneDifference;
  names: ReadonlyMap<string, string>;
}

export function DifferenceCard({ difference, names }: DifferenceCardProps) {
  const { entity, id, field, heads, base, both, proposal } = difference;
  const announce = useAnnounce();
  const [isRewriting, setRewriting] = useState(false);
  const name = differenceFieldWords(entity, field);
  const title = differenceTitle(entity, field, difference.rowName);
  const decide = useOutcome(async (decision: Decision) => {
    const done = await trpcClient.differences.decide.mutate({
      entity,
      id,
      field,
      heads: heads.map(({ hlc }) => hlc),
      decision,
    });
    if (done.ok) announce(words.decided(name));
    return done;
  });
  const wordsOf = (value: unknown) =>
    difference.isConcealed ? words.concealed : valueWords(field, value, names);
  const isTwo = heads.length === 2 && heads.filter(({ isOurs }) => isOurs).length === 1;
  const takeWords = ({ isOurs, staffName }: Written): string =>
    isTwo ? (isOurs ? words.takeOurs : words.takeTheirs) : words.takeOf(staffName);
  const isProposed = (hlc: string) => proposal?.take === 'head' && proposal.hlc === hlc;
  const shown = heads[0];

  return (
    <section className="differences-card" aria-label={title}>
      <h3 className="differences-title">{title}</h3>
      {!difference.isConcealed && (
        <p className="differences-base">{base ? `${words.base}: ${wordsOf(base.value)}` : words.baseNone}</p>
      )}
      <div className="differences-values">
        {heads.map((head) => (
          <WrittenValue
            key={head.hlc}
            written={head}
            text={wordsOf(head.value)}
            chips={
              <>
                {head.hlc === shown?.hlc && <Chip>{words.shown}</Chip>}
                {isProposed(head.hlc) && <Chip tone="info">{words.proposed}</Chip>}
              </>
            }
          >
            {!difference.isSettled && (
              <div>
                <Button
                  variant={isProposed(head.hlc) ? 'primary' : 'secondary'}
                  aria-label={words.takeLabel(takeWords(head), name)}
                  isDisabled={decide.isRunning}
                  onPress={() => void decide.run({ take: 'head', hlc: head.hlc })}
                >
                  {takeWords(head)}
                </Button>
              </div>
            )}
          </WrittenValue>
        ))}
      </div>
      <Stack gap="s">
        {difference.isSettled && <Soft>{words.settled}</Soft>}
        {difference.isConcealed && <Soft>{words.concealedHelp}</Soft>}
        {!difference.isSettled && !difference.isConcealed && (
          <p className="differences-because">
            {proposal ? words.because(proposal.because) : words.noProposal}
          </p>
        )}
        {both && (
          <div className="differences-both" data-proposed={proposal?.take === 'both' || undefined}>
            <span className="differences-value-by">{words.bothBecomes}</span>
            <dl className="differences-becomes">
              <div>
                <dt>{name}</dt>
                <dd>{both.value}</dd>
              </div>
              {both.beside && (
                <div>
                  <dt>{differenceFieldWords(entity, both.beside.field)}</dt>
                  <dd>{both.beside.value}</dd>
                </div>
              )}
            </dl>
            <Row>
              <Button
                variant={proposal?.take === 'both' ? 'primary' : 'secondary'}
                aria-label={words.takeLabel(words.takeBoth, name)}
                isDisabled={decide.isRunning}
                onPress={() => void decide.run({ take: 'both' })}
              >
                {words.takeBoth}
              </Button>
              {proposal?.take === 'both' && <Chip tone="info">{words.proposed}</Chip>}
            </Row>
          </div>
        )}
        {difference.isSettled && shown && (
          <div>
            <Button variant="primary" onPress={() => void decide.run({ take: 'head', hlc: shown.hlc })}>
              {words.keepShown}
            </Button>
          </div>
        )}
        {difference.isWritable &&
          (isRewriting ? (
            <Rewrite
              first={both?.beside ? '' : (both?.value ?? String(shown?.value ?? ''))}
              isPassage={difference.kind === 'passage'}
              isRunning={decide.isRunning}
              onSave={(written) => void decide.run({ take: 'written', written })}
            />
          ) : (
            <div>
              <Button
                variant="quiet"
                aria-label={words.takeLabel(words.rewrite, name)}
                onPress={() => setRewriting(true)}
              >
                {words.rewrite}
              </Button>
            </div>
          ))}
        <Refused refusal={decide.refusal} />
      </Stack>
    </section>
  );
}
