/** 既存の台帳の取り込み: what a clerk's own file becomes, what is wrong with it, and that it comes in whole or not at all. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { fault } from '../../../db/handoff/fault.ts';
import type { Workplace } from '../../../db/handoff/workplace.ts';
import { readLedgerDate, serialDate } from '../../../db/ledgerImport/dates.ts';
import { ledgerWork } from '../../../db/ledgerImport/work.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const HEAD = ['受付番号', '相談日', '氏名', 'ふりがな', '生年月日', '電話', '受付方法', '相談内容', '状態'];
const ROWS = [
  [
    '5-001',
    'R5.4.3',
    '試験 一郎',
    'しけん いちろう',
    'S30.1.2',
    '0476-00-0001',
    '電話相談',
    '家賃の支払い',
    '終了',
  ],
  ['5-002', '令和5年5月1日', '試験 一郎', '', '昭和30年1月2日', '', '来所', '仕事のこと', '継続'],
  ['5-003', '2023/6/1', '見本 花子', 'みほん はなこ', '19930214', '', '電話', '窓口はどこか', 'つなぎ終了'],
  ['5-004', 'R5.7.1', '', '', '', '', '電話', '開庁時間を聞かれた', '終了'],
];
const csv = (rows: readonly string[][]) => rows.map((cells) => cells.join(',')).join('\r\n');

function put(office: TestOffice, name: string, bytes: string | Uint8Array) {
  writeFileSync(join(office.folder, name), bytes);
  return { ticket: office.ticket(name, 'read'), fileName: name };
}
const counted = (office: TestOffice, table: string): number =>
  office.core.session()?.store.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;

async function compared(office: TestOffice, rows = [HEAD, ...ROWS]) {
  const view = value(await office.api.ledgerImport.open(put(office, 'old.csv', csv(rows))));
  return value(await office.api.ledgerImport.compare({ importId: view.importId }));
}
const refusalOf = async (office: TestOffice, bytes: string | Uint8Array) => {
  const done = await office.api.ledgerImport.open(put(office, 'bad', bytes));
  return done.ok ? null : done.refusal.facts?.fault;
};

test('CSVの台帳が、列の見出しと言葉から読まれ、同じ人の二行は一つのケースになり、名のない行は一行受付になる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const view = await compared(office);
  expect(view.settings.columns).toEqual([
    'formerNumber',
    'receivedOn',
    'name',
    'kana',
    'birth',
    'telHome',
    'method',
    'content',
    'state',
  ]);
  expect(view.counts).toMatchObject({ rows: 4, faulty: 0, openPeople: 0, people: 2, cases: 2, oneLines: 1 });
  const taken = value(await office.api.ledgerImport.take({ importId: view.importId }));
  expect(taken).toMatchObject({ rows: 4, cases: 2, oneLines: 1 });
  const found = await office.api.cases.ledger({ filter: { which: 'all' } });
  expect(found.rows.map(({ caseNo, state }) => [caseNo, state]).sort()).toEqual([
    ['R05-市0001', 'own-support'],
    ['R05-市0002', 'ended-referred'],
  ]);
});

test('取り込みは元に戻せて、何も残らない。書き足したあとは断られる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const first = value(await office.api.ledgerImport.take({ importId: (await compared(office)).importId }));
  expect(counted(office, 'person')).toBe(2);
  value(await office.api.ledgerImport.undo({ importId: first.importId }));
  expect(['person', 'supportCase', 'reception', 'household'].map((table) => counted(office, table))).toEqual([
    0, 0, 0, 0,
  ]);
  const again = value(await office.api.ledgerImport.take({ importId: (await compared(office)).importId }));
  const { rows } = await office.api.cases.ledger({ filter: { which: 'all' } });
  value(
    await office.api.cases.setUrgency({ caseId: rows[0]?.id ?? '', urgency: 'middle', ground: '来所が続く' }),
  );
  const refused = await office.api.ledgerImport.undo({ importId: again.importId });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'import-stands' } });
});

test('もう記録にいる人は、氏名と生年月日で同じ人とされ、二人目は作られない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  value(await office.api.ledgerImport.take({ importId: (await compared(office)).importId }));
  const view = await compared(office, [
    HEAD,
    ['5-009', 'R5.9.1', '試験 一郎', '', 'S30.1.2', '', '電話', '後日', '終了'],
  ]);
  expect(view.counts).toMatchObject({ peopleHere: 1, openPeople: 0 });
  value(await office.api.ledgerImport.take({ importId: view.importId }));
  expect(counted(office, 'person')).toBe(2);
});

test('下見のあとで列を合わせ直しても、記録にいる人はもう一度さがされ、黙って新しい人にはならない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  value(await office.api.ledgerImport.take({ importId: (await compared(office)).importId }));
  const view = await compared(office, [
    HEAD,
    ['5-009', 'R5.9.1', '試験 一郎', '', 'S30.1.2', '', '電話', '後日', '終了'],
  ]);
  const columns = view.settings.columns.map((field) => (field === 'birth' ? null : field));
  const again = value(
    await office.api.ledgerImport.arrange({ importId: view.importId, change: { columns } }),
  );
  expect(again.counts).toMatchObject({ peopleHere: 0, openPeople: 1 });
});

test('誤りのある行は理由とともに示され、決めるまで一行も取り込まれない。直せば取り込める', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const view = await compared(office, [
    HEAD,
    ['1', 'R5.13.1', '試験 一郎', '', '', '', '電話', '内容', '終了'],
    ...ROWS,
  ]);
  const { importId } = view;
  expect(view.counts.faulty).toBe(1);
  expect(await office.api.ledgerImport.take({ importId })).toMatchObject({
    ok: false,
    refusal: { code: 'ledger-undecided' },
  });
  expect(counted(office, 'reception')).toBe(0);
  value(
    await office.api.ledgerImport.decide({ importId, act: 'correct', row: 1, column: 1, cellText: 'R5.3.1' }),
  );
  const rest = value(await office.api.ledgerImport.decide({ importId, act: 'rest-are-new' }));
  expect(rest.counts).toMatchObject({ faulty: 0, openPeople: 0 });
  expect(value(await office.api.ledgerImport.take({ importId })).rows).toBe(5);
});

test('個人番号と思われる数字は、何の番号かを書くまで取り込まれない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const view = await compared(office, [
    HEAD,
    ['1', 'R5.3.1', '試験 一郎', '', '', '', '電話', '123456789018', '終了'],
  ]);
  expect(view.counts.faulty).toBe(1);
  const { importId } = view;
  const accept = (because: string) =>
    office.api.ledgerImport.decide({ importId, act: 'accept', row: 1, code: 'individual-number', because });
  expect(await accept('')).toMatchObject({ ok: false, refusal: { code: 'missing-required' } });
  expect(await office.api.ledgerImport.take({ importId })).toMatchObject({ ok: false });
  expect(value(await accept('宅配の伝票の番号')).counts.faulty).toBe(0);
  value(await office.api.ledgerImport.take({ importId }));
  const kept = office.core
    .session()
    ?.store.connection.prepare("SELECT detail FROM audit WHERE action = 'override' AND detail LIKE '%R13%'")
    .pluck()
    .all();
  expect(kept).toEqual([expect.stringContaining('宅配の伝票の番号')]);
});

test('途中でやめれば、どの行で止めても一行も入らない。そのあと、はじめから取り込める', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const session = office.core.session();
  if (!session) throw new Error('nobody has unlocked');
  const place = (stopAt: number): Workplace => ({
    session,
    appVersion: '0.0.0-test',
    paths: office.core.paths,
    step(stage, done, total) {
      if (stage === 'taking-rows' && done >= stopAt) throw fault('cancelled');
      // After the first row was already taken back.
      if (stage === 'taking-rows-back' && total !== null) throw fault('cancelled');
    },
    turn: async () => () => undefined,
  });
  for (const stopAt of [0, 2, 4]) {
    const at = place(stopAt);
    const path = join(office.folder, 'old.csv');
    writeFileSync(path, csv([HEAD, ...ROWS]));
    const { importId } = value(await ledgerWork.ledgerOpen(at, { path, fileName: 'old.csv' }));
    value(await ledgerWork.ledgerCompare(at, { importId }));
    await expect(ledgerWork.ledgerTake(at, { importId })).rejects.toThrow();
    expect(
      ['person', 'supportCase', 'reception', 'ledgerImport'].map((table) => counted(office, table)),
    ).toEqual([0, 0, 0, 0]);
  }
  const taken = value(await office.api.ledgerImport.take({ importId: (await compared(office)).importId }));
  const standing = () =>
    ['person', 'supportCase', 'reception', 'change', 'head'].map((table) => counted(office, table));
  const before = standing();
  expect(before[2]).toBe(4);
  await expect(ledgerWork.ledgerUndo(place(0), { importId: taken.importId })).rejects.toThrow();
  expect(standing()).toEqual(before);
  value(await office.api.ledgerImport.undo({ importId: taken.importId }));
  expect(standing()).not.toEqual(before);
});

test('合わせ方は同じ見出しの次の台帳で覚えているが、担当者の名は覚えない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const head = ['氏名', '相談日', '受けた人', '手だて'];
  const first = value(
    await office.api.ledgerImport.open(
      put(office, 'a.csv', csv([head, ['試験 一郎', 'R5.4.3', '去った職員', 'はがき']])),
    ),
  );
  const columns = ['name', 'receivedOn', 'staff', 'method'] as const;
  value(
    await office.api.ledgerImport.arrange({
      importId: first.importId,
      change: {
        columns: [...columns],
        values: { staff: { 去った職員: '' }, method: { はがき: 'fax-document' } },
      },
    }),
  );
  const next = value(
    await office.api.ledgerImport.open(
      put(office, 'b.csv', csv([head, ['見本 花子', 'R6.4.3', '去った職員', 'はがき']])),
    ),
  );
  expect(next.settings.columns).toEqual(columns);
  expect(next.settings.values.method).toEqual({ はがき: 'fax-document' });
  expect(next.settings.values.staff).toEqual({});
});

test('Shift_JISのCSVも、Excelのブックも、同じに読まれる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const sjis = Uint8Array.from([
    0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x93, 0xe0, 0x97, 0x65, 0x0d, 0x0a, 0x8e, 0x81, 0x2c, 0x93, 0xe0,
  ]);
  expect(value(await office.api.ledgerImport.open(put(office, 's.csv', sjis))).settings).toMatchObject({
    encoding: 'shift_jis',
    columns: ['name', 'content'],
  });
  await writeExcelFile([HEAD, ...ROWS].map((cells) => cells.map((cell) => ({ value: cell })))).toFile(
    join(office.folder, 'old.xlsx'),
  );
  const view = value(
    await office.api.ledgerImport.open({ ticket: office.ticket('old.xlsx', 'read'), fileName: 'old.xlsx' }),
  );
  expect(view.counts).toMatchObject({ rows: 4, faulty: 0, people: 2 });
});

test('読めないファイルは、それぞれ一つの訳を言って断られる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0, 0];
  expect(
    await refusalOf(office, Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')])),
  ).toBe('password');
  expect(await refusalOf(office, Uint8Array.from(ole))).toBe('old-xls');
  expect(await refusalOf(office, Uint8Array.from(Buffer.from('PK\u0003\u0004 torn')))).toBe('damaged');
  expect(await refusalOf(office, '')).toBe('empty');
  expect(await refusalOf(office, '氏名,内容\n"閉じない,内容\n')).toBe('quote-unclosed');
  expect(await refusalOf(office, '氏名\0,内容\n一,二\n')).toBe('nul-bytes');
  expect(await refusalOf(office, Uint8Array.from([0xff, 0xff, 0x81]))).toBe('encoding');
  expect(await refusalOf(office, '氏名,内容\n')).toBe('no-rows');
});

test('日付は、どの元号でも、Excelの日数でも読む。二通りに読める数字は決めない', () => {
  const iso = (text: string, from1904 = false) => {
    const read = readLedgerDate(text, from1904, null);
    return read.ok ? read.value.iso : read.reason;
  };
  expect(
    ['R8.4.1', '令和8年4月1日', '平5/2/14', 'S30.1.2', '19930214', 'Ｒ８．４．１', '34014'].map((each) =>
      iso(each),
    ),
  ).toEqual([
    '2026-04-01',
    '2026-04-01',
    '1993-02-14',
    '1955-01-02',
    '1993-02-14',
    '2026-04-01',
    '1993-02-14',
  ]);
  expect(iso('32552', true)).toBe('1993-02-14');
  expect(serialDate(34014, false)).toBe('1993-02-14');
  expect(iso('40101')).toBe('unsure');
  expect(iso('8.4.1')).toBe('era-missing');
  const inShowa = (text: string) => {
    const read = readLedgerDate(text, false, 'showa');
    return read.ok ? read.value.iso : read.reason;
  };
  expect(['30.1.2', '３０年１月２日', 'H5.2.14', '1955/1/2', '65.1.1'].map(inShowa)).toEqual([
    '1955-01-02',
    '1955-01-02',
    '1993-02-14',
    '1955-01-02',
    'outside-era',
  ]);
});

test('R17 制限された職員には、そのケースの人も番号も、もう記録にいる人として示されない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  value(await office.api.ledgerImport.take({ importId: (await compared(office)).importId }));
  const later = [HEAD, ['5-009', 'R5.9.1', '試験 一郎', '', 'S30.1.2', '', '電話', '後日', '終了']];
  const before = await compared(office, later);
  expect(before.counts).toMatchObject({ peopleHere: 1 });
  await office.api.ledgerImport.close({ importId: before.importId });
  const { rows } = await office.api.cases.ledger({ filter: { which: 'all' } });
  const caseId = rows.find(({ caseNo }) => caseNo === 'R05-市0001')?.id ?? '';
  const staffId = office.core.session()?.staff.id ?? '';
  value(await office.api.closeRelations.flag({ caseId, staffId, kind: 'relative', reason: '母のいとこ' }));
  const view = await compared(office, later);
  expect(view.counts).toMatchObject({ peopleHere: 0, openPeople: 0, people: 1 });
  expect(JSON.stringify(view)).not.toContain('R05-市0001');
});
