import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Role } from '../../../db/staff/codes.ts';
import type { WorkProgress } from '../../../db/works/codes.ts';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const HOW = { fromOn: '2027-04-07', reason: 'transfer' as const };

function sessionOf({ core }: TestOffice) {
  const session = core.session();
  if (!session) throw new Error('解錠されていない');
  return session;
}

function addStaff(office: TestOffice, name: string, fields: Record<string, unknown> = {}): string {
  const { store, staff, office: own } = sessionOf(office);
  return store.write(staff.id, (writer) =>
    writer.add('staff', { name, roles: ['counsellor'] satisfies Role[], officeId: own.id, ...fields }),
  );
}

const receive = async ({ api }: TestOffice, name: string) =>
  value(
    await api.receptions.register({ reception: { ...testReception, people: [{ name, relation: 'self' }] } }),
  ).caseId;

async function officeOfTwo() {
  const office = await setUpTestOffice('市役所', '市');
  office.at('2027-04-07T10:30:00+09:00');
  const successor = addStaff(office, '大野 恵');
  const { staff, office: own } = sessionOf(office);
  const duty = (staffId: string | null, deputyStaffId: string | null = null) => ({
    officeId: own.id,
    staffId,
    deputyStaffId,
  });
  return { office, api: office.api, self: staff.id, successor, duty };
}

test('一件の担当替えで、担当・対応事項・予定が移り、だれがいつ担当だったかと操作記録に残る', async () => {
  const { office, api, self, successor, duty } = await officeOfTwo();
  const caseId = await receive(office, '佐藤 恵');
  const { store } = sessionOf(office);
  store.write(self, (writer) => {
    writer.add('task', { caseId, kind: 'other', title: '訪問', staffId: self, dueDate: '2027-04-09' });
    writer.add('appointment', { caseId, kind: 'visit', staffId: self, date: '2027-04-09' });
    writer.add('appointment', { caseId, kind: 'visit', staffId: self, date: '2027-04-01' });
  });
  value(await api.reassignments.reassign({ caseId, to: duty(successor, self), ...HOW }));
  // Whoever stays as 副担当 keeps what they have to do.
  expect(value(await api.cases.view({ caseId })).tasks.map(({ staffId }) => staffId)).toEqual([self]);
  value(await api.reassignments.reassign({ caseId, to: duty(successor), ...HOW, reason: 'leaving' }));
  const view = value(await api.cases.view({ caseId }));
  expect([view.record.staffId, view.record.deputyStaffId]).toEqual([successor, null]);
  expect(view.tasks.map(({ staffId }) => staffId)).toEqual([successor]);
  const appointments = store.connection
    .prepare('SELECT staffId FROM appointment WHERE caseId = ? ORDER BY date')
    .pluck()
    .all(caseId);
  expect(appointments).toEqual([self, successor]);
  const { periods } = value(await api.reassignments.ofCase({ caseId }));
  expect(periods.map(({ staffName, deputyName, reason }) => [staffName, deputyName, reason])).toEqual([
    ['大野 恵', '', 'leaving'],
    ['大野 恵', '佐野 真由', 'transfer'],
    ['佐野 真由', '', null],
  ]);
  const entries = store.connection
    .prepare(`SELECT count(*) FROM audit WHERE action = 'case.reassigned' AND case_id = ?`)
    .pluck()
    .get(caseId);
  expect(entries).toBe(2);
  expect((await api.cases.ledger({ filter: { which: 'open', staffId: successor } })).total).toBe(1);
});

test('引継ぎの要点は前もって書け、新しいものが数えられ、前のものも残る', async () => {
  const { office, api } = await officeOfTwo();
  const caseId = await receive(office, '佐藤 恵');
  expect(await api.reassignments.saveNote({ caseId })).toMatchObject({
    refusal: { code: 'missing-required' },
  });
  value(await api.reassignments.saveNote({ caseId, handOverStanding: '家賃の分納を相談中' }));
  office.at('2027-04-08T09:00:00+09:00');
  value(await api.reassignments.saveNote({ caseId, handOverNext: '大家へ電話', handOverCare: '犬がいる' }));
  expect(value(await api.reassignments.ofCase({ caseId })).note).toMatchObject({
    standing: '',
    next: '大家へ電話',
    care: '犬がいる',
    byName: '佐野 真由',
  });
  const { connection } = sessionOf(office).store;
  expect(connection.prepare('SELECT count(*) FROM handOverNote').pluck().get()).toBe(2);
});

test('一括担当替えは丸ごとか、まったくか。下見のあとに担当が変わっていれば、どのケースかを言って止まる', async () => {
  const { office, api, self, successor, duty } = await officeOfTwo();
  const [one, other] = [await receive(office, '佐藤 恵'), await receive(office, '林 誠')];
  const carried = await api.reassignments.carried({ staffId: self });
  expect(carried.rows.map(({ caseId }) => caseId).sort()).toEqual([one, other].sort());
  const cases = carried.rows.map(({ caseId, duty: seen }) => ({ caseId, seen, to: duty(successor) }));
  expect(await api.reassignments.preview({ ...HOW, cases })).toMatchObject([
    { refusal: null },
    { refusal: null },
  ]);
  value(await api.reassignments.reassign({ caseId: other, to: duty(self, successor), ...HOW }));
  expect(await api.reassignments.reassignMany({ ...HOW, cases })).toMatchObject({
    refusal: { code: 'reassignment-overtaken' },
  });
  expect(value(await api.cases.view({ caseId: one })).record.staffId).toBe(self);
  const again = (await api.reassignments.carried({ staffId: self })).rows.map(({ caseId, duty: seen }) => ({
    caseId,
    seen,
    to: duty(successor),
  }));
  const { batch, cases: moved } = value(await api.reassignments.reassignMany({ ...HOW, cases: again }));
  expect(moved).toBe(2);
  const { connection } = sessionOf(office).store;
  expect(connection.prepare('SELECT count(*) FROM reassignment WHERE batch = ?').pluck().get(batch)).toBe(2);
  expect((await api.reassignments.carried({ staffId: self })).rows).toEqual([]);
  // New to whoever took over, for two weeks.
  const session = sessionOf(office);
  expect(await api.reassignments.takenOver()).toEqual([]);
  office.core.begin({ ...session, staff: { id: successor, name: '大野 恵', roles: ['counsellor'] } });
  expect((await api.reassignments.takenOver()).map(({ caseId }) => caseId).sort()).toEqual(
    [one, other].sort(),
  );
  office.at('2027-05-07T09:00:00+09:00');
  expect(await api.reassignments.takenOver()).toEqual([]);
});

