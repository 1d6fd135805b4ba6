/**
 * 受け取る: 確かめる — 内容を見る — 取り込む. Opening writes nothing of the file's; leaving without taking it in throws the look away.
 */
import './handoff.css';
import type { inferRouterOutputs } from '@trpc/server';
import { useEffect, useState } from 'react';
import type { Outcome, Refusal } from '../../db/outcome.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { refusalOf, useOutcome } from '../app/useOutcome.ts';
import { takeText } from '../text/handoff.ts';
import { refusalSentence } from '../text/refusals.ts';
import {
  Button,
  DescriptionList,
  Notice,
  PageHeading,
  Panel,
  ProgressBar,
  Row,
  Soft,
  Stack,
  StepBar,
} from '../ui/index.ts';
import { ManifestPanel } from './ManifestPanel.tsx';
import { Taken, type TakenIn } from './Taken.tsx';
import { TakePreview } from './TakePreview.tsx';
import { useOpenReceived } from './useOpenReceived.ts';

type Answers = inferRouterOutputs<AppRouter>['handoff'];
type Looked = Extract<Answers['inspect'], { ok: true }>['value'];
export type Preview = Looked['preview'];

const STEPS = [
  { key: 'verify', label: takeText.verify },
  { key: 'look', label: takeText.look },
  { key: 'take', label: takeText.take },
];

/** A file is looked at once, though React may draw a screen twice. */
const looking = new Map<string, Promise<Outcome<Looked>>>();
const look = (ticket: string): Promise<Outcome<Looked>> => {
  const running = looking.get(ticket) ?? trpcClient.handoff.inspect.mutate({ ticket });
  looking.set(ticket, running);
  return running.finally(() => looking.delete(ticket));
};

export function TakeScreen({ ticket, fileName }: { ticket: string; fileName: string }) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const go = usePlace((state) => state.go);
  const openOther = useOpenReceived();

  useEffect(() => {
    let isGone = false;
    let inspectionId: string | null = null;
    look(ticket).then(
      (outcome) => {
        if (isGone) return;
        if (outcome.ok) {
          inspectionId = outcome.value.inspectionId;
          setLooked(outcome.value);
        } else setRefusal(outcome.refusal);
      },
      (fault: unknown) => !isGone && setRefusal(refusalOf(fault)),
    );
    return () => {
      isGone = true;
      if (inspectionId) void trpcClient.handoff.discard.mutate({ inspectionId }).catch(() => {});
    };
  }, [ticket]);

  const commit = useOutcome((inspectionId: string) => trpcClient.handoff.commit.mutate({ inspectionId }));
  const take = async ({ inspectionId, preview }: Looked) => {
    const done = await commit.run(inspectionId);
    if (done) setTaken({ ...done, preview });
  };
  const leave = () => go({ room: 'handoff' });
  const isTakenAlready = refusal?.code === 'handoff-replayed';
  const step = taken ? 'done' : commit.isRunning ? 'take' : looked ? 'look' : 'verify';

  if (taken)
    return <Taken taken={taken} steps={<StepBar label={takeText.steps} steps={STEPS} current="done" />} />;
  return (
    <div className="handoff-take">
      <PageHeading
        title={isTakenAlready ? takeText.replayedTitle : refusal ? takeText.refusedTitle : takeText.title}
        meta={refusal ? undefined : takeText.notYet}
        actions={<StepBar label={takeText.steps} steps={STEPS} current={step} />}
      />
      {refusal && (
        <Stack>
          {isTakenAlready ? (
            <Notice tone="info" label={takeText.replayedLabel} isAnnounced>
              {refusalSentence(refusal)}
            </Notice>
          ) : (
            <Refused
              refusal={refusal}
              ways={{ 'choose-other-file': openOther, 'exchange-cards': () => go({ room: 'settings' }) }}
            />
          )}
          <Panel>
            <Stack>
              <DescriptionList items={[{ label: takeText.file, value: fileName }]} />
              <Row>
                <Button onPress={leave}>{takeText.back}</Button>
              </Row>
            </Stack>
          </Panel>
        </Stack>
      )}
      {!refusal && !looked && (
        <Panel>
          <ProgressBar label={takeText.verifying} />
        </Panel>
      )}
      {looked && (
        <Stack>
          <ManifestPanel manifest={looked.preview.manifest} />
          <TakePreview preview={looked.preview} />
          <Refused refusal={commit.refusal} ways={{ 'choose-other-file': openOther }} />
          <div className="handoff-decide">
            <Button
              variant="primary"
              onPress={() => void take(looked)}
              isPending={commit.isRunning}
              pendingLabel={takeText.committing}
            >
              {takeText.commit(looked.preview.cases.length)}
            </Button>
            <Button onPress={leave} isDisabled={commit.isRunning}>
              {takeText.discard}
            </Button>
            <Soft>{takeText.backupNote}</Soft>
          </div>
        </Stack>
      )}
    </div>
  );
}
