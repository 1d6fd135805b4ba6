/** 臨時照会を本物の窓口で: 月報・計画進捗と同じ数になり、数字の後ろが開き、名前を付けて残り、名前のない表が書き出される。 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Core, createCore } from '../../../db/core.ts';
import type { Question } from '../../../db/inquiries/inputs.ts';
import { unlock } from '../../../db/offices/store.ts';
import { appRouter } from '../../../db/router.ts';
import { callerOf } from '../../../db/trpc.ts';
import { LOGIN, PASSPHRASE } from '../../../scripts/seed/login.ts';
import { seedOffice } from '../../../scripts/seed/office.ts';
import { builtWorker } from '../../builtWorker.ts';
import { value } from '../testOffice.ts';

let core: Core;
const createCaller = callerOf(appRouter);
let api: ReturnType<typeof createCaller>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsunagi-inquiries-'));
  await seedOffice({
    cases: 90,
    notesPerCase: 4,
    out: folder,
    seed: 5,
    argon2Cost: { memoryKiB: 65536, passes: 1 },
  });
  core = createCore({
    dataDir: folder,
    appVersion: '0',
    clock: () => Date.parse('2026-06-30T17:00:00+09:00'),
    packaged: false,
    runtime: 'substitute',
    workerPath: builtWorker,
  });
  value(await unlock(core, { login: LOGIN, passphrase: PASSPHRASE }));
  api = createCaller({ core });
  fill();
  return async () => {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  };
}, 60_000);

/** What a seeded office has none of: 一行受付, sittings, plans, an evaluation. */
function fill(): void {
  const session = core.session();
  if (!session) throw new Error('解錠されていない');
  const { store, staff, office } = session;
  const caseIds = store.connection
    .prepare('SELECT id FROM supportCase ORDER BY id LIMIT 6')
    .pluck()
    .all() as string[];
  store.write(staff.id, (writer) => {
    for (const day of [3, 4, 5])
      writer.add('reception', {
        receivedAt: Date.parse(`2026-06-0${day}T10:00:00+09:00`),
        officeId: office.id,
        method: 'phone',
        route: 'family',
        worries: { '03': 'applies', '05': 'most' },
        isOneLine: true,
      });
    for (const [date, isTrial] of [
      ['2026-05-20', true],
      ['2026-06-20', false],
      ['2026-03-31', false],
    ] as const) {
      const meetingId = writer.add('supportMeeting', { officeId: office.id, state: 'held', date, isTrial });
      for (const caseId of caseIds.slice(0, 2)) writer.add('supportMeetingCase', { meetingId, caseId });
    }
    writer.add('stakeholderMeeting', { officeId: office.id, state: 'minutes-confirmed', date: '2026-06-25' });
    for (const [index, caseId] of caseIds.entries()) {
      const plan = { caseId, term: 1, round: 1, state: 'decided', decidedOn: `2026-0${4 + (index % 3)}-11` };
      writer.add('supportPlan', { ...plan, version: 1 });
      writer.add('supportPlan', { ...plan, version: 2, decidedOn: '2026-06-29' });
    }
    writer.add('evaluation', {
      caseId: caseIds[0],
      state: 'decided',
      result: 'closed',
      decidedOn: '2026-06-30',
    });
  });
}

const question = (part: Partial<Question>): Question => ({
  counted: 'receptions',
  from: '2026-06-01',
  until: '2026-06-30',
  conditions: [],
  rows: null,
  columns: null,
  compares: false,
  ...part,
});
const NEW: Question['conditions'] = [{ of: 'contact-count', values: ['new'] }];
const byKey = (rows: readonly { key: string; total: number }[]) =>
  Object.fromEntries(rows.filter(({ total }) => total > 0).map(({ key, total }) => [key, total]));
type Counts = Record<string, { count: number } | undefined>;
const counts = (table: object) =>
  Object.fromEntries(Object.entries(table as Counts).map(([key, each]) => [key, each?.count]));

