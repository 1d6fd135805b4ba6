/**
 * Makes a large office out of a seeded one in minutes: every case is copied with all its rows, under new ids, numbers and times, by
 * SQL inside the store; then the search index and the ledger are made again, as opening a store does. One note in five gets a
 * word of its own, so that rare words stay rare.
 *
 * Of the change log the copies carry what opening a case and its history read (case, household, people) and each note's
 * text; of the record of operations nothing. Both would only make the file longer.
 */
import { entities } from '../../db/entities.ts';
import type { Session } from '../../db/session.ts';
import { fillDerived } from '../../db/store/derived.ts';
import { createChance } from '../seed/chance.ts';

/** Of the office, not of its cases. */
const NOT_COPIED = new Set([
  'office',
  'staff',
  'organisation',
  'meetingMember',
  'organisationContact',
  'phrase',
  'reportField',
]);
/** Fields that hold another row's id without being declared to. */
const POINTERS = new Set(['sourceId', 'supersedesId', 'consentId']);
const INSTANTS = new Set(['openedAt', 'receivedAt', 'at', 'sentAt']);
const HEX = '0123456789abcdef';
const SHIFT = 53 * 60_000;

const mapped = (column: string, copy: number) =>
  `substr(${column}, 1, 35) || substr('${HEX}', (instr('${HEX}', substr(${column}, 36, 1)) - 1 + ${copy}) % 16 + 1, 1)`;

export function multiply({ store }: Session, times: number, log: (line: string) => void): void {
  const { connection } = store;
  // Nothing here is worth waiting for the disk; opening the store sets both again.
  connection.pragma('journal_mode=OFF');
  connection.pragma('synchronous=OFF');
  connection.pragma('secure_delete=OFF');
  // Ids of copies fall anywhere between the others: their indexes are written where they are remembered.
  connection.pragma('cache_size=-3000000');
  connection.pragma('foreign_keys=OFF');
  const chance = createChance(2);
  connection.function('rareWord', { deterministic: false }, () => rareWord(chance));
  const copied = [...entities.values()].filter(({ name }) => !NOT_COPIED.has(name));
  const copiedTables = new Set(copied.map(({ tableName }) => tableName));
  const cases = connection.prepare('SELECT count(*) FROM supportCase').pluck().get() as number;
  const last = new Map(
    copied.map(({ tableName }) => [
      tableName,
      (connection.prepare(`SELECT max(rowid) FROM "${tableName}"`).pluck().get() as number | null) ?? 0,
    ]),
  );

  for (let copy = 1; copy < times; copy += 1) {
    connection.transaction(() => {
      for (const { tableName, fields, references } of copied) {
        const columns = [...fields].map(([field, { name }]): [string, string] => {
          const column = `"${name}"`;
          if (copiedTables.has(references.get(field) ?? '') || POINTERS.has(field))
            return [column, `CASE WHEN ${column} IS NULL THEN NULL ELSE ${mapped(column, copy)} END`];
          if (INSTANTS.has(field)) return [column, `${column} - ${copy * SHIFT}`];
          if (field === 'caseNo')
            return [
              column,
              `substr(caseNo, 1, 5) || printf('%04d', CAST(substr(caseNo, 6) AS INTEGER) + ${copy * cases})`,
            ];
          if (tableName === 'progressNote' && field === 'fact') return [column, `${column} || rareWord()`];
          return [column, column];
        });
        connection
          .prepare(
            `INSERT INTO "${tableName}" (id, ${columns.map(([column]) => column).join(', ')})
             SELECT ${mapped('id', copy)}, ${columns.map(([, value]) => value).join(', ')}
             FROM "${tableName}" WHERE rowid <= ?`,
          )
          .run(last.get(tableName));
      }
      copyChanges(store, copy);
    })();
    log(`${((copy + 1) * cases).toLocaleString('ja')} ケース`);
  }
  connection.prepare(`DELETE FROM setting WHERE key = 'derived'`).run();
  log('索引と台帳を作ります');
  fillDerived(connection, entities);
  connection.pragma('foreign_keys=ON');
  connection.pragma('journal_mode=WAL');
}

function copyChanges({ connection, replica }: Session['store'], copy: number): void {
  const source = String(copy).padStart(12, '0');
  const hlc = (column: string) => `substr(${column}, 1, 18) || '${source}'`;
  const chosen = `(entity IN ('case', 'household', 'householdMember', 'person') OR (entity = 'progressNote' AND field = 'fact'))`;
  connection
    .prepare(
      `INSERT INTO change (hlc, replica, staff, entity, id, field, base_hlc, also_base, value, via)
       SELECT ${hlc('hlc')}, '${source}', staff, entity, ${mapped('id', copy)}, field,
         CASE WHEN base_hlc IS NULL THEN NULL ELSE ${hlc('base_hlc')} END, NULL, value, NULL
       FROM change WHERE replica = ? AND ${chosen} ORDER BY hlc`,
    )
    .run(replica);
  connection
    .prepare(
      `INSERT INTO head (entity, id, field, hlc)
       SELECT entity, ${mapped('id', copy)}, field, ${hlc('hlc')} FROM head
       WHERE substr(hlc, 20) = ? AND ${chosen} ORDER BY entity, id, field`,
    )
    .run(replica);
}

/** One in five: a name of three kanji out of some thousand, as shops and houses have them. */
function rareWord(chance: ReturnType<typeof createChance>): string {
  if (!chance.percent(20)) return '';
  const kanji = () => String.fromCodePoint(0x4e00 + chance.int(0, 0x1fff));
  return `（${kanji()}${kanji()}${kanji()}屋の前）`;
}
