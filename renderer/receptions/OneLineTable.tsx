/** What was received in one line, newest first; each can grow into a case, and a slip is taken back with its reason. */
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import type { Worry } from '../../db/receptions/codes.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { momentWords } from '../tasks/words.ts';
import { RECEPTION_METHOD_LABELS, ROUTE_LABELS, WORRY_LABELS } from '../text/labels.ts';
import { oneLineText as words } from '../text/oneLines.ts';
import { Button, EmptyState, LinkButton, Row, Table, TextField } from '../ui/index.ts';

type Line = inferRouterOutputs<AppRouter>['receptions']['oneLines']['rows'][number];

export function OneLineTable({ rows, onlyOn }: { rows: Line[]; onlyOn: string | null }) {
  const go = usePlace((placed) => placed.go);
  const [removed, setRemoved] = useState<Line | null>(null);
  const shown = onlyOn === null ? rows : rows.filter((each) => toTokyoDate(each.receivedAt) === onlyOn);
  return (
    <>
      <Table
        caption={words.caption}
        rows={shown}
        rowKey={(line) => line.id}
        empty={<EmptyState title={onlyOn ? words.noneToday : words.noneMonth}>{words.noneText}</EmptyState>}
        columns={[
          {
            key: 'at',
            header: words.at,
            width: 'fit',
            cell: (line) => (onlyOn ? toTokyoTime(line.receivedAt) : momentWords(line.receivedAt)),
          },
          {
            key: 'memo',
            header: words.line,
            isRowHeader: true,
            cell: (line) =>
              [line.memo, line.visitorName && `（${line.visitorName}）`].filter(Boolean).join(''),
          },
          {
            key: 'how',
            header: words.how,
            cell: (line) =>
              [
                line.method && RECEPTION_METHOD_LABELS[line.method],
                line.route && ROUTE_LABELS[line.route],
                ...Object.keys(line.worries).map((worry) => WORRY_LABELS[worry as Worry]),
              ]
                .filter(Boolean)
                .join('・'),
          },
          {
            key: 'who',
            header: words.who,
            width: 'fit',
            cell: (line) => `${line.officeName} ${line.staffName}`,
          },
          {
            key: 'action',
            header: words.action,
            isHeaderHidden: true,
            width: 'fit',
            cell: (line) =>
              line.caseId ? (
                <LinkButton onPress={() => go({ room: 'case', caseId: line.caseId ?? '' })}>
                  {words.grownTo(line.caseNo)}
                </LinkButton>
              ) : (
                <Row>
                  <Button
                    size="s"
                    aria-label={words.growOf(line.memo)}
                    onPress={() => go({ room: 'reception', oneLineId: line.id })}
                  >
                    {words.grow}
                  </Button>
                  <LinkButton aria-label={words.removeOf(line.memo)} onPress={() => setRemoved(line)}>
                    {words.remove}
                  </LinkButton>
                </Row>
              ),
          },
        ]}
      />
      {removed && <RemoveDialog line={removed} onClose={() => setRemoved(null)} />}
    </>
  );
}

const remove = (input: { id: string; reason: string }) => trpcClient.receptions.removeOneLine.mutate(input);

function RemoveDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const action = useAction(remove);
  const errors = fieldErrors(action.refusal);
  return (
    <FormDialog
      title={words.removeTitle}
      size="s"
      submitLabel={words.removeDo}
      onSubmit={() => void action.runThen({ id: line.id, reason }, onClose)}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <p>{words.removeText(line.memo)}</p>
      <TextField
        label={words.reason}
        isRequired
        width="full"
        maxLength={200}
        value={reason}
        onChange={setReason}
        help={words.reasonHelp}
        error={errors.reason ?? null}
      />
    </FormDialog>
  );
}
