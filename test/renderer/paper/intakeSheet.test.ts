/** インテーク・アセスメントシート as it is laid out: four pages, every field on one of them, the bold frame where the administrator put it. */
import { expect, test } from 'vitest';
import { ISSUES } from '../../../db/assessments/codes.ts';
import { REPORT_KEYS, REPORTED_AS_DELIVERED } from '../../../db/assessments/sheetCodes.ts';
import type { FormCell } from '../../../renderer/paper/intakeForm.ts';
import { blankIntakeForm } from '../../../renderer/paper/intakeSheetForm.ts';

const cellsOf = (form: ReturnType<typeof blankIntakeForm>): FormCell[] =>
  form.pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'fields' ? block.rows.flat() : [])),
  );

test('記入用は四枚で、どの選択肢にも印がなく、課題はすべて載る', () => {
  const form = blankIntakeForm(REPORTED_AS_DELIVERED);
  expect(form.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  for (const cell of cellsOf(form)) expect(cell.ticks?.some((tick) => tick.isTicked) ?? false).toBe(false);
  const issues = form.pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'issues' ? block.rows : [])),
  );
  expect(issues).toHaveLength(ISSUES.length);
  expect(issues.every(({ ticked }) => !ticked.includes(true))).toBe(true);
});

test('太枠は、管理者が国への報告事項とした項目だけにつく', () => {
  expect(cellsOf(blankIntakeForm([])).filter((cell) => cell.isNational)).toEqual([]);
  const only = cellsOf(blankIntakeForm(['intakeSheet.careLevel'])).filter((cell) => cell.isNational);
  expect(only.map(({ label }) => label)).toEqual(['要介護認定']);
  // Every field that can be flagged shows its frame somewhere: as a cell, a title or the grid of issues.
  const marked = (key: (typeof REPORT_KEYS)[number]) =>
    blankIntakeForm([key]).pages.flatMap(({ blocks }) =>
      blocks.filter((block) =>
        block.kind === 'fields'
          ? block.rows.flat().some((cell) => cell.isNational)
          : 'isNational' in block && block.isNational,
      ),
    );
  const unmarked = REPORT_KEYS.filter((key) => marked(key).length === 0);
  expect(unmarked).toEqual([]);
});
