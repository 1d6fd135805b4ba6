/** R17 — 親族・知人として登録された職員に、契約のどの手続きも、そのケースのことを答えない。 */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { mayFlag, mayLift } from '../../../db/closeRelations/rules.ts';
import type { Core } from '../../../db/core.ts';
import { appRouter } from '../../../db/router.ts';
import type { Role } from '../../../db/staff/codes.ts';
import { callerOf } from '../../../db/trpc.ts';
import { png } from '../attachments/files.ts';
import type { Household } from '../consents/given.ts';
import { testReception } from '../receptions/testReception.ts';
import { acceptedHousehold, explainAndSign, reviewed, writtenPlan } from '../supportPlans/planned.ts';
import { value } from '../testOffice.ts';

const facts = {
  staffId: 'self',
  reason: '母方のいとこ',
  isFlagged: false,
  carries: false,
  handOverStaffId: null,
  mayTakeOver: true,
};
const actor = (...roles: Role[]) => ({ id: 'self', roles });

test('R17 だれでも自分のことは登録でき、ほかの職員のことは課長か調整役だけ', () => {
  expect(mayFlag(actor('counsellor'), facts).ok).toBe(true);
  expect(mayFlag(actor('counsellor'), { ...facts, staffId: 'other' })).toMatchObject({
    refusal: { code: 'not-permitted' },
  });
  for (const role of ['chief', 'coordinator'] as const)
    expect(mayFlag(actor(role), { ...facts, staffId: 'other' }).ok).toBe(true);
});

test('R17 理由と、受け持っているものがあれば引き継ぐ人が要る。外された人には引き継げない', () => {
  expect(mayFlag(actor('counsellor'), { ...facts, reason: '', carries: true })).toMatchObject({
    refusal: { facts: { fields: ['relationReason', 'handOverStaffId'] } },
  });
  for (const wrong of [{ handOverStaffId: 'self' }, { handOverStaffId: 'other', mayTakeOver: false }])
    expect(mayFlag(actor('counsellor'), { ...facts, ...wrong })).toMatchObject({
      refusal: { code: 'invalid-input', facts: { fields: ['handOverStaffId'] } },
    });
});

test('R17 解けるのは課長だけ。自分のことは解けず、理由が要る', () => {
  const flag = { staffId: 'other', reason: '人違いだった', isLifted: false };
  expect(mayLift(actor('chief'), flag).ok).toBe(true);
  expect(mayLift(actor('coordinator'), flag)).toMatchObject({ refusal: { code: 'not-permitted' } });
  expect(mayLift(actor('chief'), { ...flag, staffId: 'self' })).toMatchObject({
    refusal: { code: 'not-permitted' },
  });
  expect(mayLift(actor('chief'), { ...flag, reason: '' })).toMatchObject({
    refusal: { facts: { fields: ['liftReason'] } },
  });
});

const EVERYTHING: Role[] = ['counsellor', 'connector', 'coordinator', 'chief', 'administrator', 'auditor'];

/** The household's case with something in nearly every list, and another case; and a relative among the staff. */
async function officeWithRelative() {
  const household = await acceptedHousehold();
  const { office, caseId } = household;
  const { api, core } = office;
  const login = core.session();
  if (!login) throw new Error('解錠されていない');
  const add = (name: string, roles: Role[]) => ({
    id: login.store.write(login.staff.id, (writer) =>
      writer.add('staff', { name, roles, officeId: login.office.id }),
    ),
    name,
    roles,
  });
  const relative = add('齊藤 縁', EVERYTHING);
  const chief = add('宮本 徹', ['chief']);
  const { caseId: otherCaseId } = value(await api.receptions.register({ reception: testReception }));
  const sitAs = (staff: { id: string; name: string; roles: Role[] }) => core.begin({ ...login, staff });
  await fill(household);
  return { household, office, caseId, otherCaseId, relative, chief, self: login.staff, sitAs };
}