test('一括担当替えは進み具合が分かり、書く前ならやめられ、何も変わらない', async () => {
  const { office, api, self, successor, duty } = await officeOfTwo();
  const caseId = await receive(office, '佐藤 恵');
  const workId = '01970000-0000-4000-8000-000000000001';
  const stages: WorkProgress['stage'][] = [];
  const watching = (async () => {
    for await (const { stage } of office.core.works.watch(workId, new AbortController().signal)) {
      stages.push(stage);
      if (stage === 'collecting') office.core.works.cancel(workId);
    }
  })();
  const cases = [{ caseId, seen: duty(self), to: duty(successor) }];
  expect(await api.reassignments.reassignMany({ ...HOW, cases, workId })).toMatchObject({
    refusal: { code: 'cancelled' },
  });
  await watching;
  expect(stages).toEqual(['collecting']);
  expect(value(await api.cases.view({ caseId })).record.staffId).toBe(self);
});

test('R17 制限された職員は担当にできず、自分が制限されているケースは一覧に数だけ出て、替えられない', async () => {
  const { office, api, self, successor, duty } = await officeOfTwo();
  const caseId = await receive(office, '佐藤 恵');
  const session = sessionOf(office);
  office.core.begin({ ...session, staff: { ...session.staff, roles: ['counsellor', 'chief'] } });
  value(
    await api.closeRelations.flag({ caseId, staffId: successor, kind: 'relative', reason: '母のいとこ' }),
  );
  expect(await api.reassignments.reassign({ caseId, to: duty(successor), ...HOW })).toMatchObject({
    refusal: { code: 'kept-from-case', facts: { name: '大野 恵' } },
  });
  const cases = [{ caseId, seen: duty(self), to: duty(successor) }];
  expect((await api.reassignments.preview({ ...HOW, cases }))[0]?.refusal?.code).toBe('kept-from-case');
  office.core.begin({ ...session, staff: { id: successor, name: '大野 恵', roles: ['counsellor'] } });
  expect(await api.reassignments.carried({ staffId: self })).toEqual({ total: 1, withheld: 1, rows: [] });
  await expect(api.reassignments.reassignMany({ ...HOW, cases })).rejects.toMatchObject({
    cause: { refusal: { code: 'R17' } },
  });
});

test('R17 担当者が親族・知人として外れると、担当替えとして残る', async () => {
  const { office, api, self, successor } = await officeOfTwo();
  const caseId = await receive(office, '佐藤 恵');
  value(
    await api.closeRelations.flag({
      caseId,
      staffId: self,
      kind: 'acquaintance',
      reason: '同じ町内',
      handOverStaffId: successor,
    }),
  );
  const session = sessionOf(office);
  office.core.begin({ ...session, staff: { id: successor, name: '大野 恵', roles: ['counsellor'] } });
  expect(value(await api.reassignments.ofCase({ caseId })).periods[0]).toMatchObject({
    staffName: '大野 恵',
    reason: 'close-relation',
  });
});

test('C1 担当を隣の窓口へ移しても写しは渡らず、渡せば届き、隣の窓口の担当になる', async () => {
  const one = await setUpTestOffice('市役所', '市');
  const other = await setUpTestOffice('コスモスパレット', 'コ', { staff: '石井 拓', clock: one.clock });
  await meet(one, other);
  one.at('2027-04-07T10:30:00+09:00');
  const caseId = await receive(one, '佐藤 恵');
  const officeId = sessionOf(other).office.id;
  value(
    await one.api.reassignments.reassign({
      caseId,
      to: { officeId, staffId: null, deputyStaffId: null },
      ...HOW,
      reason: 'window',
    }),
  );
  value(await one.api.reassignments.saveNote({ caseId, handOverNext: '来週訪問' }));
  const waiting = async () => value(await one.api.reassignments.ofCase({ caseId })).waitingCopy?.officeName;
  expect(await waiting()).toBe('コスモスパレット');
  value(
    await one.api.handoff.export({
      ticket: one.ticket('1.tsunagi', 'write'),
      toOfficeId: officeId,
      caseIds: [caseId],
      purpose: '担当替え',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-06-30',
    }),
  );
  expect(await waiting()).toBeUndefined();
  copyFileSync(join(one.folder, '1.tsunagi'), join(other.folder, '1.tsunagi'));
  const { inspectionId } = value(
    await other.api.handoff.inspect({ ticket: other.ticket('1.tsunagi', 'read') }),
  );
  value(await other.api.handoff.commit({ inspectionId }));
  const there = value(await other.api.reassignments.ofCase({ caseId }));
  expect(there.periods[0]).toMatchObject({ officeName: 'コスモスパレット', reason: 'window' });
  expect([there.note?.next, there.waitingCopy]).toEqual(['来週訪問', null]);
  expect((await other.api.reassignments.carried({ officeId, isUnassigned: true })).rows).toHaveLength(1);
});
