/**
 * What one window says to another beside its cases: 伝言・折返し of no case. Such a row goes to one window of the city alone, with
 * whatever file is made for it next, and is written by two hands: its maker's, and whoever it is for. Both the giving and the walls
 * against a hostile file go by this one table. One that speaks of a case goes with that case instead, and what is concealed there
 * stays behind with it.
 */
import { addDays, tokyoInstant, toTokyoDate } from '../calendar/rules.ts';
import type { Change } from '../store/changeLog.ts';
import { rowOf, type Store } from '../store/store.ts';

interface CounterRow {
  /** Field with the window that made it, with the one that it is for, and when it was made. */
  madeBy: string;
  goesTo: string;
  at: string;
  /** Staff of the maker's window. */
  author: string;
  /** What is said of it afterwards, at either window. */
  answers: readonly string[];
  answeredBy: readonly string[];
}

const COUNTER_ROWS: ReadonlyMap<string, CounterRow> = new Map([
  [
    'message',
    {
      madeBy: 'officeId',
      goesTo: 'toOfficeId',
      at: 'writtenAt',
      author: 'fromStaffId',
      answers: ['readAt', 'readByStaffId', 'doneAt', 'doneByStaffId', 'reply'],
      answeredBy: ['readByStaffId', 'doneByStaffId'],
    },
  ],
]);

/** For as many days it goes along with every file, so that one that is lost on the way loses none of them. */
const GOES_ALONG = 180;

/** Of staff: an account never travels. */
const OF_ACCOUNT = ['login', 'roles', 'disabled'];

export interface CounterChanges {
  changes: Change[];
  contents: Record<string, number>;
}

/** What this window and that one have said to each other; of what that one made, the answers alone. */
export function counterChanges(store: Store, from: string, to: string): CounterChanges {
  const since = tokyoInstant(addDays(toTokyoDate(store.now()), -GOES_ALONG), '00:00');
  const changes: Change[] = [];
  const contents: Record<string, number> = {};
  const staff = new Set<string>();
  for (const [entity, { madeBy, goesTo, at, author, answers, answeredBy }] of COUNTER_ROWS) {
    const table = store.entities.get(entity)?.tableName;
    const between = store.connection
      .prepare(
        `SELECT id FROM "${table}" WHERE caseId IS NULL AND "${madeBy}" = ? AND "${goesTo}" = ? AND "${at}" >= ?`,
      )
      .pluck();
    const take = (id: string, found: readonly Change[], people: readonly string[]) => {
      if (found.length === 0) return;
      changes.push(...found);
      contents[entity] = (contents[entity] ?? 0) + 1;
      const row = rowOf(store, entity, id);
      for (const field of people) if (typeof row?.[field] === 'string') staff.add(row[field]);
    };
    for (const id of between.all(from, to, since) as string[])
      take(id, store.changes.changesOf(entity, id), [author, ...answeredBy]);
    for (const id of between.all(to, from, since) as string[])
      take(id, store.changes.changesOf(entity, id, answers), answeredBy);
  }
  // Whose words they are is read at the other window too.
  for (const id of staff)
    if (rowOf(store, 'staff', id)?.officeId === from)
      changes.push(
        ...store.changes.changesOf('staff', id).filter(({ field }) => !OF_ACCOUNT.includes(field)),
      );
  if (changes.length > 0) changes.push(...store.changes.changesOf('office', from));
  return { changes, contents };
}

/**
 * Null: to be judged like any other row. A window of the city alone sends any; it never writes in this window's name, and of what is
 * of no case it adds only to what the two have said to each other.
 */
export function counterOversteps(
  store: Store,
  own: string,
  askSender: () => { officeId: string; isOwnCity: boolean },
  isElsewhere: (caseId: unknown) => boolean,
): (change: Change) => boolean | null {
  const hasHead = store.connection.prepare('SELECT 1 FROM head WHERE entity = ? AND id = ? AND field = ?');
  /** Asked once, where the file holds any such row. */
  let sender: ReturnType<typeof askSender> | undefined;
  const isOurStaff = (id: unknown): boolean =>
    typeof id === 'string' && rowOf(store, 'staff', id)?.officeId === own;
  return ({ entity, id, field, value: json }) => {
    const kind = COUNTER_ROWS.get(entity);
    if (!kind) return null;
    sender ??= askSender();
    if (!sender.isOwnCity) return true;
    const value: unknown = JSON.parse(json);
    if (field === 'caseId' && isElsewhere(value)) return true;
    const row = rowOf(store, entity, id);
    if (!row)
      return (field === kind.madeBy && value === own) || (field === kind.author && isOurStaff(value)) || null;
    if (typeof row.caseId === 'string') return null;
    const maker = row[kind.madeBy];
    if (kind.answers.includes(field)) return ![maker, row[kind.goesTo]].includes(sender.officeId);
    // Written once: a later word is another message.
    return maker !== sender.officeId || hasHead.get(entity, id, field) !== undefined;
  };
}