async function fill(household: Household): Promise<void> {
  const { office, caseId, organisation } = household;
  const { api } = office;
  office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  await explainAndSign(household, planId, '2027-05-18');
  await reviewed(household, planId, '2027-05-20', 'adequate');
  value(await api.meetings.createSupportMeeting({ caseId, date: '2027-05-20' }));
  value(
    await api.referrals.send({
      caseId,
      organisationId: organisation('子育て支援課'),
      date: '2027-05-20',
      time: '10:00',
      way: 'contact',
      confirmDue: '2027-05-24',
      reason: '目印の紹介',
    }),
  );
  const { heldId } = value(await api.attachments.hold({ bytes: new Uint8Array(png(4, 4)) }));
  value(
    await api.attachments.add({ caseId, heldId, attachment: { kind: 'photograph', title: '目印の写真' } }),
  );
  await api.drafts.save({
    id: '01970000-0000-7000-8000-000000000001',
    kind: 'progress-note',
    subjectId: caseId,
    body: { fact: '目印の書きかけ' },
  });
}

interface Shape {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  default?: unknown;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  minItems?: number;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

/** The input with one of its free texts saying `text`, once for each of them. */
function planted(shape: Shape, text: string): unknown[] {
  const inner = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])].flatMap((each) =>
    planted(each, text),
  );
  const own = shape.type === 'string' && !shape.format && !shape.enum && !shape.pattern ? [text] : [];
  const items = shape.items ? planted(shape.items, text).map((each) => [each]) : [];
  const properties = Object.entries(shape.properties ?? {}).flatMap(([key, each]) =>
    planted(each, text).map((value) => ({ [key]: value })),
  );
  return [...inner, ...own, ...items, ...properties];
}

/** The least that the shape takes; every free text says `text`. */
function least(shape: Shape, text: string): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const choice = (shape.anyOf ?? shape.oneOf ?? shape.allOf)?.[0];
  if (choice) return least(choice, text);
  if (shape.type === 'string') {
    if (shape.format === 'date') return '2027-05-20';
    if (shape.format === 'uuid') return '01970000-0000-7000-8000-000000000009';
    return shape.pattern?.includes(':') ? '10:00' : shape.pattern?.includes('-') ? '2027-05' : text;
  }
  if (shape.type === 'array')
    return Array.from({ length: shape.minItems ?? 0 }, () => least(shape.items ?? {}, text));
  if (shape.type === 'object')
    return Object.fromEntries(
      Object.entries(shape.properties ?? {})
        .filter(([key]) => shape.required?.includes(key) || key === 'query' || key === 'name')
        .map(([key, each]) => [key, least(each, text)]),
    );
  return shape.type === 'boolean' ? false : shape.type === 'null' ? null : 1;
}

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string; inputs: z.ZodType[] } }>,
).map(([path, { _def }]) => ({
  path,
  type: _def.type,
  shapes: _def.inputs.map((each) => z.toJSONSchema(each, { io: 'input', unrepresentable: 'any' }) as Shape),
}));

function callIn(core: Core) {
  const caller = callerOf(appRouter)({ core });
  return (path: string, input: unknown): Promise<unknown> => {
    const call = path
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller) as (
      input: unknown,
    ) => Promise<unknown>;
    return call(input);
  };
}

/** Before anybody has unlocked, there is nothing to be kept from; leaving is always possible. */
const WITHOUT_SESSION = /^office\.(setUp|unlock|recover|state|lock|backups|restore)/;

