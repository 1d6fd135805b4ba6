/**
 * The search index against what it takes the place of: `LIKE` over the folded text of every row, in a table of the bench's own, asked
 * for the same (of each group the newest hundred and one). What is then shown of a hit costs both alike and is left out.
 */
import type { Session } from '../../db/session.ts';
import { rowFrom } from '../../db/store/derived.ts';
import type { Row } from '../../db/store/entities.ts';
import { foldForSearch } from '../../db/store/fold.ts';
import { SEARCH_GROUPS, searchWords, telephoneDigits } from '../../db/store/searchIndex.ts';
import { SEARCHES } from './questions.ts';
import { type BenchRow, compared } from './rows.ts';
import { summed, timed } from './timing.ts';

const COUNTED = 101;
const ROUNDS = 100;
/** `LIKE` takes seconds: a few times are enough. */
const ROUNDS_OF_LIKE = 3;
const MOST = 1 / 20;

export async function likeRows({ store }: Session): Promise<BenchRow[]> {
  const { connection, entities } = store;
  connection.exec(
    'CREATE TEMP TABLE folded (grouped INTEGER, id INTEGER, text TEXT, PRIMARY KEY (grouped, id)) WITHOUT ROWID',
  );
  connection.pragma('case_sensitive_like = ON');
  const insert = connection.prepare('INSERT INTO folded VALUES (?, ?, ?)');
  const documents = connection.prepare(
    'SELECT rowid AS id, entity_id AS entityId FROM search_document WHERE entity = ?',
  );
  connection.transaction(() => {
    for (const of of entities.values()) {
      if (!of.searchText) continue;
      const read = connection.prepare(`SELECT * FROM "${of.tableName}" WHERE id = ?`);
      for (const { id, entityId } of documents.all(of.name) as { id: number; entityId: string }[]) {
        const text = of.searchText(rowFrom(of, read.get(entityId) as Row)) ?? '';
        insert.run(SEARCH_GROUPS.indexOf(of.searchGroup ?? 'cases'), id, foldForSearch(text));
      }
    }
  })();
  const rows: BenchRow[] = [];
  for (const [name, query] of SEARCHES) {
    const like = likeOf(query);
    const statement = connection.prepare(
      `SELECT id FROM folded WHERE grouped = ? AND ${like.condition} ORDER BY id DESC LIMIT ${COUNTED}`,
    );
    const counts = { index: [] as number[], like: [] as number[] };
    const ours = await repeated(ROUNDS, () => {
      counts.index = SEARCH_GROUPS.map((group) => store.search.find(query, COUNTED, group).length);
    });
    const theirs = await repeated(ROUNDS_OF_LIKE, () => {
      counts.like = SEARCH_GROUPS.map((_, group) => statement.all(group, ...like.values).length);
    });
    if (counts.index.join() !== counts.like.join())
      throw new Error(`the index and LIKE disagree on ${query}: ${counts.index} and ${counts.like}`);
    rows.push(
      compared(
        `索引と LIKE ${name}`,
        ours.median,
        theirs.median,
        MOST,
        '畳んだ文の列に LIKE（計測の中だけの表、暗号なし）。どちらも分類ごとに新しい順に 101 件まで。中央値',
      ),
    );
  }
  connection.exec('DROP TABLE folded');
  return rows;
}

const repeated = async (rounds: number, ask: () => void) => {
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) times.push(await timed(ask));
  return summed(times);
};

function likeOf(query: string): { condition: string; values: string[] } {
  const values: string[] = [];
  const one = (word: string) => {
    values.push(`%${word.replace(/[\\%_]/gu, '\\$&')}%`);
    return `text LIKE ? ESCAPE '\\'`;
  };
  const condition = searchWords(query)
    .map((word) => {
      const digits = telephoneDigits(word);
      return digits === null ? one(word) : `(${one(word)} OR ${one(digits)})`;
    })
    .join(' AND ');
  return { condition, values };
}
