/** C22 — 期限は開庁日にしか来ない。 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, isWorkingDay } from '../../../db/calendar/rules.ts';
import { addTask } from '../../../db/tasks/store.ts';
import { task } from '../../../db/tasks/tables.ts';
import { closedDaysOf } from '../../../db/workingDays/store.ts';
import { setUpTestOffice } from '../testOffice.ts';

test('どの日を期限に言われても、対応事項はその日か、そのあと最初の開庁日に置かれる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const session = office.core.session();
  if (!session) throw new Error('解錠されていない');
  const { store } = session;
  const closed = closedDaysOf(store);
  const day = fc.integer({ min: 0, max: 1600 }).map((days) => addDays('2026-04-01', days));
  fc.assert(
    fc.property(day, (asked) => {
      const due = store.write(session.staff.id, (writer) => {
        const id = addTask(session, writer, {
          caseId: null,
          kind: 'other',
          title: '',
          dueDate: asked,
          sourceEntity: 'case',
          sourceId: 'x',
        });
        return (
          writer.orm
            .select()
            .from(task)
            .all()
            .find((row) => row.id === id)?.dueDate ?? ''
        );
      });
      expect(isWorkingDay(due, closed)).toBe(true);
      expect(daysBetween(asked, due)).toBeGreaterThanOrEqual(0);
      for (let each = asked; each < due; each = addDays(each, 1))
        expect(isWorkingDay(each, closed)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('祝日は、どの領域も保管庫の一覧から読む。はじめから入っている一覧をじかに読む所はない', () => {
  const root = join(import.meta.dirname, '../../..');
  const direct = ['db', 'renderer'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((path) => join(room, path))
      .filter((path) => /\.tsx?$/.test(path) && !/^db.(calendar|workingDays)/.test(path))
      .filter((path) => readFileSync(join(root, path), 'utf8').includes('builtInHolidays')),
  );
  expect(direct).toEqual([]);
});