test('R17 ケースのものを名指しする手続きは、どの欄から名指ししても、読むのも書くのも断られる', async () => {
  const { office, caseId, relative, sitAs } = await officeWithRelative();
  const { connection } = office.core.session()?.store ?? {};
  if (!connection) throw new Error('解錠されていない');
  const idsOf = (sql: string) => connection.prepare(sql).pluck().all() as string[];
  const ids = [
    caseId,
    ...idsOf(
      `SELECT id FROM householdMember WHERE householdId = (SELECT householdId FROM supportCase WHERE id = '${caseId}') LIMIT 1`,
    ),
    ...idsOf(`SELECT householdId FROM supportCase WHERE id = '${caseId}'`),
    ...idsOf(`SELECT principalPersonId FROM supportCase WHERE id = '${caseId}'`),
    ...idsOf(`SELECT caseNo FROM supportCase WHERE id = '${caseId}'`),
    ...[
      'supportMeeting',
      'supportMeetingCase',
      'planReviewMeeting',
      'planReviewMeetingCase',
      'meetingAttendee',
    ].flatMap((table) => idsOf(`SELECT id FROM ${table} LIMIT 1`)),
    ...[
      'supportPlan',
      'planIssue',
      'planAction',
      'planSignature',
      'consent',
      'acceptance',
      'sentReferral',
      'screening',
    ].flatMap((table) => idsOf(`SELECT id FROM ${table} LIMIT 1`)),
    ...idsOf(`SELECT id FROM task WHERE caseId = '${caseId}' LIMIT 1`),
    ...idsOf(`SELECT id FROM reception WHERE caseId = '${caseId}' LIMIT 1`),
  ];
  expect(ids.length).toBeGreaterThan(16);
  sitAs(relative);
  value(
    await office.api.closeRelations.flag({
      caseId,
      staffId: relative.id,
      kind: 'relative',
      reason: '母のいとこ',
    }),
  );
  const call = callIn(office.core);
  const passed: string[] = [];
  let asked = 0;
  for (const { path, shapes } of procedures) {
    if (WITHOUT_SESSION.test(path)) continue;
    const inputs = shapes.flatMap((shape) => planted(shape, caseId));
    for (const input of inputs) {
      asked += 1;
      const answer = await call(path, input).then(
        () => 'passed',
        (fault) => fault.cause?.refusal?.code ?? fault.code,
      );
      if (answer !== 'R17') passed.push(`${path} ${JSON.stringify(input)}: ${answer}`);
    }
  }
  expect(passed).toEqual([]);
  expect(asked).toBeGreaterThan(300);
  // By whichever of its rows, and inside a paper's composed id.
  for (const id of [...ids, `${caseId} 2027-05-01 - person`])
    await expect(call('papers.progressList', { id }), id).rejects.toMatchObject({
      cause: { refusal: { code: 'R17' } },
    });
}, 60_000);

/**
 * The ledger keeps the case's row, masked; the minutes that go outside warn of a name that the caller has typed there, so that it is not
 * printed: of which case it is, if of any, is not answered.
 */
const STILL_SAID = /^(cases\.ledger|stakeholderMeetings\.namesIn): /;

/** What is known of the case's people and only there. */
const MARKERS = ['齋藤', '斎藤', 'さいとう', '大輝', '美和', '颯太', '目印'];

test('R17 名指ししない手続き（台帳・探す・本日の予定・会議・控え・候補…）の答えにも、そのケースの言葉は一つも出ない', async () => {
  const { office, caseId, otherCaseId, relative, sitAs } = await officeWithRelative();
  const { store } = office.core.session() ?? {};
  const caseNo = store?.connection
    .prepare('SELECT caseNo FROM supportCase WHERE id = ?')
    .pluck()
    .get(caseId) as string;
  const call = callIn(office.core);
  /** Those that read: what they say to somebody who is not kept from the case. */
  const said = async () => {
    const told: string[] = [];
    for (const { path, type, shapes } of procedures) {
      if (WITHOUT_SESSION.test(path) || type !== 'query') continue;
      for (const word of ['齋藤 美和', 'さいとう', '目印', '会議のことば']) {
        const input = shapes.length === 0 ? undefined : least(shapes[0] as Shape, word);
        const text =
          JSON.stringify(await call(path, input).catch((fault) => fault.cause?.refusal ?? null)) ?? '';
        const markers = [...MARKERS, caseId].filter((marker) => text.includes(marker));
        if (markers.length > 0) told.push(`${path}: ${markers.join('、')}`);
      }
    }
    return told;
  };
  sitAs({ ...relative });
  const before = await said();
  // The lists that speak of the case are really asked, and answer.
  for (const path of [
    'cases.list',
    'cases.ledger',
    'search.find',
    'tasks.today',
    'meetings.list',
    'people.candidates',
  ])
    expect(
      before.some((each) => each.startsWith(`${path}:`)),
      path,
    ).toBe(true);
  value(
    await office.api.closeRelations.flag({
      caseId,
      staffId: relative.id,
      kind: 'relative',
      reason: '母のいとこ',
    }),
  );
  expect((await said()).filter((each) => !STILL_SAID.test(each))).toEqual([]);
  const ledger = await office.api.cases.ledger({ filter: { which: 'all' } });
  expect(ledger.rows.find(({ id }) => id === caseId)).toMatchObject({
    caseNo,
    isWithheld: true,
    personName: '',
  });
  expect(JSON.stringify(ledger)).not.toContain('齋藤');
  // Other cases stay as open as they were.
  expect((await office.api.cases.view({ caseId: otherCaseId })).ok).toBe(true);
  expect((await office.api.search.find({ query: '齋藤' })).people.count).toBe(0);
});

