/** The PC's own disk has no room left, as SQLite or the file system says it: refused, for it is a person who can make room. */
import { type Outcome, refused } from '../outcome.ts';

const FULL: readonly unknown[] = [
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'SQLITE_FULL',
  // Beyond a quota or a limit, SQLite only knows that it could not write.
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
  'SQLITE_IOERR_TRUNCATE',
];

/** Undefined when it is something else. */
export function diskFullRefusal(thrown: unknown): (Outcome<never> & { ok: false }) | undefined {
  const { code } = (thrown ?? {}) as { code?: unknown };
  return FULL.includes(code) ? refused('disk-full', 'none', { where: 'pc' }) : undefined;
}
