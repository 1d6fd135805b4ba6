/** 同じ書きかけを二度登録しても、ケースは一つ。 */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { setUpTestOffice, value } from '../testOffice.ts';
import { testReception } from './testReception.ts';

test('同じ書きかけから二度登録すると、二度目は一度目のケースを答え、ケースも受付も増えない', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  const draftId = randomUUID();
  await api.drafts.save({ id: draftId, kind: 'reception', subjectId: null, body: testReception });
  const asked = { reception: testReception, draftId };
  const [first, second] = await Promise.all([api.receptions.register(asked), api.receptions.register(asked)]);
  expect(value(second)).toEqual(value(first));
  expect(value(await api.receptions.register(asked))).toEqual(value(first));
  const view = value(await api.cases.view({ caseId: value(first).caseId }));
  expect(view.receptions.map(({ id }) => id)).toEqual([value(first).receptionId]);
  expect((await api.cases.ledger({ filter: { which: 'all' } })).total).toBe(1);
});

test('別の書きかけと、書きかけのない登録は、それぞれ別のケースになる', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  const registered = async (draftId: string | null) =>
    value(await api.receptions.register({ reception: testReception, draftId })).caseId;
  const cases = [
    await registered(randomUUID()),
    await registered(randomUUID()),
    await registered(null),
    await registered(null),
  ];
  expect(new Set(cases).size).toBe(4);
});

test('追加の受付も、同じ書きかけからは一度しか加わらない', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  const { caseId } = value(await api.receptions.register({ reception: testReception }));
  const again = { reception: testReception, draftId: randomUUID(), caseId };
  const first = value(await api.receptions.register(again));
  expect(value(await api.receptions.register(again))).toEqual(first);
  expect(value(await api.cases.view({ caseId })).receptions).toHaveLength(2);
});
