import { join } from 'node:path';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { entities } from '../../../db/entities.ts';
import { entity, registry } from '../../../db/store/entities.ts';
import { applyKept } from '../../../db/store/keptChanges.ts';
import { rowOf } from '../../../db/store/store.ts';
import { openTestStore, temporaryFolder } from '../openTestStore.ts';
import { changesIn, replicas, stateOf, take } from './mergeOffices.ts';

function twoOffices() {
  const [city, cosmos] = replicas(2);
  if (!city || !cosmos) throw new Error('two');
  const id = city.store.write('s1', (writer) =>
    writer.add('person', { name: '中村 あかり', telMobile: '090-0000-1111' }),
  );
  take(cosmos.store, changesIn(city.store));
  const exchange = () => {
    const [ours, theirs] = [changesIn(city.store), changesIn(cosmos.store)];
    take(city.store, theirs);
    take(cosmos.store, ours);
  };
  return { city: city.store, cosmos: cosmos.store, cosmosClock: cosmos.clock, id, exchange };
}

test('片方だけが直した項目は、もう片方でもその値になり、食い違いにはならない', () => {
  const { city, cosmos, id, exchange } = twoOffices();
  cosmos.write('s2', (writer) => writer.put('person', id, { telMobile: '080-2222-3333' }));
  city.write('s1', (writer) => writer.put('person', id, { address: '印西市大森' }));
  exchange();
  expect(city.changes.differences()).toEqual([]);
  expect(rowOf(city, 'person', id)).toMatchObject({ telMobile: '080-2222-3333', address: '印西市大森' });
  expect(stateOf(city)).toEqual(stateOf(cosmos));
});

test('同じ項目を両方の窓口で直したら、両方の値と書いた人が残り、後の値が見えている', () => {
  const { city, cosmos, cosmosClock, id, exchange } = twoOffices();
  city.write('s1', (writer) => writer.put('person', id, { telMobile: '080-1111-1111' }));
  cosmosClock.now += 60_000;
  cosmos.write('s2', (writer) => writer.put('person', id, { telMobile: '070-2222-2222' }));
  exchange();
  for (const store of [city, cosmos]) {
    const [difference, ...more] = store.changes.differences('person', id);
    expect(more).toEqual([]);
    expect(difference?.field).toBe('telMobile');
    expect(difference?.heads.map(({ staff, value }) => [staff, JSON.parse(value)])).toEqual([
      ['s2', '070-2222-2222'],
      ['s1', '080-1111-1111'],
    ]);
    expect(rowOf(store, 'person', id)?.telMobile).toBe('070-2222-2222');
  }
});

test('食い違いは、だれかが決めればどの窓口でも終わる', () => {
  const { city, cosmos, id, exchange } = twoOffices();
  city.write('s1', (writer) => writer.put('person', id, { telMobile: '080-1111-1111' }));
  cosmos.write('s2', (writer) => writer.put('person', id, { telMobile: '070-2222-2222' }));
  exchange();
  city.write('chief', (writer) =>
    writer.changes.resolve('chief', 'person', id, 'telMobile', '080-1111-1111'),
  );
  exchange();
  for (const store of [city, cosmos]) {
    expect(store.changes.differences()).toEqual([]);
    expect(rowOf(store, 'person', id)?.telMobile).toBe('080-1111-1111');
  }
  expect(stateOf(city)).toEqual(stateOf(cosmos));
});

test('両方が同じ値に直したなら、食い違いとは言わない', () => {
  const { city, cosmos, id, exchange } = twoOffices();
  for (const store of [city, cosmos])
    store.write('s', (writer) => writer.put('person', id, { telMobile: '080-9999-9999' }));
  exchange();
  expect(city.changes.differences()).toEqual([]);
  expect(stateOf(city)).toEqual(stateOf(cosmos));
});

test('両方が別々の値に決めたら、それは新しい食い違いになる', () => {
  const { city, cosmos, id, exchange } = twoOffices();
  city.write('s1', (writer) => writer.put('person', id, { telMobile: '1' }));
  cosmos.write('s2', (writer) => writer.put('person', id, { telMobile: '2' }));
  exchange();
  city.write('c1', (writer) => writer.changes.resolve('c1', 'person', id, 'telMobile', '1'));
  cosmos.write('c2', (writer) => writer.changes.resolve('c2', 'person', id, 'telMobile', '2'));
  exchange();
  expect(
    city.changes
      .differences()[0]
      ?.heads.map(({ staff }) => staff)
      .sort(),
  ).toEqual(['c1', 'c2']);
  expect(stateOf(city)).toEqual(stateOf(cosmos));
});

