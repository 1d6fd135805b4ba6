/** What the kept offices were made with: after a change of the tables they are made anew, not opened with columns that they lack. */
import { createHash } from 'node:crypto';
import { migrations } from '../../db/store/migrations/index.ts';

export const schemaMark = (): string =>
  createHash('sha256')
    .update(migrations.map(({ sql }) => sql).join('\n'))
    .digest('hex')
    .slice(0, 8);
