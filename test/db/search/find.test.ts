import { expect, test } from 'vitest';
import { appRouter } from '../../../db/router.ts';
import { SHOWN_GROUPS } from '../../../db/search/codes.ts';
import { foldForSearch } from '../../../db/store/fold.ts';
import { SEARCH_GROUPS, searchWords, telephoneDigits } from '../../../db/store/searchIndex.ts';
import { callerOf } from '../../../db/trpc.ts';
import { createChance } from '../../../scripts/seed/chance.ts';
import { LOGIN, PASSPHRASE } from '../../../scripts/seed/login.ts';
import { seedOffice } from '../../../scripts/seed/office.ts';
import { temporaryFolder, testClock } from '../openTestStore.ts';
import { openCore, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

/** What every row may be searched by, folded, for `LIKE` to go through from end to end. */
function oracle(office: Pick<TestOffice, 'core'>) {
  const store = office.core.session()?.store;
  if (!store) throw new Error('locked');
  const { connection, entities } = store;
  connection.exec('CREATE TEMP TABLE folded (grouped TEXT, id TEXT, text TEXT)');
  connection.pragma('case_sensitive_like = ON');
  const insert = connection.prepare('INSERT INTO folded VALUES (?, ?, ?)');
  const rows = connection.prepare('SELECT entity, entity_id AS id FROM search_document').all() as {
    entity: string;
    id: string;
  }[];
  for (const { entity, id } of rows) {
    const of = entities.get(entity);
    const stored = connection.prepare(`SELECT * FROM "${of?.tableName}" WHERE id = ?`).get(id) as Record<
      string,
      unknown
    >;
    const row: Record<string, unknown> = { id };
    for (const [field, column] of of?.fields ?? [])
      row[field] =
        stored[column.name] === null ? null : column.mapFromDriverValue(stored[column.name] as never);
    insert.run(of?.searchGroup ?? 'cases', id, foldForSearch(of?.searchText?.(row) ?? ''));
  }
  const like = (word: string) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`;
  return (query: string, group: string): string[] => {
    const words = searchWords(query);
    const conditions = words.map((word) =>
      telephoneDigits(word)
        ? `(text LIKE ? ESCAPE '\\' OR text LIKE ? ESCAPE '\\')`
        : `text LIKE ? ESCAPE '\\'`,
    );
    const values = words.flatMap((word) => {
      const digits = telephoneDigits(word);
      return digits ? [like(word), like(digits)] : [like(word)];
    });
    return connection
      .prepare(`SELECT id FROM folded WHERE grouped = ? AND ${conditions.join(' AND ')}`)
      .pluck()
      .all(group, ...values) as string[];
  };
}

test('窓口いっぱいの記録で、何を探しても、畳んだ文をLIKEで端から探した答えと同じ', async () => {
  const folder = temporaryFolder();
  await seedOffice({
    cases: 30,
    notesPerCase: 4,
    out: folder,
    seed: 11,
    argon2Cost: { memoryKiB: 65536, passes: 1 },
  });
  const core = openCore(folder, testClock('2026-07-01T09:00:00+09:00'));
  const api = callerOf(appRouter)({ core });
  value(await api.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
  const store = core.session()?.store;
  if (!store) throw new Error('locked');
  const expected = oracle({ core });
  const texts = store.connection.prepare('SELECT text FROM temp.folded').pluck().all() as string[];
  const chance = createChance(4);
  const piece = (): string => {
    const characters = Array.from(chance.pick(texts));
    const from = chance.int(0, characters.length - 1);
    return characters.slice(from, from + chance.int(1, 5)).join('');
  };
  const queries = [
    '介',
    '護',
    '介護',
    'ｶｲｺﾞ',
    '高橋',
    '髙橋',
    'タカハシ',
    '渡辺',
    '渡邉',
    '0476',
    '0476-00',
    '０４７６－００',
    '090-0000',
    '00',
    '1',
    'R08-見',
    'r08',
    '母 介護',
    '電話 本人 家',
    '介護　滞納',
    '。',
    '「',
    'ー',
    '-',
    '%',
    '_',
    'ない言葉',
    ...Array.from({ length: 120 }, () => piece()),
    ...Array.from({ length: 60 }, () => `${piece()} ${piece()}`),
  ];
  for (const query of queries) {
    for (const group of SEARCH_GROUPS) {
      if (searchWords(query).length === 0) continue;
      const found = store.search.find(query, 10_000, group).map(({ entityId }) => entityId);
      expect(found.toSorted(), `${query} / ${group}`).toEqual(expected(query, group).toSorted());
    }
    const answered = await api.search.find({ query, limit: 100 });
    for (const group of SHOWN_GROUPS) {
      const all = searchWords(query).length === 0 ? [] : expected(query, group);
      expect([query, group, answered[group].count]).toEqual([query, group, Math.min(all.length, 100)]);
      for (const { id, parts, title } of answered[group].found) {
        expect(all).toContain(id);
        // Whatever is found is also seen: the words are marked somewhere.
        expect([query, [...parts, ...title].some(({ hit }) => hit)]).toEqual([query, true]);
      }
    }
  }
}, 120_000);

const reception = (people: object[], memo = '生活の相談') => ({
  date: '2027-04-07',
  time: '10:00',
  method: 'visit' as const,
  route: 'self-visit' as const,
  memo,
  form: 'with-consent' as const,
  people: people as never,
});

test('住所を秘匿した人は、住所や電話では見つからず、名前で見つかっても住所も電話も示されない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  value(
    await office.api.receptions.register({
      reception: reception([
        {
          name: '白石 恵',
          kana: 'しらいし めぐみ',
          relation: 'self',
          address: '印西市秘密町1番地',
          telMobile: '090-0000-4321',
          addressConcealed: true,
        },
      ]),
    }),
  );
  for (const query of ['秘密町', '4321', '090-0000']) {
    const found = await office.api.search.find({ query });
    expect([query, found.people.count]).toEqual([query, 0]);
  }
  const shown = JSON.stringify(await office.api.search.find({ query: '白石' }));
  expect(shown).toContain('白石');
  expect(shown).not.toMatch(/秘密町|4321/);
});

test('打ちながらの検索は、落ち着いた言葉の一件だけが、言葉ではなく長さと件数で操作記録に残る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  value(
    await office.api.receptions.register({ reception: reception([{ name: '白石 恵', relation: 'self' }]) }),
  );
  for (const query of ['し', 'しら', '白石']) await office.api.search.find({ query });
  const store = office.core.session()?.store;
  const entries = () =>
    store?.connection.prepare(`SELECT detail FROM audit WHERE action = 'search'`).pluck().all() as string[];
  expect(entries()).toEqual([]);
  store?.write(null, () => undefined);
  expect(entries().map((detail) => JSON.parse(detail) as object)).toEqual([{ length: 2, hits: 1 }]);
});