test('R17 断りは、だれに替わってもらうかを言い、登録も断りも解除も操作記録に残り、ほかの職員には見える', async () => {
  const { office, caseId, relative, chief, self, sitAs } = await officeWithRelative();
  const { api, core } = office;
  sitAs(relative);
  value(
    await api.closeRelations.flag({ caseId, staffId: relative.id, kind: 'relative', reason: '母のいとこ' }),
  );
  await expect(api.cases.view({ caseId })).rejects.toMatchObject({
    cause: { refusal: { code: 'R17', way: 'hand-over-case', facts: { names: [self.name] } } },
  });
  // The flag is not undone by whoever it keeps away, not even as a chief.
  sitAs(chief);
  const seen = value(await api.cases.view({ caseId })).closeRelations;
  expect(seen).toMatchObject([
    { staffName: '齊藤 縁', kind: 'relative', reason: '母のいとこ', liftedAt: null },
  ]);
  const relationId = seen[0]?.id as string;
  sitAs(relative);
  await expect(api.closeRelations.lift({ relationId, reason: '近くない' })).rejects.toMatchObject({
    cause: { refusal: { code: 'R17' } },
  });
  await expect(
    api.history.undo({ rows: [{ entity: 'closeRelation', id: relationId }] } as never),
  ).rejects.toMatchObject({ cause: { refusal: { code: 'R17' } } });
  sitAs(chief);
  value(await api.closeRelations.lift({ relationId, reason: '同姓の別の家だった' }));
  sitAs(relative);
  expect((await api.cases.view({ caseId })).ok).toBe(true);
  const audit = core
    .session()
    ?.store.connection.prepare(
      `SELECT action, staff_id AS staffId, detail FROM audit
       WHERE case_id = ? AND (action LIKE 'relation.%' OR (action = 'refused' AND detail LIKE '%R17%')) ORDER BY seq`,
    )
    .all(caseId) as { action: string; staffId: string; detail: string }[];
  expect(audit.map(({ action, staffId }) => [action, staffId])).toEqual([
    ['relation.flagged', relative.id],
    ['refused', relative.id],
    ['refused', relative.id],
    ['refused', relative.id],
    ['relation.lifted', chief.id],
  ]);
  expect(JSON.parse(audit[1]?.detail ?? '{}')).toEqual({ rule: 'R17', procedure: 'cases.view' });
  expect(JSON.parse(audit[4]?.detail ?? '{}')).toMatchObject({ reason: '同姓の別の家だった' });
});

test('R17 受け持っている人が外れるときは、担当も残った対応事項も、引き継ぐ人に移る', async () => {
  const { office, caseId, relative, self } = await officeWithRelative();
  const { api, core } = office;
  expect(
    await api.closeRelations.flag({ caseId, staffId: self.id, kind: 'acquaintance', reason: '同級生' }),
  ).toMatchObject({ refusal: { facts: { fields: ['handOverStaffId'] } } });
  value(
    await api.closeRelations.flag({
      caseId,
      staffId: self.id,
      kind: 'acquaintance',
      reason: '同級生',
      handOverStaffId: relative.id,
    }),
  );
  const { connection } = core.session()?.store ?? {};
  expect(connection?.prepare('SELECT staffId FROM supportCase WHERE id = ?').pluck().get(caseId)).toBe(
    relative.id,
  );
  expect(
    connection
      ?.prepare('SELECT count(*) FROM task WHERE caseId = ? AND staffId = ? AND doneAt IS NULL')
      .pluck()
      .get(caseId, self.id),
  ).toBe(0);
  await expect(api.cases.view({ caseId })).rejects.toMatchObject({
    cause: { refusal: { code: 'R17', facts: { names: [relative.name] } } },
  });
});
