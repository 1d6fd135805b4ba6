import { expect, test } from 'vitest';
import { organisationNames } from '../../../db/organisations/store.ts';
import { organisation } from '../../../db/organisations/tables.ts';
import { isOneOf, listed, untilWritten } from '../../../db/store/reading.ts';
import type { Store } from '../../../db/store/store.ts';
import { setUpTestOffice } from '../testOffice.ts';

async function openStore(): Promise<{ store: Store; staffId: string }> {
  const { core } = await setUpTestOffice('市役所', '市');
  const session = core.session();
  if (!session) throw new Error('no session');
  return { store: session.store, staffId: session.staff.id };
}

test('一度読んだものは、何かが書かれるまで読み直さない', async () => {
  const { store, staffId } = await openStore();
  let times = 0;
  const read = untilWritten(() => {
    times += 1;
    return times;
  });
  expect([read(store), read(store)]).toEqual([1, 1]);
  store.write(staffId, (writer) => writer.add('organisation', { name: '社協' }));
  expect([read(store), read(store)]).toEqual([2, 2]);
});

test('取り消された書込みの途中で読んだものは、残らない', async () => {
  const { store, staffId } = await openStore();
  let id = '';
  let within: string | undefined;
  const before = organisationNames(store).size;
  expect(() =>
    store.write(staffId, (writer) => {
      id = writer.add('organisation', { name: '消える機関' });
      within = organisationNames(store).get(id);
      throw new Error('undone');
    }),
  ).toThrow('undone');
  expect(within).toBe('消える機関');
  expect(organisationNames(store).get(id)).toBeUndefined();
  expect(organisationNames(store).size).toBe(before);
});

test('長さの違う一覧を、一つの用意した問いで読む', async () => {
  const { store, staffId } = await openStore();
  const ids = store.write(staffId, (writer) =>
    ['一', '二', '三'].map((name) => writer.add('organisation', { name })),
  );
  const asked = store.orm
    .select({ id: organisation.id })
    .from(organisation)
    .where(isOneOf(organisation.id, 'ids'))
    .prepare();
  for (const some of [[], ids.slice(0, 1), ids, [...ids, ...ids, 'ない']])
    expect(new Set(asked.all({ ids: listed(some) }).map(({ id }) => id))).toEqual(
      new Set(some.filter((each) => ids.includes(each))),
    );
});