test('同じことを尋ねれば、月報のどの表とも同じ数になる', async () => {
  const report = await api.reports.monthly({ month: '2026-06', asOf: '2026-06-30' });
  const rows = async (part: Partial<Question>) => byKey((await api.inquiries.ask(question(part))).table.rows);
  expect(Object.keys(report.contacts).length).toBeGreaterThan(3);
  const office = report.offices[0]?.id ?? '';
  const contacts = await api.inquiries.ask(
    question({
      counted: 'contacts',
      rows: 'contact-method',
      columns: 'contact-count',
      conditions: [{ of: 'office', values: [office] }],
    }),
  );
  const cells = contacts.table.rows.flatMap(({ key, cells }) =>
    contacts.table.columns.map((column, index) => [`${office} ${key} ${column.key}`, cells[index]] as const),
  );
  expect(Object.fromEntries(cells.filter(([, n]) => n))).toEqual(counts(report.contacts));
  const without = (table: Record<string, number>) => {
    const { none: _, ...rest } = table;
    return rest;
  };
  expect(without(await rows({ rows: 'route', conditions: NEW }))).toEqual(counts(report.routes));
  expect(without(await rows({ rows: 'worry', conditions: NEW }))).toEqual(counts(report.worries));
  const people = await api.inquiries.ask(question({ rows: 'age-band', columns: 'sex', conditions: NEW }));
  const faces = people.table.rows.flatMap(({ key, cells }) =>
    people.table.columns.map((column, index) => [`${key} ${column.key}`, cells[index]] as const),
  );
  expect(Object.fromEntries(faces.filter(([, n]) => n))).toEqual(counts(report.people));
  expect(await rows({ counted: 'screenings', rows: 'screening' })).toEqual(counts(report.screenings));
  expect(await rows({ counted: 'referrals', rows: 'organisation' })).toEqual(
    Object.fromEntries(report.referrals.map(({ organisationId, count }) => [organisationId, count])),
  );
  expect(await rows({ counted: 'evaluations', rows: 'evaluation-result' })).toEqual(
    counts(report.evaluated.results),
  );
});

test('同じことを尋ねれば、計画進捗のどの実績とも同じ数になる', async () => {
  const { rows } = await api.reports.progress();
  const actual = (measure: string) =>
    rows.find((row) => row.measure === measure)?.cells.find(({ year }) => year === 2026)?.actual;
  const year = { from: '2026-04-01', until: '2027-03-31' } as const;
  const meetings = await api.inquiries.ask(
    question({ ...year, counted: 'meetings', rows: 'meeting-kind', columns: 'trial' }),
  );
  expect(actual('support-meetings')).toMatchObject({ count: 1, trial: 1, caseTotal: 2 });
  for (const { key, cells } of meetings.table.rows) {
    const [held, trial] = ['held', 'trial'].map(
      (code) => cells[meetings.table.columns.findIndex((column) => column.key === code)] ?? 0,
    );
    expect(actual(key)).toMatchObject({ count: held, trial });
  }
  const taken = await api.inquiries.ask(
    question({ ...year, counted: 'meeting-cases', conditions: [{ of: 'trial', values: ['held'] }] }),
  );
  expect(taken.table.total).toBe(actual('support-meetings')?.caseTotal);
  const plans = await api.inquiries.ask(question({ ...year, counted: 'plans', rows: 'month' }));
  expect(plans.table.total).toBe(actual('support-plans')?.count);
  expect(plans.table.rows[0]).toMatchObject({ key: '2026-04', total: 2 });
});

test('どの数えるものも、どの条件・分け方でも答え、行の和は計を下回らない', async () => {
  const { COUNTED, dimensionsOf, overlaps } = await import('../../../db/inquiries/codes.ts');
  for (const counted of COUNTED)
    for (const rows of dimensionsOf(counted)) {
      const asked = question({ counted, rows, from: '2026-05-01' });
      const { table } = await api.inquiries.ask(asked);
      const sum = table.rows.reduce((all, { total }) => all + total, 0);
      expect(sum, `${counted} ${rows}`).toBeGreaterThanOrEqual(table.total);
      if (!overlaps(counted, rows)) expect(sum, `${counted} ${rows}`).toBe(table.total);
      for (const { key, total } of table.rows.slice(0, 2)) {
        const { caseTotal, withoutCase } = await api.inquiries.casesBehind({ question: asked, row: key });
        expect(caseTotal + withoutCase > 0, `${counted} ${rows} ${key}`).toBe(total > 0);
      }
    }
}, 30_000);

