/** R11 — 中断には、理由・最後に連絡がとれた日・見守る人が要る。 */
import { expect, test } from 'vitest';
import { maySuspendJudged } from '../../../db/evaluations/rules.ts';
import { evaluationOf, judged, supportedHousehold, writtenEvaluation } from '../evaluations/evaluated.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const openCase = async (office: TestOffice) =>
  value(await office.api.receptions.register({ reception: testReception })).caseId;

const fieldsOf = (outcome: { ok: boolean; refusal?: { code: string; facts?: Record<string, unknown> } }) =>
  outcome.ok ? null : [outcome.refusal?.code, outcome.refusal?.facts?.fields];

const SUSPENSION = {
  date: '2027-04-07',
  reason: '電話に出なくなった',
  lastContactOn: '2027-04-05',
  watchedBy: '民生委員 小林 実',
};

test('R11 三つのどれが欠けても中断できず、何が足りないかを項目で答える', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  const suspend = (part: object) => office.api.cases.suspend({ caseId, ...SUSPENSION, ...part });
  expect(fieldsOf(await suspend({ reason: '' }))).toEqual(['R11', ['reason']]);
  expect(fieldsOf(await suspend({ lastContactOn: null }))).toEqual(['R11', ['lastContactOn']]);
  expect(fieldsOf(await suspend({ watchedBy: '' }))).toEqual(['R11', ['watchedBy']]);
  expect(fieldsOf(await suspend({ reason: '', lastContactOn: null, watchedBy: '' }))).toEqual([
    'R11',
    ['reason', 'lastContactOn', 'watchedBy'],
  ]);
  expect(fieldsOf(await suspend({ lastContactOn: '2027-04-08' }))).toEqual([
    'invalid-input',
    ['lastContactOn'],
  ]);
  expect(value(await office.api.cases.view({ caseId })).record.state).toBe('received');
});

test('R11 見守る人の代わりに、見守る機関でもよい', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  const watchOrganisationId = (await office.api.organisations.list())[0]?.id ?? '';
  value(await office.api.cases.suspend({ caseId, ...SUSPENSION, watchedBy: '', watchOrganisationId }));
  const view = value(await office.api.cases.view({ caseId }));
  expect(view.record.state).toBe('suspended');
  expect(view.turns[0]).toMatchObject({
    kind: 'suspended',
    lastContactOn: '2027-04-05',
    watchOrganisationId,
  });
});

test('R11 進め方の判断で中断するときも、同じものが要る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  const screen = (watch: object | null) =>
    office.api.assessments.screen({
      caseId,
      date: '2027-04-07',
      result: '6',
      ground: '転居先が分からない',
      watch: watch as never,
    });
  expect(fieldsOf(await screen(null))).toEqual(['R11', ['lastContactOn', 'watchedBy']]);
  value(await screen({ lastContactOn: '2027-04-05', watchedBy: '大家' }));
  const view = value(await office.api.cases.view({ caseId }));
  expect(view.record.state).toBe('suspended');
  expect(view.turns[0]).toMatchObject({ kind: 'suspended', reason: '転居先が分からない', watchedBy: '大家' });
});

test('様子を確かめる日は、開庁日を期限とする対応事項になる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  value(await office.api.cases.suspend({ caseId, ...SUSPENSION, checkOn: '2027-05-01' }));
  const [task] = value(await office.api.cases.view({ caseId })).tasks;
  expect([task?.kind, task?.dueDate, task?.title]).toEqual(['follow-up', '2027-05-06', '民生委員 小林 実']);
});

test('再開は理由のある次の期になり、番号も記録も同じケースに続く', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  value(await office.api.cases.suspend({ caseId, ...SUSPENSION }));
  expect(fieldsOf(await office.api.cases.reopen({ caseId, date: '2027-04-07', reason: '' }))).toEqual([
    'missing-required',
    ['reason'],
  ]);
  const before = value(await office.api.cases.view({ caseId })).head.caseNo;
  value(await office.api.cases.reopen({ caseId, date: '2027-04-07', reason: '本人から電話があった' }));
  const view = value(await office.api.cases.view({ caseId }));
  expect([view.head.caseNo, view.record.state, view.record.term]).toEqual([before, 'intake', 2]);
  expect(view.turns.map(({ kind, term }) => [kind, term])).toEqual([
    ['reopened', 2],
    ['suspended', 1],
  ]);
});

