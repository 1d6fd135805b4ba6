/** ファイルの表紙: the name only where it is asked for, never an address (R09). */
import { expect, test } from 'vitest';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

test('番号だけの表紙には名がなく、名入りの表紙にも住所はない', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        ...testReception,
        people: [{ name: '小林 千尋', relation: 'self', address: '印西市秘密9-9', addressConcealed: true }],
      },
    }),
  );
  const byNumber = value(await api.papers.caseCover({ id: `${caseId} number` }));
  const byName = value(await api.papers.caseCover({ id: caseId }));
  expect(byNumber).toMatchObject({ name: null, term: 1, endedAt: null });
  expect(JSON.stringify(byNumber)).not.toContain('小林');
  expect(byName).toMatchObject({ name: '小林 千尋', caseNo: byNumber.caseNo });
  expect(JSON.stringify(byName)).not.toContain('秘密');
  expect(await api.papers.caseCover({ id: 'no-such-case' })).toMatchObject({ ok: false });
});
