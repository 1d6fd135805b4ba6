/** 窓口カード: ours out, theirs in, and the twelve words that two people compare before either is believed. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import type { AppRouter } from '../../db/router.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { settingsText } from '../text/staff.ts';
import { Button, EmptyState, Panel, Row, Soft, Stack, useAnnounce } from '../ui/index.ts';
import { KeyFilePanel } from './KeyFilePanel.tsx';
import { OtherOffice } from './OtherOffice.tsx';
import { OwnCardPanel } from './OwnCardPanel.tsx';
import { PcsPanel } from './PcsPanel.tsx';

export type Offices = inferRouterOutputs<AppRouter>['handoff']['offices'];

const text = settingsText.cards;
const importCard = (ticket: string) =>
  trpcClient.handoff.importCard
    .mutate({ ticket })
    .then((outcome) => (outcome.ok ? { ok: true as const, value: true } : outcome));

export function CardsTab({ manages }: { manages: boolean }) {
  const query = useQuery(trpc.handoff.offices.queryOptions());
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const announce = useAnnounce();
  const importing = useOutcome(importCard);
  const [isChoosing, setChoosing] = useState(false);

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
            <OwnCardPanel
              own={own}
              partners={others.filter((each) => !each.withdrawn).map(({ name }) => name)}
              today={now?.date ?? ''}
              manages={manages}
            />
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
          <PcsPanel manages={manages} />
          {manages && <KeyFilePanel officeName={own.name} />}
        </Stack>
      )}
    </Loaded>
  );
}
