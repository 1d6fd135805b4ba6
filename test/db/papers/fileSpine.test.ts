/** 背表紙: どの幅もA4に切らずに収まり、名は求めたときだけ (R09). */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepUntil } from '../../../db/papers/fileSpine.ts';
import { readSpineId, SPINE, SPINE_WIDTHS, spineId, spineSheets } from '../../../db/papers/spineRules.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

test('どの幅の背が何本あっても、一枚ごとに紙の幅に収まり、順に、一本も失われない', () => {
  expect(SPINE.height).toBeLessThan(SPINE.sheetHeight);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SPINE_WIDTHS), { minLength: 1, maxLength: 20 }), (widths) => {
      const sheets = spineSheets(widths.map((width, index) => ({ width, index })));
      for (const sheet of sheets) {
        const needed = sheet.reduce((sum, { width }) => sum + width, 0) + SPINE.gap * (sheet.length - 1);
        expect(needed).toBeLessThanOrEqual(SPINE.sheetWidth);
      }
      expect(sheets.flat().map(({ index }) => index)).toEqual(widths.map((_, index) => index));
    }),
  );
});

test('保存年限は、終わった年度の翌年度の4月1日から数える。続いているケースには期限がない', () => {
  expect(keepUntil(Date.parse('2027-06-01T00:00:00+09:00'), 5)).toBe('2033-03-31');
  expect(keepUntil(Date.parse('2028-03-31T12:00:00+09:00'), 5)).toBe('2033-03-31');
  expect(keepUntil(null, 5)).toBeNull();
  expect(keepUntil(Date.parse('2027-06-01T00:00:00+09:00'), 0)).toBeNull();
});

test('番号だけの背には名がなく、名入りの背にも住所はない', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        ...testReception,
        people: [{ name: '小林 千尋', relation: 'self', address: '印西市秘密9-9', addressConcealed: true }],
      },
    }),
  );
  const order = { width: 30, volumes: 2, keepYears: 5, isNamed: false, caseIds: [caseId] } as const;
  const id = spineId({ ...order, caseIds: [caseId] });
  expect(readSpineId(id)).toEqual(order);
  const byNumber = value(await api.papers.fileSpine({ id }));
  expect(byNumber).toMatchObject({ volumes: 2, files: [{ name: null, keepUntil: null }] });
  expect(JSON.stringify(byNumber)).not.toContain('小林');
  const byName = value(
    await api.papers.fileSpine({ id: spineId({ ...order, isNamed: true, caseIds: [caseId] }) }),
  );
  expect(byName.files[0]?.name).toBe('小林 千尋');
  expect(JSON.stringify(byName)).not.toContain('秘密');
  expect(await api.papers.fileSpine({ id: '31 1 5 number x' })).toMatchObject({ ok: false });
});
