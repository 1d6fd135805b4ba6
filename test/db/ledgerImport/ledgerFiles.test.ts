/** どんなファイルが来ても: 読めるものは値のとおりに読み、知っておくことを言い、読めないものは一つの訳を言って何も残さない。 */
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';
import { row, textCell, workbookOf, zipOf } from './workbookBytes.ts';

const HEAD = row(1, textCell('A1', '氏名'), textCell('B1', '相談日'), textCell('C1', '相談内容'));

async function look(office: TestOffice, bytes: Uint8Array | string) {
  writeFileSync(join(office.folder, 'a'), bytes);
  return office.api.ledgerImport.open({ ticket: office.ticket('a', 'read'), fileName: 'a' });
}
const opened = async (office: TestOffice, bytes: Uint8Array | string) => {
  const view = value(await look(office, bytes));
  const { rows } = value(await office.api.ledgerImport.rows({ importId: view.importId, filter: 'all' }));
  return { view, rows };
};
const faultOf = async (office: TestOffice, bytes: Uint8Array | string) => {
  const done = await look(office, bytes);
  return done.ok ? null : done.refusal.facts?.fault;
};

test('1904年から数える表の日付も、和暦の書式の日付も、そのとおりの日になる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const day = (no: number, style: number, serial: number) =>
    row(
      no,
      textCell(`A${no}`, `試験 ${no}`),
      `<c r="B${no}" s="${style}"><v>${serial}</v></c>`,
      textCell(`C${no}`, '相談'),
    );
  const from1900 = await opened(office, workbookOf(HEAD + day(2, 1, 45200) + day(3, 2, 45200)));
  expect(from1900.rows.map(({ receivedOn }) => receivedOn)).toEqual(['2023-10-01', '2023-10-01']);
  expect(from1900.view.notes).toEqual([]);
  const from1904 = await opened(
    office,
    workbookOf(HEAD + day(2, 1, 43738) + day(3, 2, 43738), { from1904: true }),
  );
  expect(from1904.rows.map(({ receivedOn }) => receivedOn)).toEqual(['2023-10-01', '2023-10-01']);
  expect(from1904.view.notes).toEqual(['dates-1904']);
});

test('計算式は計算せず、保存された結果を読む。結果のない式とエラーは、その欄の誤りになる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { view, rows } = await opened(
    office,
    workbookOf(
      HEAD +
        row(
          2,
          '<c r="A2" t="str"><f>B9&amp;C9</f><v>試験 一郎</v></c>',
          textCell('B2', 'R5.4.3'),
          textCell('C2', '相談'),
        ) +
        row(3, '<c r="A3"><f>B9</f></c>', textCell('B3', 'R5.4.3'), textCell('C3', '相談')) +
        row(4, textCell('A4', '試験 三郎'), '<c r="B4" t="e"><v>#REF!</v></c>', textCell('C4', '相談')),
    ),
  );
  expect(rows.map(({ name }) => name)).toEqual(['試験 一郎', '', '試験 三郎']);
  expect(rows.map(({ faults }) => faults.map(({ code }) => code))).toEqual([
    [],
    expect.arrayContaining(['formula-empty']),
    expect.arrayContaining(['formula-error']),
  ]);
  expect(view.counts.faulty).toBe(2);
});

test('結合されたセルは左上の値になり、見出しの結合もあわせて知らせる。マクロは動かさないと言う', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const rows =
    HEAD +
    row(2, textCell('A2', '試験 一郎'), textCell('B2', 'R5.4.3'), textCell('C2', '相談')) +
    row(3, textCell('B3', 'R5.5.1'), textCell('C3', 'つづき'));
  const merged = await opened(
    office,
    workbookOf(rows, { behind: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' }),
  );
  expect(merged.view.notes).toEqual(['merged-cells']);
  expect(merged.rows.map(({ name }) => name)).toEqual(['試験 一郎', '']);
  const head = await opened(
    office,
    workbookOf(rows, { behind: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' }),
  );
  expect(head.view.notes).toEqual(['merged-head']);
  const macros = await opened(
    office,
    workbookOf(rows, { further: [{ name: 'xl/vbaProject.bin', bytes: Buffer.from('never run') }] }),
  );
  expect(macros.view.notes).toEqual(['macros-not-run']);
});

test('200 MBのファイルも、開けば巨大になるファイルも、同じ名の部品が二つあるファイルも、開く前に断る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const path = join(office.folder, 'large.xlsx');
  writeFileSync(path, 'PK');
  truncateSync(path, 200 * 1024 * 1024);
  const large = await office.api.ledgerImport.open({
    ticket: office.ticket('large.xlsx', 'read'),
    fileName: 'large.xlsx',
  });
  expect(large).toMatchObject({ ok: false, refusal: { facts: { fault: 'too-large' } } });
  const bomb = workbookOf('', {
    further: [{ name: 'xl/bomb.xml', bytes: Buffer.alloc(310 * 1024 * 1024), isDeflated: true }],
  });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await faultOf(office, bomb)).toBe('too-large-inside');
  // It says that it is small, and is not.
  const lying = Buffer.from(bomb);
  for (let at = lying.indexOf('xl/bomb.xml'); at >= 0; at = lying.indexOf('xl/bomb.xml', at + 1)) {
    const isEntry = lying.readUInt32LE(at - 46) === 0x02014b50;
    lying.writeUInt32LE(1000, isEntry ? at - 22 : at - 8);
  }
  expect(await faultOf(office, lying)).toBe('damaged');
  const twice = { name: 'xl/other.xml', bytes: Buffer.from('<a/>') };
  expect(await faultOf(office, workbookOf('', { further: [twice, twice] }))).toBe('damaged');
});

test('表計算でないもの、途中で切れたもの、行や列の多すぎるものは、それぞれの訳で断る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  expect(await faultOf(office, zipOf([{ name: 'a.txt', bytes: Buffer.from('a') }]))).toBe('not-a-ledger');
  expect(await faultOf(office, '%PDF-1.7')).toBe('not-a-ledger');
  const whole = workbookOf(HEAD + row(2, textCell('A2', '試験'), textCell('B2', 'R5.4.3')));
  expect(await faultOf(office, whole.subarray(0, whole.length - 30))).toBe('damaged');
  expect(await faultOf(office, workbookOf(''))).toBe('empty');
  const many = Array.from({ length: 20_100 }, () => '試験 一郎,R5.4.3').join('\n');
  expect(await faultOf(office, `氏名,相談日\n${many}`)).toBe('too-many-rows');
  expect(await faultOf(office, `氏名,相談日${',x'.repeat(120)}\n試験,R5.4.3`)).toBe('too-many-columns');
  const gone = await office.api.ledgerImport.open({
    ticket: office.ticket('none', 'read'),
    fileName: 'none',
  });
  expect(gone).toMatchObject({ ok: false, refusal: { facts: { fault: 'gone' } } });
  const left = office.core.session()?.store.connection;
  expect(left?.prepare('SELECT count(*) FROM ledgerMemory').pluck().get()).toBe(0);
  expect(left?.prepare('SELECT count(*) FROM reception').pluck().get()).toBe(0);
});
