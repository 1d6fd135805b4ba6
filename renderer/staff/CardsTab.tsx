/** 窓口カード: ours out, theirs in, and the twelve words that two people compare before either is believed. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outcome } from '../../db/outcome.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { settingsText } from '../text/staff.ts';
import { Button, EmptyState, Panel, Row, Soft, Stack, useAnnounce } from '../ui/index.ts';
import { KeyFilePanel } from './KeyFilePanel.tsx';
import { OtherOffice } from './OtherOffice.tsx';
import { TwelveWords } from './TwelveWords.tsx';

const text = settingsText.cards;
const chosen = <Value,>(outcome: Outcome<Value>) =>
  outcome.ok ? { ok: true as const, value: true } : outcome;
const exportCard = (ticket: string) => trpcClient.handoff.exportCard.mutate({ ticket }).then(chosen);
const importCard = (ticket: string) => trpcClient.handoff.importCard.mutate({ ticket }).then(chosen);

export function CardsTab({ manages }: { manages: boolean }) {
  const query = useQuery(trpc.handoff.offices.queryOptions());
  const announce = useAnnounce();
  const exporting = useOutcome(exportCard);
  const importing = useOutcome(importCard);
  const [isChoosing, setChoosing] = useState(false);

  const writeOut = async (name: string) => {
    const file = await shell.chooseSave({ kind: 'card', suggestedName: text.cardFile(name) });
    if (file && (await exporting.run(file.ticket))) announce(text.exported(file.fileName), { tone: 'ok' });
  };
  const takeIn = async () => {
    setChoosing(true);
    const file = await shell.chooseOpen({ kind: 'card' }).finally(() => setChoosing(false));
    if (file && (await importing.run(file.ticket))) announce(text.imported, { tone: 'ok' });
  };

  return (
    <Loaded query={query}>
      {({ own, others }) => (
        <Stack>
          <p>{text.intro}</p>
          {!manages && <Soft>{settingsText.onlyAdministrator}</Soft>}
          <div className="staff-cards">
            <Panel title={text.own(own.name)}>
              <Stack gap="s">
                <Soft>{text.ownHelp}</Soft>
                <TwelveWords name={own.name} words={own.words} />
                <Refused refusal={exporting.refusal} />
                {manages && (
                  <Row>
                    <Button onPress={() => void writeOut(own.name)} isPending={exporting.isRunning}>
                      {text.exportCard}
                    </Button>
                  </Row>
                )}
              </Stack>
            </Panel>
            <Panel title={text.others}>
              <Stack gap="s">
                {others.length === 0 && <EmptyState title={text.none}>{text.noneHelp}</EmptyState>}
                {others.map((each) => (
                  <OtherOffice key={each.officeId} office={each} manages={manages} />
                ))}
                <Refused refusal={importing.refusal} ways={{ 'choose-other-file': () => void takeIn() }} />
                {manages && (
                  <Row>
                    <Button onPress={() => void takeIn()} isPending={importing.isRunning || isChoosing}>
                      {text.importCard}
                    </Button>
                  </Row>
                )}
              </Stack>
            </Panel>
          </div>
          {manages && <KeyFilePanel officeName={own.name} />}
        </Stack>
      )}
    </Loaded>
  );
}
