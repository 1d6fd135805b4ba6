/** 下見: each case with who was and who will be, what goes along, and what keeps one from it; then all at once. */
import { useQuery } from '@tanstack/react-query';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { useWork } from '../app/useWork.ts';
import { WorkBar } from '../app/WorkBar.tsx';
import { REASSIGNING } from '../app/workShare.ts';
import { bulkText as words } from '../text/reassignments.ts';
import { refusalSentence } from '../text/refusals.ts';
import { Button, Chip, Dialog, Notice, Soft, Stack, Table } from '../ui/index.ts';
import type { CarriedRow, Choices } from './Carried.tsx';
import type { Reassigned } from './Done.tsx';
import { whoIs } from './MovesTable.tsx';
import { type Plan, toOf } from './moves.ts';

export interface PreviewDialogProps {
  /** Those that change hands. */
  rows: readonly CarriedRow[];
  plan: Plan;
  choices: Choices;
  onClose: () => void;
  onLeaveOut: (caseIds: string[]) => void;
  onDone: (done: Reassigned) => void;
}

type Input = Parameters<typeof trpcClient.reassignments.preview.query>[0];

function inputOf(rows: readonly CarriedRow[], plan: Plan): Input {
  const { fromOn, reason, reasonText, takesTasks } = plan;
  return {
    fromOn: fromOn ?? '',
    reason: reason ?? 'other',
    reassignmentReason: reasonText,
    takesTasks,
    cases: rows.map((row) => {
      const to = toOf(row, plan);
      return { caseId: row.caseId, seen: row.duty, to: { ...to, officeId: to.officeId ?? '' } };
    }),
  };
}

export function PreviewDialog({ rows, plan, choices, onClose, onLeaveOut, onDone }: PreviewDialogProps) {
  const input = inputOf(rows, plan);
  const { data } = useQuery({ ...trpc.reassignments.preview.queryOptions(input), gcTime: 0, staleTime: 0 });
  const work = useWork();
  const commit = useOutcome((asked: Input) =>
    work.run((workId) => trpcClient.reassignments.reassignMany.mutate({ ...asked, workId })),
  );
  const lines = rows.map((row, index) => ({ row, told: data?.[index] ?? null }));
  const refused = lines.filter(({ told }) => told?.refusal);
  const sum = (key: 'tasks' | 'appointments') =>
    lines.reduce((total, { told }) => total + (told?.[key] ?? 0), 0);
  const names = new Map(choices.staff.map(({ id, name }) => [id, name]));
  const nameOf = (row: CarriedRow, id: string | null): string =>
    id === null
      ? words.nobody
      : (names.get(id) ?? (id === row.duty.staffId ? row.staffName : row.deputyName));
  const elsewhere = choices.offices
    .filter(({ isOwn }) => !isOwn)
    .map(({ id, name }) => ({ id, name, n: rows.filter((row) => toOf(row, plan).officeId === id).length }))
    .filter(({ n }) => n > 0);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.previewTitle}
      size="l"
      isLocked={commit.isRunning}
      actions={
        <>
          <Button onPress={onClose} isDisabled={commit.isRunning}>
            {words.back}
          </Button>
          {refused.length > 0 && (
            <Button onPress={() => onLeaveOut(refused.map(({ row }) => row.caseId))}>
              {words.leaveOut(refused.length)}
            </Button>
          )}
          <Button
            variant="primary"
            isDisabled={!data || refused.length > 0 || rows.length === 0}
            isPending={commit.isRunning}
            onPress={() =>
              void commit
                .run(input)
                .then(
                  (done) =>
                    done && onDone({ ...done, on: plan.fromOn ?? '', elsewhere: elsewhere[0]?.id ?? null }),
                )
            }
          >
            {words.commit(rows.length)}
          </Button>
        </>
      }
    >
      <Stack gap="s">
        <Refused refusal={commit.refusal} />
        <p>
          {words.previewLead(rows.length)}
          {sum('tasks') + sum('appointments') > 0 && words.previewTasks(sum('tasks'), sum('appointments'))}
        </p>
        {elsewhere.map(({ id, name, n }) => (
          <Notice key={id} tone="info" label={name}>
            {words.previewElsewhere(name, n)}
          </Notice>
        ))}
        {refused.length > 0 && (
          <Notice tone="caution" label={words.cannot}>
            {words.previewRefused(refused.length)}
          </Notice>
        )}
        <Table
          caption={words.previewTitle}
          rows={lines}
          rowKey={({ row }) => row.caseId}
          rowTone={({ told }) => (told?.refusal ? 'urgent' : undefined)}
          columns={[
            { key: 'case', header: words.columns.case, isRowHeader: true, cell: ({ row }) => whoIs(row) },
            {
              key: 'next',
              header: words.staffChange,
              cell: ({ row, told }) => (
                <>
                  {words.changes(nameOf(row, row.duty.staffId), nameOf(row, toOf(row, plan).staffId))}
                  {told?.refusal && (
                    <div>
                      <Chip tone="urgent">{words.cannot}</Chip> {refusalSentence(told.refusal)}
                    </div>
                  )}
                </>
              ),
            },
            {
              key: 'deputy',
              header: words.deputyChange,
              cell: ({ row }) => {
                const next = toOf(row, plan).deputyStaffId;
                return next === row.duty.deputyStaffId ? (
                  <Soft>{next === null ? words.nobody : nameOf(row, next)}</Soft>
                ) : (
                  words.changes(nameOf(row, row.duty.deputyStaffId), nameOf(row, next))
                );
              },
            },
            {
              key: 'tasks',
              header: words.columns.tasks,
              width: 'fit',
              align: 'end',
              cell: ({ told }) => (told ? told.tasks + told.appointments || '—' : ''),
            },
          ]}
        />
        <WorkBar {...work} plan={REASSIGNING} />
      </Stack>
    </Dialog>
  );
}
