/** 台帳を取り込む: an old ledger is opened, its columns are matched, its rows looked through, and taken in as a whole. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { useWork } from '../app/useWork.ts';
import { WorkBar } from '../app/WorkBar.tsx';
import { LEDGER_COMPARING, LEDGER_OPENING, LEDGER_TAKING } from '../app/workShare.ts';
import { FILE_NOTE_SENTENCES, ledgerImportText as words } from '../text/ledgerImport.ts';
import { Button, Notice, PageHeading, Panel, Row, Soft, Stack, useAnnounce } from '../ui/index.ts';
import { ArrangePanel } from './ArrangePanel.tsx';
import type { LedgerView } from './ledgerView.ts';
import { PastImports } from './PastImports.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import './ledgerImport.css';

export function LedgerImportScreen() {
  const [view, setView] = useState<LedgerView | null>(null);
  const announce = useAnnounce();
  const work = useWork();
  const open = useOutcome((file: { ticket: string; fileName: string }) =>
    work.run((workId) => trpcClient.ledgerImport.open.mutate({ ...file, workId })),
  );
  const compare = useOutcome((importId: string) =>
    work.run((workId) => trpcClient.ledgerImport.compare.mutate({ importId, workId })),
  );
  const take = useOutcome((importId: string) =>
    work.run((workId) => trpcClient.ledgerImport.take.mutate({ importId, workId })),
  );
  const choose = async () => {
    const file = await shell.chooseOpen({ kind: 'ledger' });
    if (!file) return;
    setView(await open.run(file));
  };
  const takeIn = async (importId: string) => {
    const done = await take.run(importId);
    if (!done) return;
    announce(words.taken(done.rows, done.cases, done.oneLines), { tone: 'ok' });
    setView(null);
  };
  const going = take.isRunning ? LEDGER_TAKING : compare.isRunning ? LEDGER_COMPARING : LEDGER_OPENING;
  return (
    <Stack>
      <PageHeading
        title={words.title}
        meta={view ? view.fileName : undefined}
        actions={<Button onPress={() => void choose()}>{view ? words.chooseOther : words.choose}</Button>}
      />
      {!view && (
        <Panel>
          <Stack>
            <p>{words.lead}</p>
            <Soft>{words.kinds}</Soft>
          </Stack>
        </Panel>
      )}
      <Refused
        refusal={open.refusal ?? compare.refusal}
        ways={{ 'choose-other-file': () => void choose() }}
      />
      {view?.notes.map((note) => (
        <Notice key={note} tone="info" label={words.noteLabel}>
          {FILE_NOTE_SENTENCES[note]}
        </Notice>
      ))}
      {view && <ArrangePanel view={view} onView={setView} />}
      {view && !view.isCompared && (
        <Row>
          <Button
            variant="primary"
            isPending={compare.isRunning}
            pendingLabel={words.comparing}
            onPress={() => void compare.run(view.importId).then((next) => next && setView(next))}
          >
            {words.compare}
          </Button>
        </Row>
      )}
      {view?.isCompared && (
        <PreviewPanel view={view} onView={setView}>
          <Refused refusal={take.refusal} />
          <Row>
            <Button
              variant="primary"
              isPending={take.isRunning}
              pendingLabel={words.taking}
              onPress={() => void takeIn(view.importId)}
            >
              {words.take(view.counts.rows - view.counts.leftOut)}
            </Button>
            <Soft>{words.backupNote}</Soft>
          </Row>
        </PreviewPanel>
      )}
      <WorkBar {...work} plan={going} />
      {!view && <PastImports />}
    </Stack>
  );
}
