/** 対応事項: what is still to be done, then what was done and how it came out. */
import { formatJapaneseDate, toTokyoDate } from '../../../db/calendar/rules.ts';
import { taskText as text } from '../../text/caseDialogs.ts';
import { TASK_KIND_LABELS } from '../../text/labels.ts';
import { Button, Chip, EmptyState, Soft, Table } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import type { CaseView } from '../caseView.ts';

type Task = CaseView['tasks'][number];

export function TasksTab({ view, open }: CasePartProps) {
  const isLate = (task: Task) => task.doneAt === null && (task.dueDate ?? '9') < view.today;
  const inOrder = [...view.tasks].sort(
    (a, b) =>
      Number(a.doneAt !== null) - Number(b.doneAt !== null) ||
      (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'),
  );
  const finish = (task: Task) =>
    // A つなぎ is finished by asking whether it worked, nothing else.
    task.kind === 'referral-confirmation' && task.sourceId
      ? open({ kind: 'confirm-referral', referralId: task.sourceId })
      : open({ kind: 'task', taskId: task.id });
  return (
    <Table
      caption={text.caption}
      rows={inOrder}
      rowKey={(task) => task.id}
      rowTone={(task) => (isLate(task) ? 'urgent' : undefined)}
      empty={<EmptyState title={text.noTasks}>{text.noTasksText}</EmptyState>}
      columns={[
        {
          key: 'due',
          width: 'fit',
          header: text.due,
          cell: (task) => (
            <>
              {task.dueDate ? formatJapaneseDate(task.dueDate) : text.noDate} {task.dueTime}
              {isLate(task) && (
                <>
                  <br />
                  <Chip tone="urgent">{text.overdue}</Chip>
                </>
              )}
            </>
          ),
        },
        {
          key: 'what',
          header: text.what,
          isRowHeader: true,
          cell: (task) => (
            <>
              {task.kind && <Chip>{TASK_KIND_LABELS[task.kind]}</Chip>} {task.title}
              <br />
              <Soft>{task.detail}</Soft>
            </>
          ),
        },
        {
          key: 'who',
          header: text.who,
          cell: (task) => (
            <>
              {task.organisationName || task.staffName}
              <br />
              <Soft>{task.officeName}</Soft>
            </>
          ),
        },
        {
          key: 'state',
          width: 'fit',
          header: text.state,
          cell: (task) =>
            task.doneAt === null ? (
              <Button size="s" aria-label={text.completeOf(task.title ?? '')} onPress={() => finish(task)}>
                {text.complete}
              </Button>
            ) : (
              <>
                {text.done(formatJapaneseDate(toTokyoDate(task.doneAt)))}
                <br />
                <Soft>{task.doneNote}</Soft>
              </>
            ),
        },
      ]}
    />
  );
}