test('まだ届いていない記録を指す項目が先に来ても受け取り、後から来れば埋まる', () => {
  const { city, cosmos } = twoOffices();
  const ids = city.write('s1', (writer) => {
    const household = writer.add('household', { tel: '0476-00-0000' });
    return { household, case: writer.add('case', { caseNo: 'R09-市0001', householdId: household }) };
  });
  take(cosmos, city.changes.changesOf('case', ids.case));
  expect(rowOf(cosmos, 'household', ids.household)).toMatchObject({ tel: null });
  take(cosmos, city.changes.changesOf('household', ids.household));
  expect(rowOf(cosmos, 'household', ids.household)).toMatchObject({ tel: '0476-00-0000' });
  expect(cosmos.connection.pragma('foreign_key_check')).toEqual([]);
});

const isText = (value: unknown): boolean => typeof value === 'string';

test('新しい版が書いた知らない項目は捨てずに取っておき、版が上がれば現れる。その版の形に合わないものは、届いたときと同じに断る', () => {
  const { city, id } = twoOffices();
  const stamp = (n: number) => `0197${String(n).padStart(8, '0')}-0000-ffffffffffff`;
  const change = (n: number, entityName: string, rowId: string, field: string, value: unknown) => ({
    hlc: stamp(n),
    replica: 'ffffffffffff',
    staff: 's9',
    entity: entityName,
    id: rowId,
    field,
    baseHlc: n === 2 ? stamp(1) : null,
    value: JSON.stringify(value),
  });
  const changes = [
    change(2, 'person', id, 'nickname', 'あーちゃん'),
    change(1, 'person', id, 'nickname', 'あっちゃん'),
    change(3, 'pet', 'pet-1', 'name', 'ポチ'),
    change(4, 'pet', 'pet-1', 'name', { no: 'text' }),
  ];
  expect(take(city, changes)).toBe(4);
  expect(take(city, changes)).toBe(0);
  expect(city.changes.changesOf('person', id).filter(({ field }) => field === 'nickname')).toHaveLength(2);

  city.connection.exec(
    'ALTER TABLE person ADD COLUMN nickname TEXT; CREATE TABLE pet (id TEXT PRIMARY KEY, name TEXT) STRICT',
  );
  const grown = sqliteTable('person', { id: text().primaryKey(), name: text(), nickname: text() });
  const pet = sqliteTable('pet', { id: text().primaryKey(), name: text() });
  const newer = registry([
    ...[...entities.values()].filter((each) => each.name !== 'person'),
    entity({ name: 'person', table: grown, searchText: (row) => row.nickname as string | null }),
    entity({ name: 'pet', table: pet }),
  ]);
  const apply = () => applyKept(city.connection, newer, ({ value }) => isText(JSON.parse(value)));
  expect(apply()).toEqual({ applied: 3, refused: 1 });
  expect(apply()).toEqual({ applied: 0, refused: 0 });
  expect(city.connection.prepare('SELECT nickname FROM person WHERE id = ?').pluck().get(id)).toBe(
    'あーちゃん',
  );
  expect(city.connection.prepare('SELECT name FROM pet').pluck().all()).toEqual(['ポチ']);
  expect(city.search.find('あーちゃん', 5)).toHaveLength(1);
  // No head names a change that is not there.
  expect(
    city.connection
      .prepare('SELECT count(*) FROM head WHERE hlc NOT IN (SELECT hlc FROM change)')
      .pluck()
      .get(),
  ).toBe(0);
});

test('同じ値をもう一度保存しても、変更にも操作記録にもならない', () => {
  const { city, id } = twoOffices();
  const count = () =>
    city.connection
      .prepare('SELECT (SELECT count(*) FROM change) + (SELECT count(*) FROM audit)')
      .pluck()
      .get();
  const before = count();
  city.write('s1', (writer) =>
    writer.put('person', id, { name: '中村 あかり', kana: null, note: undefined }),
  );
  expect(count()).toBe(before);
});

test('知らない項目名への書込みは、書き間違いとして止まる', () => {
  const { city, id } = twoOffices();
  expect(() => city.write('s1', (writer) => writer.put('person', id, { nmae: 'x' }))).toThrow('no field');
  expect(() => city.write('s1', (writer) => writer.put('persn', id, { name: 'x' }))).toThrow(
    'unknown entity',
  );
});

test('開き直しても端末の名は変わらず、時計を戻して書いても後の変更として並ぶ', () => {
  const folder = temporaryFolder();
  const clock = { now: Date.parse('2027-04-07T10:20:00+09:00') };
  const store = openTestStore(clock, folder);
  const id = store.write('s', (writer) => writer.add('person', { name: '一' }));
  const { replica } = store;
  store.close();
  clock.now -= 86_400_000;
  const again = openTestStore(clock, folder);
  expect(again.replica).toBe(replica);
  again.write('s', (writer) => writer.put('person', id, { name: '二' }));
  const changes = again.changes.changesOf('person', id);
  expect(changes.map(({ value }) => JSON.parse(value))).toEqual(['一', '二']);
  expect(changes[1]?.baseHlc).toBe(changes[0]?.hlc);
  expect(again.connection.name).toBe(join(folder, 'store.db'));
});
