import { expect, test } from 'vitest';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

test('名指したケースは、一覧の新しいほうに入っていなくても見つかる', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  const register = async () =>
    value(await api.receptions.register({ reception: { ...testReception, memo: 'あ' } })).caseId;
  const [old, newer] = [await register(), await register()];
  expect((await api.cases.list({ filter: 'all', limit: 1 })).map(({ id }) => id)).toEqual([newer]);
  expect((await api.cases.list({ ids: [old], limit: 1 })).map(({ id }) => id)).toEqual([old]);
  expect(await api.cases.list({ ids: [] })).toEqual([]);
});
