/** 持出し・受渡し・受領・消去確認: what the ledger shows, what is still open, and numbers that are given once. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeoutRecord } from '../../../db/handoff/tables.ts';
import { nextTakeoutNumber } from '../../../db/handoff/takeoutNumber.ts';
import type { Store } from '../../../db/store/store.ts';
import { openTestStore, testClock } from '../openTestStore.ts';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const takeout = (part: Partial<typeof takeoutRecord.$inferInsert>): typeof takeoutRecord.$inferInsert => ({
  id: part.number ?? 'one',
  number: 'R9-001',
  at: Date.parse('2027-04-19T10:00:00+09:00'),
  staffId: 'sano',
  toOfficeId: 'palette',
  toOfficeName: 'コスモスパレット窓口',
  purpose: '相談支援',
  basis: 'within-purpose',
  approver: '宮本 徹',
  mediumKind: 'usb-memory',
  mediumNumber: 'USB-03',
  caseIds: [],
  contents: {},
  withheld: [],
  fileId: 'file',
  fileName: 'a.tsunagi',
  fileHash: '0',
  fileSize: 1,
  sequence: 1,
  eraseDue: '2027-05-19',
  ...part,
});

const keep = (store: Store, number: string) =>
  store.write('sano', (writer) => writer.orm.insert(takeoutRecord).values(takeout({ number })).run());

test('番号は年度ごとに続き、千を超えても、飛んでいても、二度は付かない', () => {
  const store = openTestStore(testClock('2027-04-19T10:00:00+09:00'));
  store.write('sano', (writer) => writer.add('office', { name: '市役所窓口' }));
  expect(nextTakeoutNumber(store)).toBe('R9-001');
  for (const number of ['R8-044', 'R9-001', 'R9-007', 'R9-0AB-033']) keep(store, number);
  expect(nextTakeoutNumber(store)).toBe('R9-008');
  for (const number of ['R9-999', 'R9-1000']) keep(store, number);
  expect(nextTakeoutNumber(store)).toBe('R9-1001');
  expect(() => keep(store, 'R9-1000')).toThrow();
});

test('バックアップから戻したパソコンは別の端末になり、忘れた番号をもう一度付けない', () => {
  const store = openTestStore(testClock('2027-04-19T10:00:00+09:00'));
  store.write('sano', (writer) => writer.add('office', { name: '市役所窓口' }));
  keep(store, 'R9-001');
  const restored = { ...store, connection: store.connection, replica: '3fa0c1d2e4b5' };
  expect(nextTakeoutNumber(restored)).toBe('R9-3FA-001');
  keep(store, 'R9-3FA-001');
  expect(nextTakeoutNumber(restored)).toBe('R9-3FA-002');
});

const medium = { mediumKind: 'usb-memory', mediumNumber: 'USB-03', eraseDue: '2027-05-20' } as const;

async function give(from: TestOffice, caseIds: string[], file: string, part: object = {}) {
  const { others } = await from.api.handoff.offices();
  return from.api.handoff.export({
    ticket: from.ticket(file, 'write'),
    toOfficeId: others[0]?.officeId ?? '',
    caseIds,
    purpose: '相談支援',
    basis: 'within-purpose',
    ...medium,
    ...part,
  });
}

test('年度の包括承認は一度書けば覚え、翌年度には新しいものを求め、渡した媒体と受け取った媒体の消去を別々に確かめる', async () => {
  const cityHall = await setUpTestOffice('市役所窓口', '市', { recipientKind: 'x25519' });
  const palette = await setUpTestOffice('コスモスパレット窓口', 'コ', {
    staff: '長谷川 恵',
    clock: cityHall.clock,
    recipientKind: 'x25519',
  });
  await meet(cityHall, palette);
  cityHall.at('2027-04-19T10:00:00+09:00');
  const { caseId } = value(
    await cityHall.api.receptions.register({
      reception: { ...testReception, people: [{ name: '葛飾 八郎', relation: 'self' }] },
    }),
  );
  expect(await give(cityHall, [caseId], 'a.tsunagi')).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['blanketApproval'] } },
  });
  const approval = { blanketApproval: 'R9-01', approver: '宮本 徹', approvedOn: '2027-04-01' };
  const first = value(await give(cityHall, [caseId], 'a.tsunagi', approval));
  expect((await cityHall.api.handoff.presets()).approval).toMatchObject({
    fiscalYear: 2027,
    number: 'R9-01',
    approvedOn: '2027-04-01',
    approver: '宮本 徹',
  });
  // Remembered: nothing of it is asked again; another number is no silent change.
  value(await give(cityHall, [caseId], 'b.tsunagi'));
  expect((await cityHall.api.handoff.takeouts())[0]).toMatchObject({
    number: 'R9-002',
    blanketApproval: 'R9-01',
    approver: '宮本 徹',
    approvedOn: '2027-04-01',
  });
  expect(
    await give(cityHall, [caseId], 'c.tsunagi', { ...approval, blanketApproval: 'R9-02' }),
  ).toMatchObject({
    refusal: { code: 'state-changed' },
  });

  copyFileSync(join(cityHall.folder, 'a.tsunagi'), join(palette.folder, 'a.tsunagi'));
  const { inspectionId } = value(
    await palette.api.handoff.inspect({ ticket: palette.ticket('a.tsunagi', 'read') }),
  );
  value(await palette.api.handoff.commit({ inspectionId }));
  const day = (office: TestOffice) => office.api.tasks.today({}).then(({ erasures }) => erasures);
  expect(await day(palette)).toEqual([]);
  cityHall.at('2027-05-21T09:00:00+09:00');
  expect(await day(cityHall)).toMatchObject([
    { side: 'given', number: 'R9-001', eraseDue: '2027-05-20' },
    { side: 'given', number: 'R9-002' },
  ]);
  const [received] = await day(palette);
  expect(received).toMatchObject({
    side: 'received',
    sequence: 1,
    officeName: '市役所窓口',
    mediumNumber: 'USB-03',
    eraseDue: '2027-05-20',
  });

  value(
    await cityHall.api.handoff.recordHanded({
      takeoutId: first.takeoutId,
      date: '2027-04-19',
      handedTo: '長谷川 恵',
    }),
  );
  const early = { takeoutId: first.takeoutId, date: '2027-04-18', how: 'erased' } as const;
  expect(await cityHall.api.handoff.confirmErased(early)).toMatchObject({
    refusal: { code: 'invalid-input' },
  });
  value(
    await cityHall.api.handoff.confirmErased({
      takeoutId: first.takeoutId,
      date: '2027-05-20',
      how: 'returned',
      erasedBy: '石橋 悟',
    }),
  );
  value(await palette.api.handoff.confirmReceivedErased({ fileId: received?.id ?? '', date: '2027-05-21' }));
  expect(await day(palette)).toEqual([]);
  expect(await day(cityHall)).toMatchObject([{ number: 'R9-002' }]);

  const all = await cityHall.api.handoff.givenRows({});
  expect(all.total).toBe(2);
  expect(all.rows[1]).toMatchObject({
    handedOn: '2027-04-19',
    handedTo: '長谷川 恵',
    erasedHow: 'returned',
    erasedBy: '石橋 悟',
    receipt: { receivedAt: null },
  });
  expect((await cityHall.api.handoff.givenRows({ isOpen: true })).rows).toHaveLength(1);
  expect(await cityHall.api.handoff.givenRows({ fiscalYear: 2026 })).toEqual({ rows: [], total: 0 });
  expect((await palette.api.handoff.receivedRows({ fiscalYear: 2027 })).rows).toMatchObject([
    { sequence: 1, erasedOn: '2027-05-21', erasedBy: '長谷川 恵' },
  ]);
  expect(await palette.api.handoff.ledgerChoices()).toMatchObject({
    currentYear: 2027,
    years: [2027],
    offices: [{ name: '市役所窓口' }],
    unerased: { given: 0, received: 0 },
  });

  cityHall.at('2028-04-03T09:00:00+09:00');
  expect(await give(cityHall, [caseId], 'd.tsunagi', { eraseDue: '2028-05-01' })).toMatchObject({
    refusal: { facts: { fields: ['blanketApproval'] } },
  });
  value(
    await cityHall.api.handoff.recordApproval({
      fiscalYear: 2028,
      number: 'R10-01',
      approvedOn: '2028-03-28',
      approver: '石橋 悟',
    }),
  );
  const next = value(await give(cityHall, [caseId], 'd.tsunagi', { eraseDue: '2028-05-01' }));
  expect(next.number).toBe('R10-001');
}, 60_000);
