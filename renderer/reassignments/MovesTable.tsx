/** The cases in a table: chosen or not, whose they are, and whose they will be — one by one where they differ. */
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { isSameDuty } from '../../db/reassignments/rules.ts';
import { usePlace } from '../app/place.ts';
import { reassignText, bulkText as words } from '../text/reassignments.ts';
import { CASE_STATE_LABELS, casesText } from '../text/search.ts';
import { Checkbox, LinkButton, Select, Soft, Table, VisuallyHidden } from '../ui/index.ts';
import type { CarriedRow, Choices } from './Carried.tsx';
import { isChosen, NOBODY, type Plan, toOf } from './moves.ts';

export interface MovesTableProps {
  rows: readonly CarriedRow[];
  plan: Plan;
  choices: Choices;
  leaver: string | null;
  change: (part: Partial<Plan>) => void;
}

export const whoIs = (row: CarriedRow): string =>
  `${row.caseNo} ${row.personName || (row.personAgeNote ? `${casesText.noName}（${row.personAgeNote}）` : casesText.noName)}`;

export function MovesTable({ rows, plan, choices, leaver, change }: MovesTableProps) {
  const go = usePlace((place) => place.go);
  const chosen = rows.filter((row) => isChosen(row, plan)).length;
  const set = (row: CarriedRow, part: { staffId?: string | null; deputyStaffId?: string | null }) =>
    change({ to: { ...plan.to, [row.caseId]: { ...toOf(row, plan), ...part } } });
  const choose = (row: CarriedRow, isIn: boolean) =>
    change({ left: isIn ? plan.left.filter((id) => id !== row.caseId) : [...plan.left, row.caseId] });
  return (
    <>
      <div className="reassignments-all">
        <Checkbox
          isSelected={chosen === rows.length}
          isIndeterminate={chosen > 0 && chosen < rows.length}
          onChange={(isAll) => change({ left: isAll ? [] : rows.map(({ caseId }) => caseId) })}
        >
          {words.chooseAll(chosen, rows.length)}
        </Checkbox>
      </div>
      <Table
        caption={words.table}
        rows={rows}
        rowKey={({ caseId }) => caseId}
        rowTone={(row) => (isSameDuty(row.duty, toOf(row, plan)) ? undefined : 'current')}
        columns={[
          {
            key: 'chosen',
            header: words.columns.chosen,
            width: 'fit',
            cell: (row) => (
              <Checkbox isSelected={isChosen(row, plan)} onChange={(isIn) => choose(row, isIn)}>
                <VisuallyHidden>{words.choose(whoIs(row))}</VisuallyHidden>
              </Checkbox>
            ),
          },
          {
            key: 'case',
            header: words.columns.case,
            isRowHeader: true,
            cell: (row) => (
              <>
                <LinkButton onPress={() => go({ room: 'case', caseId: row.caseId })}>{whoIs(row)}</LinkButton>
                <div>
                  <Soft>{CASE_STATE_LABELS[row.state]}</Soft>
                </div>
              </>
            ),
          },
          {
            key: 'now',
            header: words.columns.now,
            cell: (row) => (
              <>
                {row.staffName || words.nobody}
                <div>
                  <Soft>
                    {[row.deputyName && words.deputyNow(row.deputyName), row.officeName]
                      .filter(Boolean)
                      .join('　')}
                  </Soft>
                </div>
              </>
            ),
          },
          {
            key: 'next',
            header: words.columns.next,
            cell: (row) => (
              <>
                <Select
                  label={words.staffFor(whoIs(row))}
                  isLabelHidden
                  width="s"
                  choices={peopleFor(
                    row,
                    choices,
                    leaver,
                    row.staffName,
                    row.duty.staffId,
                    toOf(row, plan).officeId,
                  )}
                  value={toOf(row, plan).staffId ?? NOBODY}
                  onChange={(next) => set(row, { staffId: next === NOBODY ? null : next })}
                />
                {toOf(row, plan).officeId !== row.duty.officeId && (
                  <Soft>→ {choices.offices.find(({ id }) => id === toOf(row, plan).officeId)?.name}</Soft>
                )}
              </>
            ),
          },
          {
            key: 'deputy',
            header: words.columns.deputy,
            cell: (row) => (
              <Select
                label={words.deputyFor(whoIs(row))}
                isLabelHidden
                width="s"
                choices={peopleFor(
                  row,
                  choices,
                  leaver,
                  row.deputyName,
                  row.duty.deputyStaffId,
                  toOf(row, plan).officeId,
                )}
                value={toOf(row, plan).deputyStaffId ?? NOBODY}
                onChange={(next) => set(row, { deputyStaffId: next === NOBODY ? null : next })}
              />
            ),
          },
          {
            key: 'tasks',
            header: words.columns.tasks,
            width: 'fit',
            align: 'end',
            cell: (row) => (row.openTasks > 0 ? words.tasks(row.openTasks) : '—'),
          },
          {
            key: 'note',
            header: words.columns.note,
            width: 'fit',
            cell: (row) => (row.noteAt === null ? words.noNote : formatShort(toTokyoDate(row.noteAt))),
          },
        ]}
      />
    </>
  );
}

/** Without those who are kept from the case (R17); whoever stands there now stays on the list, whatever became of their account. */
function peopleFor(
  row: CarriedRow,
  choices: Choices,
  leaver: string | null,
  name: string,
  id: string | null,
  toOffice: string | null,
): { value: string; label: string }[] {
  const people = choices.staff
    .filter((each) => !row.keptStaffIds.includes(each.id) && each.id !== leaver && each.id !== id)
    .map((each) => ({
      value: each.id,
      label: reassignText.staffOf(each.name, each.officeId === toOffice ? '' : each.officeName),
    }));
  return [
    ...(id === null ? [] : [{ value: id, label: name }]),
    ...people,
    { value: NOBODY, label: words.nobody },
  ];
}
