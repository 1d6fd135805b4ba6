/** 対応事項 that fall due on the days of a calendar, done or not. */
import { between } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import { task } from './tables.ts';

export const tasksBetween = ({ orm }: Store, from: string, until: string) =>
  orm
    .select()
    .from(task)
    .where(between(task.dueDate, from, until))
    .all();
