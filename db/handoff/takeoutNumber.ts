/**
 * `R9-002`: fiscal year and a running number of this office's PC. A PC that came back from a backup has forgotten what it gave since: it
 * is another replica from then on, and says so in its numbers (`R9-3FA-001`), so that none is given twice.
 */
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import type { Store } from '../store/store.ts';
import { pcMark } from './pcMark.ts';

/** Whoever wrote the first entry here, when the office was set up. */
const firstReplica = ({ connection }: Store) =>
  connection.prepare('SELECT replica FROM change WHERE via IS NULL ORDER BY hlc LIMIT 1').pluck().get();

export function nextTakeoutNumber(store: Store): string {
  const year = `R${fiscalYear(toTokyoDate(store.now())) - 2018}-`;
  const isFirst = firstReplica(store) === store.replica;
  const series = isFirst ? year : `${year}${pcMark(store.replica)}-`;
  // Of the number's own index: whatever the ledger holds, no row is read.
  const last = store.connection
    .prepare(
      `SELECT max(CAST(substr(number, @length + 1) AS INTEGER)) FROM takeoutRecord
       WHERE number > @series AND number < @series || ':' AND substr(number, @length + 1) NOT GLOB '*[^0-9]*'`,
    )
    .pluck()
    .get({ series, length: series.length }) as number | null;
  return `${series}${String((last ?? 0) + 1).padStart(3, '0')}`;
}
