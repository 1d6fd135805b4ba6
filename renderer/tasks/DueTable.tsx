/** What is due within the week, overdue first: 対応事項 and 消去確認 in one list, each row with the one thing to do about it. */
import { useState } from 'react';
import { usePlace } from '../app/place.ts';
import { CheckDialog } from '../supportPlans/CheckDialog.tsx';
import { checkText } from '../text/accompany.ts';
import { TASK_KIND_LABELS } from '../text/labels.ts';
import { todayText } from '../text/tasks.ts';
import { Button, Chip, type Column, EmptyState, LinkButton, Panel, Soft, Table } from '../ui/index.ts';
import { CompleteDialog } from './CompleteDialog.tsx';
import { ErasedDialog } from './ErasedDialog.tsx';
import type { Today } from './TodayScreen.tsx';
import { dueWords } from './words.ts';

type Task = Today['tasks'][number];
type Erasure = Today['erasures'][number];
type Row =
  | { kind: 'task'; id: string; due: string | null; task: Task }
  | { kind: 'erasure'; id: string; due: string; erasure: Erasure };

const rowsOf = ({ tasks, erasures, today, staffId }: Today): Row[] =>
  [
    ...tasks.map((task): Row => ({ kind: 'task', id: task.id, due: task.dueDate, task })),
    ...erasures.map((erasure): Row => ({ kind: 'erasure', id: erasure.id, due: erasure.eraseDue, erasure })),
  ].sort(
    (a, b) =>
      GROUPS.indexOf(groupOf(a, today)) - GROUPS.indexOf(groupOf(b, today)) ||
      Number(isMine(b, staffId)) - Number(isMine(a, staffId)) ||
      (a.due ?? '9').localeCompare(b.due ?? '9'),
  );

/** What is over, what is today's, what is coming; one's own first in each. */
const GROUPS = ['overdue', 'today', 'ahead'] as const;
const groupOf = ({ due }: Row, today: string): (typeof GROUPS)[number] =>
  due !== null && due < today ? 'overdue' : due === today ? 'today' : 'ahead';
const isMine = (row: Row, staffId: string): boolean => row.kind === 'task' && row.task.staffId === staffId;

const recordWords = ({ number, sequence }: Erasure): string =>
  number === null ? todayText.received(sequence) : todayText.takeout(number);

const titleOf = (row: Row): string =>
  row.kind === 'erasure' ? todayText.erasure : TASK_KIND_LABELS[row.task.kind ?? 'other'];

/** What is done by recording it on the 評価シート is not ticked off here. */
const isEvaluations = ({ kind, sourceEntity }: Task): boolean =>
  kind === 'plan-evaluation' || kind === 'closing-report' || sourceEntity === 'evaluation';

