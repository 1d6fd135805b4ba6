/** What was taken in so far, and the way back as long as nothing stands on it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { useWork } from '../app/useWork.ts';
import { WorkBar } from '../app/WorkBar.tsx';
import { LEDGER_UNDOING } from '../app/workShare.ts';
import { ledgerImportText as words } from '../text/ledgerImport.ts';
import { Button, ConfirmDialog, EmptyState, Stack, Table, useAnnounce } from '../ui/index.ts';

export function PastImports() {
  const { data } = useQuery(trpc.ledgerImport.imports.queryOptions());
  const [asked, setAsked] = useState<{ id: string; fileName: string } | null>(null);
  const announce = useAnnounce();
  const work = useWork();
  const undo = useOutcome((importId: string) =>
    work.run((workId) => trpcClient.ledgerImport.undo.mutate({ importId, workId })),
  );
  const confirm = async () => {
    if (!asked || !(await undo.run(asked.id))) return;
    announce(words.undoneNow, { tone: 'ok' });
    setAsked(null);
  };
  return (
    <>
      <Table
        caption={words.past}
        showsCaption
        rows={data ?? []}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.none} />}
        columns={[
          { key: 'file', header: words.file, isRowHeader: true, cell: ({ fileName }) => fileName },
          {
            key: 'at',
            header: words.takenAt,
            cell: ({ at, staffName }) => `${formatShort(toTokyoDate(at))} ${staffName}`,
          },
          {
            key: 'counts',
            header: words.counts,
            cell: ({ rows, cases, oneLines }) => words.countsOf(rows, cases, oneLines),
          },
          {
            key: 'undo',
            header: words.undo,
            isHeaderHidden: true,
            cell: (row) =>
              row.undoneAt === null ? (
                <Button size="s" onPress={() => setAsked(row)}>
                  {words.undo}
                </Button>
              ) : (
                words.undone
              ),
          },
        ]}
      />
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => {
          undo.clear();
          setAsked(null);
        }}
        title={words.undoTitle}
        tone="danger"
        confirmLabel={words.undoConfirm}
        cancelLabel={words.undoKeep}
        onConfirm={() => void confirm()}
        isPending={undo.isRunning}
      >
        <Stack>
          <p>{words.undoLead(asked?.fileName ?? '')}</p>
          <WorkBar {...work} plan={LEDGER_UNDOING} />
          <Refused refusal={undo.refusal} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
