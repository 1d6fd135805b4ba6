/** 一行受付: twenty seconds, counted, no case — until it grows into one. */
import { expect, test } from 'vitest';
import { rowOf } from '../../../db/store/store.ts';
import { setUpTestOffice, value } from '../testOffice.ts';
import { testReception } from './testReception.ts';

const april = { from: '2027-04-01', until: '2027-04-30' };

test('一行だけで受け付け、ケースは作らず、今日と今月の件数に数える', async () => {
  const { api, at } = await setUpTestOffice('市役所', '市');
  at('2027-04-06T16:50:00+09:00');
  value(await api.receptions.addOneLine({ memo: '介護保険の窓口を聞かれた', method: 'phone', worry: '12' }));
  at('2027-04-07T10:20:00+09:00');
  value(await api.receptions.addOneLine({ memo: 'バスの時刻', method: 'visit' }));
  const lines = await api.receptions.oneLines(april);
  expect([lines.today, lines.total, lines.grown]).toEqual([1, 2, 0]);
  expect(lines.rows.map(({ memo }) => memo)).toEqual(['バスの時刻', '介護保険の窓口を聞かれた']);
  expect(await api.cases.list({ filter: 'all', limit: 10 })).toEqual([]);
  expect((await api.receptions.oneLines({ from: '2027-04-07', until: '2027-04-07' })).total).toBe(1);
});

test('一行と受付方法がなければ、何が要るかを答える', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  expect(await api.receptions.addOneLine({ memo: ' ' })).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['oneLine', 'method'] } },
  });
});

test('育てると、その行がそのまま受付になり、変更の履歴に両方が残る', async () => {
  const { api, core } = await setUpTestOffice('市役所', '市');
  const { receptionId } = value(
    await api.receptions.addOneLine({ memo: '家賃の相談先を聞かれた', method: 'phone' }),
  );
  const registered = value(
    await api.receptions.register({ reception: testReception, fromOneLineId: receptionId }),
  );
  expect(registered.receptionId).toBe(receptionId);
  const store = core.session()?.store;
  if (!store) throw new Error('locked');
  expect(rowOf(store, 'reception', receptionId)).toMatchObject({
    caseId: registered.caseId,
    memo: '家賃のことで困っている。',
    isOneLine: true,
  });
  const memos = store.connection
    .prepare(`SELECT value FROM change WHERE entity = 'reception' AND id = ? AND field = 'memo' ORDER BY hlc`)
    .pluck()
    .all(receptionId);
  expect(memos).toEqual(['"家賃の相談先を聞かれた"', '"家賃のことで困っている。"']);
  const lines = await api.receptions.oneLines(april);
  expect([lines.total, lines.grown]).toEqual([1, 1]);
  expect(lines.rows[0]?.caseNo).toMatch(/^R09-市/);
  // It has grown once: not again, and it is not taken back as a slip.
  expect(
    await api.receptions.register({ reception: testReception, fromOneLineId: receptionId }),
  ).toMatchObject({ refusal: { code: 'state-changed' } });
  expect(await api.receptions.removeOneLine({ id: receptionId, reason: '誤り' })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
});

test('誤入力は理由を書いて取り消す。数と検索から消え、行と理由は残る', async () => {
  const { api, core } = await setUpTestOffice('市役所', '市');
  const { receptionId } = value(
    await api.receptions.addOneLine({ memo: '駐輪場の場所を案内', method: 'visit' }),
  );
  const store = core.session()?.store;
  if (!store) throw new Error('locked');
  expect(store.search.find('駐輪場', 10)).toMatchObject([{ entity: 'reception', caseId: null }]);
  expect(await api.receptions.removeOneLine({ id: receptionId, reason: ' ' })).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['reason'] } },
  });
  value(await api.receptions.removeOneLine({ id: receptionId, reason: '二重に入力した' }));
  expect((await api.receptions.oneLines(april)).total).toBe(0);
  expect(store.search.find('駐輪場', 10)).toEqual([]);
  expect(rowOf(store, 'reception', receptionId)?.memo).toBe('駐輪場の場所を案内');
  expect(
    store.connection.prepare(`SELECT detail FROM audit WHERE action = 'reception.withdrawn'`).pluck().get(),
  ).toContain('二重に入力した');
});
