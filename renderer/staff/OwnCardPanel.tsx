/** Our own card: its words, until when it is good, and whom a new one is still to be brought to. */
import { useState } from 'react';
import { formatJapaneseDate, toTokyoDate } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { cardsText, RENEWAL_REASON_LABELS } from '../text/cards.ts';
import { officeText } from '../text/offices.ts';
import { settingsText } from '../text/staff.ts';
import { Button, Chip, DescriptionList, Notice, Panel, Row, Soft, Stack, useAnnounce } from '../ui/index.ts';
import type { Offices } from './CardsTab.tsx';
import { RenewCardDialog } from './RenewCardDialog.tsx';
import { TwelveWords } from './TwelveWords.tsx';

const text = settingsText.cards;
const words = cardsText.own;
const exportCard = (ticket: string) =>
  trpcClient.handoff.exportCard
    .mutate({ ticket })
    .then((outcome) => (outcome.ok ? { ok: true as const, value: true } : outcome));

export interface OwnCardPanelProps {
  own: Offices['own'];
  partners: readonly string[];
  today: string;
  manages: boolean;
}

export function OwnCardPanel({ own, partners, today, manages }: OwnCardPanelProps) {
  const [isRenewing, setRenewing] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(exportCard);
  const writeOut = async () => {
    const file = await shell.chooseSave({ kind: 'card', suggestedName: text.cardFile(own.name) });
    if (file && (await run(file.ticket))) announce(text.exported(file.fileName), { tone: 'ok' });
  };
  const { renewed } = own;
  return (
    <Panel title={text.own(own.name)}>
      <Stack gap="s">
        {renewed && renewed.waitsFor.length > 0 && (
          <Notice
            tone="caution"
            label={words.renewed(
              formatJapaneseDate(toTokyoDate(renewed.at)),
              renewed.byName,
              RENEWAL_REASON_LABELS[renewed.reason],
            )}
          >
            {words.waitsFor(renewed.waitsFor.join('、'))}
          </Notice>
        )}
        <Soft>{text.ownHelp}</Soft>
        <TwelveWords name={own.name} words={own.words} />
        <DescriptionList
          items={[
            { label: words.madeOn, value: formatJapaneseDate(own.madeOn) },
            {
              label: words.due,
              value: (
                <Row>
                  {formatJapaneseDate(own.due)}
                  {own.due <= today && <Chip tone="warn">{words.isDue}</Chip>}
                </Row>
              ),
            },
            { label: words.kind, value: officeText.setUp.kinds[own.kind] },
          ]}
        />
        <Refused refusal={refusal} />
        {manages && (
          <Row>
            <Button onPress={() => void writeOut()} isPending={isRunning}>
              {text.exportCard}
            </Button>
            <Button onPress={() => setRenewing(true)}>{words.renew}</Button>
          </Row>
        )}
      </Stack>
      {isRenewing && (
        <RenewCardDialog partners={partners} kind={own.kind} onClose={() => setRenewing(false)} />
      )}
    </Panel>
  );
}
