/** What was taken off the directory, and the way back. */
import { allowed } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { organisationText as text } from '../text/organisations.ts';
import { Button, Disclosure, Table, useAnnounce } from '../ui/index.ts';
import type { Organisation } from './OrganisationsScreen.tsx';

const restore = (id: string) => trpcClient.organisations.restore.mutate({ id }).then(() => allowed(true));

export function RemovedList({ rows }: { rows: readonly Organisation[] }) {
  const { run, refusal, isRunning } = useOutcome(restore);
  const announce = useAnnounce();
  return (
    <Disclosure title={text.removedList} summary={text.counted(rows.length, rows.length)} level={2}>
      <Refused refusal={refusal} />
      <Table
        caption={text.removedList}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: text.name, isRowHeader: true, cell: (row) => row.name },
          { key: 'section', header: text.section, width: 'fit', cell: (row) => row.section || '—' },
          {
            key: 'restore',
            header: text.restore,
            isHeaderHidden: true,
            width: 'fit',
            cell: (row) => (
              <Button
                size="s"
                isDisabled={isRunning}
                aria-label={text.restoreOf(row.name ?? '')}
                onPress={() =>
                  void run(row.id).then((done) => done && announce(text.restored, { tone: 'ok' }))
                }
              >
                {text.restore}
              </Button>
            ),
          },
        ]}
      />
    </Disclosure>
  );
}
