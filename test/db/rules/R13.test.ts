import { expect, test } from 'vitest';
import { holdsIndividualNumber } from '../../../db/individualNumbers/rules.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

test('R13 検査用数字の合う12桁は個人番号として知らせ、合わない番号や長い番号は知らせない', () => {
  // 123456789018: the check digit of 12345678901 after 番号法施行規則.
  expect(holdsIndividualNumber('番号は123456789018です')).toBe(true);
  expect(holdsIndividualNumber('１２３４－５６７８－９０１８')).toBe(true);
  expect(holdsIndividualNumber('123456789012')).toBe(false);
  expect(holdsIndividualNumber('1234567890180')).toBe(false);
  expect(holdsIndividualNumber('090-0000-5678')).toBe(false);
});

test('R13 受付のどの欄にあっても、理由がなければ保存せず、どの欄かを答える', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  const withNumber = {
    ...testReception,
    memo: '番号は１２３４－５６７８－９０１８と言われた',
    people: [{ name: '試験 太郎', note: '123456789018', relation: 'self' as const }],
  };
  expect(await api.receptions.register({ reception: withNumber })).toMatchObject({
    refusal: { code: 'R13', facts: { fields: ['memo', 'note'] } },
  });
  expect(await api.receptions.addOneLine({ memo: '123456789018', method: 'phone' })).toMatchObject({
    refusal: { code: 'R13', facts: { fields: ['oneLine'] } },
  });
});

test('R13 理由を書けば保存でき、操作記録に理由と欄が残り、番号は残らない', async () => {
  const { api, core } = await setUpTestOffice('市役所', '市');
  const { caseId } = value(
    await api.receptions.register({
      reception: { ...testReception, memo: '123456789018', numberReason: '水道のお客様番号' },
    }),
  );
  const entry = core
    .session()
    ?.store.connection.prepare(`SELECT case_id AS caseId, detail FROM audit WHERE action = 'override'`)
    .get() as { caseId: string; detail: string };
  expect(entry.caseId).toBe(caseId);
  expect(JSON.parse(entry.detail)).toEqual({ rule: 'R13', fields: ['memo'], reason: '水道のお客様番号' });
});
