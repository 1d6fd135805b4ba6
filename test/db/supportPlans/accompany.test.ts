/** 伴走: 中間の状況確認と次の確認日、機関への助言、経過に書いた段階。 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { developmentOf } from '../../../db/cases/notes/developmentRules.ts';
import { closedByCheck, mayAdvise, mayCheck, needsTask } from '../../../db/supportPlans/checkRules.ts';
import { testReception } from '../receptions/testReception.ts';
import { value } from '../testOffice.ts';
import { acceptedHousehold, explainAndSign, planOf, reviewed, writtenPlan } from './planned.ts';

const facts = {
  checkedOn: '2027-08-02',
  decidedOn: '2027-05-21',
  actionIds: ['1', '2'],
  actions: [
    { actionId: '1', progress: 'as-planned' as const },
    { actionId: '2', progress: 'slow' as const },
  ],
  situation: '週3日登校している。',
  nextOn: null,
};

test('状況確認は、どの支援内容の進みも、状況のことばも要る。決定の前や先の日ではできない', () => {
  expect(mayCheck(facts, '2027-08-02').ok).toBe(true);
  expect(
    mayCheck({ ...facts, situation: '', actions: [{ actionId: '1', progress: null }] }, '2027-08-02'),
  ).toMatchObject({ refusal: { facts: { fields: ['planProgress', 'checkSituation'] } } });
  for (const checkedOn of ['2027-05-20', '2027-08-03'])
    expect(mayCheck({ ...facts, checkedOn }, '2027-08-02')).toMatchObject({
      refusal: { code: 'invalid-input', facts: { fields: ['date'] } },
    });
  expect(mayCheck({ ...facts, nextOn: '2027-08-02' }, '2027-08-02')).toMatchObject({
    refusal: { facts: { fields: ['nextCheckOn'] } },
  });
  expect(
    mayCheck({ ...facts, actions: [...facts.actions, { actionId: '9', progress: 'done' }] }, '2027-08-02'),
  ).toMatchObject({ refusal: { facts: { fields: ['planProgress'] } } });
});

test('確認は、期限の来ていた予定を閉じ、まだなら次の一つを閉じる', () => {
  const open = [
    { id: 'b', dueDate: '2027-09-01' },
    { id: 'a', dueDate: '2027-08-02' },
  ];
  expect(closedByCheck(open, '2027-09-01')).toEqual(['a', 'b']);
  expect(closedByCheck(open, '2027-08-15')).toEqual(['a']);
  expect(closedByCheck(open, '2027-07-01')).toEqual(['a']);
  expect(closedByCheck([], '2027-07-01')).toEqual([]);
  expect(needsTask(open, ['a'], '2027-09-01')).toBe(false);
  expect(needsTask(open, ['a', 'b'], '2027-09-01')).toBe(true);
});

const days = fc
  .integer({ min: 0, max: 300 })
  .map((n) => new Date(Date.UTC(2027, 4, 1 + n)).toISOString().slice(0, 10));

test('予定がいくつあっても、確認の日より後の期限は一つも閉じない（期限の来たものがあるとき）', () => {
  fc.assert(
    fc.property(fc.array(days, { maxLength: 8 }), days, (dues, on) => {
      const open = dues.map((dueDate, at) => ({ id: String(at), dueDate }));
      const closed = closedByCheck(open, on).map((id) => dues[Number(id)] as string);
      expect(closed.length).toBe(
        dues.some((due) => due <= on) ? dues.filter((due) => due <= on).length : Math.min(1, dues.length),
      );
      if (dues.some((due) => due <= on)) expect(closed.every((due) => due <= on)).toBe(true);
    }),
  );
});

test('助言は、どの機関に何を言ったかが要る', () => {
  const advice = {
    givenOn: '2027-08-02',
    organisationId: 'x',
    organisationName: '',
    content: '週に一度の声かけを',
  };
  expect(mayAdvise(advice, '2027-08-02').ok).toBe(true);
  expect(mayAdvise({ ...advice, organisationId: null, content: '' }, '2027-08-02')).toMatchObject({
    refusal: { facts: { fields: ['adviceOrganisation', 'adviceContent'] } },
  });
  expect(mayAdvise({ ...advice, givenOn: '2027-08-03' }, '2027-08-02')).toMatchObject({
    refusal: { code: 'invalid-input' },
  });
});

test('段階は、変わったときだけ、日の順に並び、訂正された経過は数えない', () => {
  const note = (
    id: string,
    at: number,
    reaction: 'not-met' | 'accepting' | null,
    supersedesId: string | null = null,
  ) => ({
    id,
    at,
    supersedesId,
    stages: [{ personId: '誠', reaction, participation: reaction ? null : ('visited' as const) }],
  });
  expect(
    developmentOf([
      note('d', 4, null),
      note('c', 3, 'accepting', 'b'),
      note('b', 2, 'not-met'),
      note('x', 2.5, 'accepting'),
      note('a', 1, 'not-met'),
    ]),
  ).toEqual([
    {
      personId: '誠',
      reactions: [
        { at: 1, noteId: 'a', stage: 'not-met' },
        { at: 2.5, noteId: 'x', stage: 'accepting' },
      ],
      participations: [{ at: 4, noteId: 'd', stage: 'visited' }],
    },
  ]);
});

test('支援決定したプランを確かめると、予定は閉じ、次の確認日は開庁日の対応事項になり、達成した支援内容も閉じる', async () => {
  const household = await acceptedHousehold();
  const { office, caseId, organisation, person } = household;
  const { api } = office;
  office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  await explainAndSign(household, planId, '2027-05-18');
  await reviewed(household, planId, '2027-05-20', 'adequate');
  office.at('2027-05-21T11:00:00+09:00');
  const { actions } = await planOf(household, planId);
  const check = {
    planId,
    checkedOn: '2027-08-02',
    situation: '週3日は朝から登校している。',
    personWords: '朝、少し楽になった。',
    nextOn: '2027-10-09',
    actions: actions.map(({ id }, at) => ({
      actionId: id,
      progress: at === 0 ? ('done' as const) : ('slow' as const),
      note: at === 0 ? '週2回の利用が続いている' : '',
    })),
  };
  expect(await api.accompany.check(check)).toMatchObject({ refusal: { code: 'state-changed' } });
  value(
    await api.supportPlans.decide({
      planId,
      date: '2027-05-21',
      deciderName: '宮本 徹',
      decisionNumber: '社福第40号',
    }),
  );
  office.at('2027-08-02T11:00:00+09:00');
  const { checkId } = value(await api.accompany.check(check));
  const { checks } = await planOf(household, planId);
  expect(checks).toMatchObject([{ id: checkId, nextOn: '2027-10-09', personWords: '朝、少し楽になった。' }]);
  const { tasks } = value(await api.cases.view({ caseId }));
  const open = tasks.filter(({ doneAt }) => doneAt === null).map(({ kind, dueDate }) => [kind, dueDate]);
  // 9日は土曜、11日はスポーツの日。
  expect(open.sort()).toEqual([
    ['plan-action', '2027-06-30'],
    ['plan-evaluation', '2027-11-22'],
    ['plan-monitoring', '2027-10-12'],
  ]);
  const advised = { caseId, givenOn: '2027-08-02', method: 'phone' as const, content: '朝の声かけは短く。' };
  expect(await api.accompany.advise(advised)).toMatchObject({ refusal: { code: 'missing-required' } });
  value(
    await api.accompany.advise({
      ...advised,
      organisationId: organisation('こども家庭センター'),
      toWhom: '北村',
    }),
  );
  value(
    await api.cases.addNote({
      caseId,
      note: {
        date: '2027-08-02',
        time: '10:00',
        method: 'home-visit',
        fact: '玄関先で話せた。',
        stages: [{ personId: person.大輝 as string, reaction: 'accepting' }],
      },
    }),
  );
  const view = value(await api.cases.view({ caseId }));
  expect(view.advices).toMatchObject([
    { organisationName: expect.stringContaining('こども家庭センター'), toWhom: '北村' },
  ]);
  expect(view.development).toMatchObject([{ personId: person.大輝, reactions: [{ stage: 'accepting' }] }]);
  const month = await api.reports.monthly({ month: '2027-08' });
  expect([month.advices.count, month.planChecks.count]).toEqual([1, 1]);
  expect(month.reactions.accepting?.count).toBe(1);
});

test('助言のみの受理判定は、助言の記録と一緒に終わり、助言のないままでは終われない', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  const { caseId } = value(
    await api.receptions.register({ reception: { ...testReception, date: '2027-05-14' } }),
  );
  value(
    await api.assessments.screen({
      caseId,
      date: '2027-05-14',
      result: '4',
      ground: '複合している',
      unseenReason: '会って話した',
    } as never),
  );
  value(
    await api.cases.requestCoordination({
      caseId,
      requestedOn: '2027-05-14',
      fromSection: '高齢者福祉課',
      connectorName: '木内 薫',
      form: 'without-consent',
      reason: '進め方を相談したい。',
    }),
  );
  const decision = {
    caseId,
    decision: 'advice-only' as const,
    decidedOn: '2027-05-14',
    coordinatorStaffId: null,
  };
  expect(await api.cases.decideAcceptance(decision)).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['adviceContent'] } },
  });
  value(
    await api.cases.decideAcceptance({
      ...decision,
      advice: {
        givenOn: '2027-05-14',
        organisationName: '木下団地 管理組合',
        method: 'phone',
        content: '見守りの当番表を作るとよい。',
      },
    }),
  );
  const view = value(await api.cases.view({ caseId }));
  expect(view.head.state).toBe('ended-advice-only');
  expect(view.advices).toMatchObject([{ organisationName: '木下団地 管理組合' }]);
});
