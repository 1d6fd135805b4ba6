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
import { stopWork, useProgress, useWork } from '../app/useWork.ts';
import { WorkBar } from '../app/WorkBar.tsx';
import { LOOKING, TAKING } from '../app/workShare.ts';
import { takeText } from '../text/handoff.ts';
import { refusalSentence } from '../text/refusals.ts';
import {
  Button,
  DescriptionList,
  Notice,
  PageHeading,
  Panel,
  Row,
  Soft,
  Stack,
  StepBar,
} from '../ui/index.ts';
import { ManifestPanel } from './ManifestPanel.tsx';
import { NewChainNotice } from './NewChainNotice.tsx';
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

interface Look {
  workId: string;
  running: Promise<Outcome<Looked>>;
  /** Screens that wait for it. */
  waiting: number;
}

/** A file is looked at once, though React may draw a screen twice. */
const looking = new Map<string, Look>();
function look(ticket: string): Look {
  const known = looking.get(ticket);
  if (known) return known;
  const workId = crypto.randomUUID();
  const running = trpcClient.handoff.inspect.mutate({ ticket, workId });
  const begun = { workId, running: running.finally(() => looking.delete(ticket)), waiting: 0 };
  looking.set(ticket, begun);
  return begun;
}

const discard = (inspectionId: string): void =>
  void trpcClient.handoff.discard.mutate({ inspectionId }).catch(() => {});

export function TakeScreen({ ticket, fileName }: { ticket: string; fileName: string }) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const [lookId, setLookId] = useState<string | null>(null);
  const lookedSoFar = useProgress(lookId);
  const go = usePlace((state) => state.go);
  const openOther = useOpenReceived();

  useEffect(() => {
    let isGone = false;
    let inspectionId: string | null = null;
    const of = look(ticket);
    of.waiting += 1;
    setLookId(of.workId);
    of.running.then(
      (outcome) => {
        if (isGone) {
          if (outcome.ok && of.waiting === 0) discard(outcome.value.inspectionId);
          return;
        }
        setLookId(null);
        if (outcome.ok) {
          inspectionId = outcome.value.inspectionId;
          setLooked(outcome.value);
        } else if (outcome.refusal.code === 'cancelled') go({ room: 'handoff' });
        else setRefusal(outcome.refusal);
      },
      (fault: unknown) => !isGone && setRefusal(refusalOf(fault)),
    );
    return () => {
      isGone = true;
      of.waiting -= 1;
      if (inspectionId) discard(inspectionId);
      // A screen that is only drawn twice waits again at once.
      else setTimeout(() => of.waiting === 0 && stopWork(of.workId));
    };
  }, [ticket, go]);

  const work = useWork();
  const commit = useOutcome((inspectionId: string) =>
    work.run((workId) => trpcClient.handoff.commit.mutate({ inspectionId, workId })),
  );
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
          <WorkBar workId={lookId ?? ''} progress={lookedSoFar} plan={LOOKING} />
        </Panel>
      )}
      {looked && (
        <Stack>
          <NewChainNotice newChain={looked.newChain} />
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
            {commit.isRunning ? <WorkBar {...work} plan={TAKING} /> : <Soft>{takeText.backupNote}</Soft>}
          </div>
        </Stack>
      )}
    </div>
  );
}
