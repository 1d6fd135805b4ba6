/** The checks of a version in a row, newest first. */
import { useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { PaperPreview } from '../paper/index.ts';
import { checkText as words } from '../text/accompany.ts';
import { PROGRESS_LABELS } from '../text/labels/supportPlans.ts';
import { PAPER_NAMES } from '../text/papers.ts';
import { supportPlanText } from '../text/supportPlans.ts';
import { Button, Chip, LinkButton, Panel, Soft, Table } from '../ui/index.ts';
import { CheckDialog } from './CheckDialog.tsx';
import type { PlansView, PlanVersion } from './planView.ts';

type Check = PlanVersion['checks'][number];

export function ChecksPanel({ view, version }: { view: PlansView; version: PlanVersion }) {
  const [isChecking, setChecking] = useState(false);
  const [paper, showPaper] = useState<Check | null>(null);
  const { plan, actions, checks } = version;
  const mayCheck = plan.state === 'decided' && view.state === 'supporting';
  if (!mayCheck && checks.length === 0) return null;
  const whatOf = (id: string) => actions.find((action) => action.id === id)?.what ?? '';
  return (
    <Panel
      title={words.list}
      aside={
        mayCheck && (
          <Button size="s" onPress={() => setChecking(true)}>
            {words.open}
          </Button>
        )
      }
    >
      <Table
        caption={words.table}
        rows={checks}
        rowKey={(row) => row.id}
        empty={<Soft>{words.none}</Soft>}
        columns={[
          {
            key: 'on',
            header: words.columns.on,
            isRowHeader: true,
            width: 'fit',
            cell: (row) => (
              <>
                {row.checkedOn && formatJapaneseDate(row.checkedOn)}
                <br />
                <Soft>{view.names.staff[row.staffId ?? ''] ?? ''}</Soft>
                <br />
                <LinkButton aria-label={words.paperOf(row.checkedOn ?? '')} onPress={() => showPaper(row)}>
                  {words.paper}
                </LinkButton>
              </>
            ),
          },
          {
            key: 'progress',
            header: words.columns.progress,
            cell: (row) => (
              <ul className="plan-versions">
                {(row.actions ?? []).map(({ actionId, progress, note }) => (
                  <li key={actionId}>
                    {progress && (
                      <Chip tone={progress === 'done' || progress === 'as-planned' ? 'ok' : 'warn'}>
                        {PROGRESS_LABELS[progress]}
                      </Chip>
                    )}{' '}
                    {whatOf(actionId)} <Soft>{note}</Soft>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'situation',
            header: words.columns.situation,
            cell: (row) => (
              <>
                <span className="case-text">{row.situation}</span>
                {row.nextOn && (
                  <div>
                    <Soft>{words.next(row.nextOn)}</Soft>
                  </div>
                )}
              </>
            ),
          },
          {
            key: 'words',
            header: words.columns.words,
            cell: (row) => <span className="case-text">{row.personWords}</span>,
          },
        ]}
      />
      {isChecking && <CheckDialog caseId={view.caseId} onClose={() => setChecking(false)} />}
      {paper && (
        <PaperPreview
          paper="plan-check"
          id={paper.id}
          caseId={view.caseId}
          suggestedName={supportPlanText.fileName(PAPER_NAMES['plan-check'], view.caseNo)}
          onClose={() => showPaper(null)}
        />
      )}
    </Panel>
  );
}
