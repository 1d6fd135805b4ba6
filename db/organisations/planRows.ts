/** The plan's organisations as rows of the directory: inserted where absent, so that what staff have changed stays. */
import type { Writer } from '../store/store.ts';
import { organisation } from './tables.ts';

export type PlanRow = Omit<typeof organisation.$inferInsert, 'deletedAt'>;

export const insertPlanRow = (writer: Writer, row: PlanRow): void => {
  writer.orm.insert(organisation).values(row).onConflictDoNothing().run();
};
