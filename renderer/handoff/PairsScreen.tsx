/** 同じ人かもしれない記録: who came with a file beside who was here, until somebody has said whether they are one. */
import '../cases/cases.css';
import '../people/people.css';
import './handoff.css';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { MergeDialog } from '../cases/dialogs/MergeDialog.tsx';
import { useAction } from '../cases/useAction.ts';
import { bornText } from '../people/index.ts';
import { previewText } from '../text/handoffPreview.ts';
import { MATCH_REASON_LABELS } from '../text/labels.ts';
import { peopleText } from '../text/people.ts';
import {
  Button,
  Chip,
  EmptyState,
  LinkButton,
  PageHeading,
  Panel,
  Row,
  Soft,
  Stack,
  useAnnounce,
} from '../ui/index.ts';

const words = previewText.pairs;
type Pair = inferRouterOutputs<AppRouter>['people']['pairs'][number];

const apart = (which: { personId: string; otherId: string }) => trpcClient.people.tellApart.mutate(which);

export function PairsScreen() {
  const query = useQuery({ ...trpc.people.pairs.queryOptions(), staleTime: 0 });
  const { back } = usePlace();
  const [compared, compare] = useState<Pair | null>(null);
  return (
    <>
      <PageHeading
        title={words.title}
        meta={query.data && query.data.length > 0 ? words.lead : ''}
        actions={<LinkButton onPress={back}>{words.back}</LinkButton>}
      />
      <Loaded query={query}>
        {(pairs) => (
          <Stack>
            {pairs.length === 0 && (
              <Panel>
                <EmptyState title={words.none}>{words.noneText}</EmptyState>
              </Panel>
            )}
            {pairs.map((pair) => (
              <PairPanel
                key={`${pair.personId} ${pair.otherId}`}
                pair={pair}
                onCompare={() => compare(pair)}
              />
            ))}
          </Stack>
        )}
      </Loaded>
      {compared && (
        <MergeDialog keptId={compared.otherId} mergedId={compared.personId} onClose={() => compare(null)} />
      )}
    </>
  );
}

function PairPanel({ pair, onCompare }: { pair: Pair; onCompare: () => void }) {
  const action = useAction(apart);
  const announce = useAnnounce();
  const name = pair.people[0]?.name || peopleText.nameUnknown;
  const { personId, otherId } = pair;
  return (
    <Panel title={name} aside={<Soft>{words.foundAt(formatInstantTokyo(pair.foundAt))}</Soft>}>
      <Row>
        {pair.reasons.map((reason) => (
          <Chip key={reason} tone="info">
            {MATCH_REASON_LABELS[reason]}
          </Chip>
        ))}
      </Row>
      <div className="handoff-pair">
        {pair.people.map((person) => (
          <div key={person.id} className="handoff-value">
            <span className="handoff-value-by">{person.id === personId ? words.came : words.here}</span>
            <strong>{peopleText.sameName(person.name || peopleText.nameUnknown, person.kana ?? '')}</strong>
            <span>{bornText(person)}</span>
            <Soft>{person.cases.map(({ caseNo }) => caseNo).join('、') || peopleText.noCases}</Soft>
            {person.isContactHidden && <Chip tone="warn">{peopleText.concealed}</Chip>}
          </div>
        ))}
      </div>
      <Refused refusal={action.refusal} />
      <Row>
        <Button variant="primary" aria-label={words.compareOf(name)} onPress={onCompare}>
          {words.compare}
        </Button>
        <Button
          aria-label={words.apartOf(name)}
          onPress={() =>
            void action.runThen({ personId, otherId }, () => announce(words.toldApart, { tone: 'ok' }))
          }
        >
          {words.apart}
        </Button>
      </Row>
    </Panel>
  );
}