export function DueTable({ today }: { today: Today }) {
  const go = usePlace((placed) => placed.go);
  const [completing, setCompleting] = useState<Task | null>(null);
  const [checking, setChecking] = useState<string | null>(null);
  const [erasing, setErasing] = useState<Erasure | null>(null);

  const more = today.dueTotal - today.tasks.filter(({ dueDate }) => (dueDate ?? '9') <= today.today).length;

  const act = (row: Row): { label: string; onPress: () => void } => {
    if (row.kind === 'erasure') return { label: todayText.erased, onPress: () => setErasing(row.erasure) };
    const { task } = row;
    const { caseId } = task;
    if (task.kind === 'referral-confirmation' && caseId)
      return {
        label: todayText.confirmReferral,
        onPress: () =>
          go({
            room: 'case',
            caseId,
            tab: 'referrals',
            ...(task.sourceId && { confirmReferralId: task.sourceId }),
          }),
      };
    if (task.kind === 'referral-answer')
      return {
        label: todayText.answerReceived,
        onPress: () => go({ room: 'received', ...(task.sourceId ? { receivedId: task.sourceId } : {}) }),
      };
    if (task.kind === 'plan-monitoring' && caseId)
      return { label: checkText.fromToday, onPress: () => setChecking(caseId) };
    if (isEvaluations(task) && caseId)
      return { label: todayText.openEvaluation, onPress: () => go({ room: 'evaluation', caseId }) };
    return { label: todayText.complete, onPress: () => setCompleting(task) };
  };

  const columns: readonly Column<Row>[] = [
    {
      key: 'due',
      header: todayText.columns.due,
      width: 'fit',
      cell: (row) => {
        const { text, tone } = dueWords(row.due, today.today);
        // A medium that still holds a file is no emergency of a person: said plainly, beside those that are.
        if (row.kind === 'erasure') return tone ? <Chip>{text}</Chip> : text;
        return tone ? <Chip tone={tone}>{text}</Chip> : text;
      },
    },
    {
      key: 'task',
      header: todayText.columns.task,
      isRowHeader: true,
      cell: (row) => <What row={row} />,
    },
    {
      key: 'case',
      header: todayText.columns.case,
      width: 'fit',
      cell: (row) => (
        <CaseOf
          row={row}
          onOpen={(caseId) => go({ room: 'case', caseId })}
          onRecord={(recordId) => go({ room: 'handoff', recordId })}
        />
      ),
    },
    {
      key: 'staff',
      header: todayText.columns.staff,
      width: 'fit',
      cell: (row) =>
        row.kind === 'task' && (
          <span className="tasks-who">
            {row.task.staffName || row.task.organisationName || row.task.officeName || '—'}
          </span>
        ),
    },
    {
      key: 'action',
      header: todayText.columns.action,
      isHeaderHidden: true,
      width: 'fit',
      cell: (row) => {
        const { label, onPress } = act(row);
        const whose =
          row.kind === 'erasure'
            ? recordWords(row.erasure)
            : [row.task.head?.personName || row.task.head?.caseNo, titleOf(row)].filter(Boolean).join(' ');
        return (
          <Button size="s" aria-label={todayText.actionFor(label, whose)} onPress={onPress}>
            {label}
          </Button>
        );
      },
    },
  ];

  return (
    <Panel padding="none">
      <Table
        caption={todayText.table}
        columns={columns}
        rows={rowsOf(today)}
        rowKey={(row) => row.id}
        groupOf={(row) => todayText.groups[groupOf(row, today.today)]}
        empty={
          <EmptyState title={todayText.empty} action={null}>
            {todayText.emptyHelp}
          </EmptyState>
        }
      />
      {more > 0 && <p className="tasks-more">{todayText.more(more)}</p>}
      {completing && <CompleteDialog task={completing} onClose={() => setCompleting(null)} />}
      {checking && <CheckDialog caseId={checking} onClose={() => setChecking(null)} />}
      {erasing && <ErasedDialog erasure={erasing} today={today.today} onClose={() => setErasing(null)} />}
    </Panel>
  );
}

function What({ row }: { row: Row }) {
  if (row.kind === 'erasure') {
    const { mediumNumber, officeName, side } = row.erasure;
    return (
      <>
        <strong>{todayText.erasure}</strong>
        {'　'}
        {side === 'given'
          ? todayText.erasureGiven(mediumNumber, officeName)
          : todayText.erasureReceived(mediumNumber, officeName)}
      </>
    );
  }
  const { task } = row;
  return (
    <>
      <strong>
        {titleOf(row)}
        {task.dueTime && ` ${task.dueTime}`}
      </strong>
      {'　'}
      {task.title}
      {task.detail && (
        <div>
          <Soft>{task.detail}</Soft>
        </div>
      )}
    </>
  );
}

interface CaseOfProps {
  row: Row;
  onOpen: (caseId: string) => void;
  onRecord: (recordId: string) => void;
}

function CaseOf({ row, onOpen, onRecord }: CaseOfProps) {
  if (row.kind === 'erasure')
    return <LinkButton onPress={() => onRecord(row.id)}>{recordWords(row.erasure)}</LinkButton>;
  const { head } = row.task;
  if (!head) return '—';
  return (
    <>
      <LinkButton onPress={() => onOpen(head.id)}>{head.personName || todayText.urgentNoName}</LinkButton>
      <div>
        <Soft>{head.caseNo}</Soft>
      </div>
    </>
  );
}
