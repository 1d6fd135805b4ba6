/** The numbered migrations, in order. One file each; a released one is never edited. */
import { migration as foundation } from './0001_foundation.ts';
import { migration as counter } from './0002_counter.ts';
import { migration as deciding } from './0003_deciding.ts';
import { migration as counterDay } from './0004_counterDay.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [foundation, counter, deciding, counterDay];