test('終了したケースも、理由を添えて次の期として再開でき、終了日は消える', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  value(await office.api.assessments.screen({ caseId, date: '2027-04-07', result: '3' }));
  value(await office.api.cases.endOwnSupport({ caseId, date: '2027-04-07', reason: '仕事が決まった' }));
  const ended = value(await office.api.cases.view({ caseId }));
  expect([ended.record.state, ended.record.endedAt !== null]).toEqual(['ended-own-support', true]);
  value(await office.api.cases.reopen({ caseId, date: '2027-04-07', reason: '職場を離れた' }));
  const view = value(await office.api.cases.view({ caseId }));
  expect([view.record.state, view.record.term, view.record.endedAt]).toEqual(['intake', 2, null]);
});

test('亡くなったときは、どの段階からでもすぐに終了する（会議には後で報告する）', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  value(
    await office.api.cases.endAtOnce({ caseId, date: '2027-04-07', because: 'died', reason: '入院先で死亡' }),
  );
  const view = value(await office.api.cases.view({ caseId }));
  expect([view.record.state, view.way.step, view.turns[0]?.kind]).toEqual([
    'ended-circumstances',
    'nothing',
    'died',
  ]);
});

test('R11 評価のあとの中断にも、会議の判断のほかに同じものが要る', () => {
  const facts = {
    sheetLacks: [],
    judgement: { result: 'suspended' as const, heldOn: '2027-11-20' },
    reason: 'no-contact' as const,
    reasonText: '転居先が分からない',
    decidedOn: '2027-11-22',
    deciderName: '宮本 徹',
    decisionNumber: '社福第90号',
  };
  const watch = {
    lastContactOn: '2027-11-01',
    watchOrganisationId: null,
    watchedBy: '大家',
    checkOn: null,
  };
  const suspend = (part: object, seen: typeof watch | null = watch) => {
    const may = maySuspendJudged({ ...facts, ...part }, seen, '2027-11-22');
    return may.ok ? 'allowed' : [may.refusal.code, may.refusal.way, may.refusal.facts?.fields];
  };
  expect(suspend({})).toBe('allowed');
  expect(suspend({ judgement: null })).toEqual([
    'missing-required',
    'bring-evaluation-before-meeting',
    ['evaluationJudgement'],
  ]);
  expect(suspend({}, null)).toEqual(['R11', 'fill-in', ['lastContactOn', 'watchedBy']]);
  expect(suspend({ reasonText: '' })).toEqual(['R11', 'write-evaluation', ['reason']]);
  expect(suspend({ deciderName: '' })).toEqual(['missing-required', 'fill-in', ['deciderName']]);
});

test('R11 会議で中断と判断されたら、見守る人のいる中断の節目になり、プランは終わり、断ったことは残る', async () => {
  const household = await supportedHousehold();
  const { api } = household.office;
  const evaluationId = await writtenEvaluation(household);
  await judged(household, evaluationId, 'suspended');
  const decision = {
    evaluationId,
    result: 'suspended',
    date: '2027-11-22',
    deciderName: '宮本 徹',
    decisionNumber: '社福第90号',
  } as const;
  expect(fieldsOf(await api.evaluations.decide(decision))).toEqual(['R11', ['lastContactOn', 'watchedBy']]);
  expect(household.audited('refused')).toEqual([{ rule: 'R11', missing: ['lastContactOn', 'watchedBy'] }]);
  value(
    await api.evaluations.decide({
      ...decision,
      watch: { lastContactOn: '2027-11-01', watchedBy: '大家', checkOn: '2027-12-11' },
    }),
  );
  const { record, caseState } = await evaluationOf(household, evaluationId);
  expect([caseState, record.state, record.watcher]).toEqual(['suspended', 'decided', '大家']);
  const view = value(await api.cases.view({ caseId: household.caseId }));
  expect(view.turns[0]).toMatchObject({ kind: 'suspended', watchedBy: '大家', lastContactOn: '2027-11-01' });
  expect(view.plans[0]?.state).toBe('ended');
  expect(
    view.tasks.filter(({ doneAt }) => doneAt === null).map(({ kind, dueDate }) => [kind, dueDate]),
  ).toEqual([['follow-up', '2027-12-13']]);
});
