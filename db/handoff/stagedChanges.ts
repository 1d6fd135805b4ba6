/**
 * The changes of a file being looked at, judged, in the encrypted store: a file of a million changes is not held in memory, and what
 * asks about the whole of it (`overstepping.ts`, `preview.ts`, the merge) walks it page by page.
 */
import { type Change, type StoredChange, toChange } from '../store/changeLog.ts';
import type { Store } from '../store/store.ts';

/** Small transactions: whoever else writes waits for no more than one of them. */
const ROWS_AT_ONCE = 500;
const BYTES_AT_ONCE = 256 * 1024;
const PAGE = 1000;

export interface StagedChanges extends Iterable<Change> {
  /** Under which they stand in `stagedChange`. */
  readonly staging: string;
  readonly count: number;
  add(change: Change): void;
  /** What was added and does not stand in the table yet. */
  flush(): void;
  /** Row by row, and within a row the oldest first: what a preview wants. */
  byRow(): Iterable<Change>;
  /** Those by which others are judged: what they join, and what they put on a sitting. */
  connecting(): Change[];
  /** One stamp, one change: a second one with other words would be dropped unseen. */
  hasStampTwice(): boolean;
}

export function createStagedChanges({ connection }: Store, staging: string): StagedChanges {
  const insert = connection.prepare(
    `INSERT INTO stagedChange (staging, seq, hlc, replica, staff, entity, id, field, base_hlc, also_base, value)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const page = connection.prepare(
    'SELECT * FROM stagedChange WHERE staging = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  const rowPage = connection.prepare(
    `SELECT * FROM stagedChange WHERE staging = ? AND (entity, id, hlc) > (?, ?, ?)
     ORDER BY entity, id, hlc LIMIT ?`,
  );
  const waiting: Change[] = [];
  let bytes = 0;
  let seq = 0;
  let highest = '';
  let isAscending = true;

  const staged = {
    staging,
    get count() {
      return seq + waiting.length;
    },
    add(change: Change) {
      waiting.push(change);
      bytes += change.value.length;
      if (change.hlc > highest) highest = change.hlc;
      else isAscending = false;
      if (waiting.length >= ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE) staged.flush();
    },
    flush() {
      connection
        .transaction(() => {
          for (const each of waiting) {
            seq += 1;
            const also = each.alsoBase?.length ? JSON.stringify(each.alsoBase) : null;
            const { hlc, replica, staff, entity, id, field, baseHlc, value } = each;
            insert.run(staging, seq, hlc, replica, staff, entity, id, field, baseHlc, also, value);
          }
        })
        .immediate();
      waiting.length = 0;
      bytes = 0;
    },
    *[Symbol.iterator]() {
      for (let last = 0; ; ) {
        const rows = page.all(staging, last, PAGE) as (StoredChange & { seq: number })[];
        for (const row of rows) yield toChange(row);
        const { seq: reached } = rows.at(-1) ?? {};
        if (reached === undefined || rows.length < PAGE) return;
        last = reached;
      }
    },
    byRow: () => ({
      *[Symbol.iterator]() {
        for (let [entity, id, hlc] = ['', '', '']; ; ) {
          const rows = rowPage.all(staging, entity, id, hlc, PAGE) as StoredChange[];
          for (const row of rows) yield toChange(row);
          const last = rows.at(-1);
          if (!last || rows.length < PAGE) return;
          ({ entity, id, hlc } = last);
        }
      },
    }),
    connecting: () =>
      (
        connection
          .prepare(
            `SELECT * FROM stagedChange WHERE staging = ? AND (entity = 'personMerge' OR field = 'meetingId') ORDER BY seq`,
          )
          .all(staging) as StoredChange[]
      ).map(toChange),
    hasStampTwice: () =>
      !isAscending &&
      connection
        .prepare('SELECT 1 FROM stagedChange WHERE staging = ? GROUP BY hlc HAVING count(*) > 1 LIMIT 1')
        .get(staging) !== undefined,
  };
  return staged;
}