test('前年の同じ期間が横に並び、数字の後ろのケースを見たことが、言葉なしで操作記録に残る', async () => {
  const asked = question({ from: '2027-05-01', until: '2027-06-30', rows: 'month', compares: true });
  const { table, before } = await api.inquiries.ask(asked);
  const lastYear = await api.inquiries.ask({ ...asked, from: '2026-05-01', until: '2026-06-30' });
  expect(table.total).toBe(0);
  expect(before?.total).toBe(lastYear.table.total);
  expect(before?.rows['2027-06']).toBe(lastYear.table.rows[1]?.total);
  const behind = await api.inquiries.casesBehind({ question: question({ rows: 'month' }), row: '2026-06' });
  expect(Object.keys(behind.heads).length).toBe(behind.caseIds.length);
  expect(behind.withoutCase).toBe(3);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const entry = core
    .session()
    ?.store.connection.prepare(
      `SELECT detail FROM audit WHERE action = 'inquiry.viewed' ORDER BY seq DESC LIMIT 1`,
    )
    .pluck()
    .get() as string;
  expect(JSON.parse(entry)).toEqual({
    counted: 'receptions',
    from: '2026-06-01',
    until: '2026-06-30',
    cases: behind.caseIds.length,
  });
});

test('名前を付けた問いは残り、名前を直し、期間を今年に移して尋ね直し、消せる', async () => {
  const asked = question({ from: '2025-04-01', until: '2026-03-31' });
  const { id } = value(await api.inquiries.save({ questionName: '県の照会（毎年6月）', question: asked }));
  value(await api.inquiries.rename({ id, questionName: '県の照会' }));
  const moved = { ...asked, from: '2026-04-01', until: '2027-03-31' };
  value(await api.inquiries.asked({ id, question: moved }));
  expect(await api.inquiries.named()).toMatchObject([
    {
      name: '県の照会',
      question: moved,
      askedOn: '2026-06-30',
      total: (await api.inquiries.ask(moved)).table.total,
    },
  ]);
  await api.inquiries.remove({ id });
  expect(await api.inquiries.named()).toEqual([]);
  expect((await api.inquiries.rename({ id, questionName: 'ない' })).ok).toBe(false);
});

test('表はExcelでもCSVでも書き出せ、式に見える字は式にならず、操作記録には形と行数だけが残る', async () => {
  const sheetRows = [
    { kind: 'title' as const, cells: ['臨時照会'] },
    { kind: 'head' as const, cells: ['月', '件数'] },
    { kind: 'row' as const, cells: ['令和8年6月', 12] },
    { kind: 'total' as const, cells: ['=1+1', '5未満'] },
  ];
  for (const format of ['xlsx', 'csv'] as const) {
    core.tickets.set(format, { path: join(folder, `out.${format}`), mode: 'write' });
    value(await api.inquiries.write({ ticket: format, format, sheetRows, hidesSmall: true }));
  }
  const { default: read } = await import('read-excel-file/node');
  const [sheet] = await read(join(folder, 'out.xlsx'));
  expect(sheet?.data.map((row) => row.filter((each) => each !== null))).toEqual(
    sheetRows.map(({ cells }) => cells),
  );
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe(
    "\ufeff臨時照会\r\n月,件数\r\n令和8年6月,12\r\n'=1+1,5未満\r\n",
  );
  expect(
    await api.inquiries.write({ ticket: 'xlsx', format: 'xlsx', sheetRows, hidesSmall: true }),
  ).toMatchObject({
    refusal: { code: 'not-found' },
  });
  const entries = core
    .session()
    ?.store.connection.prepare(`SELECT detail FROM audit WHERE action = 'inquiry.written-out'`)
    .pluck()
    .all() as string[];
  expect(entries.map((each) => JSON.parse(each))).toEqual([
    { format: 'xlsx', rows: 4, hidesSmall: true },
    { format: 'csv', rows: 4, hidesSmall: true },
  ]);
});
