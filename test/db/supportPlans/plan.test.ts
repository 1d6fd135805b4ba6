/** プランの版と差分、引き継ぐことば、引き継がないことば（R05）。 */
import { expect, test } from 'vitest';
import { isSame, planDifference } from '../../../db/supportPlans/differenceRules.ts';
import { value } from '../testOffice.ts';
import { acceptedHousehold, explainAndSign, planOf, writtenPlan } from './planned.ts';

const row = (key: string, words: string) => ({ key, values: { words } });
const content = (goalShort: string | null, issues = [row('1', '朝が早い')]) => ({
  fields: { goalShort },
  issues,
  actions: [],
});

test('差分は、加えた行・消した行・変えた項目を別々に答える', () => {
  const difference = planDifference(
    content('週4日', [row('1', '朝が早い'), row('2', '家賃')]),
    content('週3日', [row('1', '朝が早くてつらい'), row('3', '迎え')]),
  );
  expect(difference.fields).toEqual([{ field: 'goalShort', before: '週4日', after: '週3日' }]);
  expect(difference.issues.added.map(({ key }) => key)).toEqual(['3']);
  expect(difference.issues.removed.map(({ key }) => key)).toEqual(['2']);
  expect(difference.issues.changed.map(({ key, changes }) => [key, changes])).toEqual([
    ['1', [{ field: 'words', before: '朝が早い', after: '朝が早くてつらい' }]],
  ]);
});

test('書いていないことと空の欄は、差分にならない', () => {
  expect(isSame(planDifference(content(null), content('')))).toBe(true);
  expect(isSame(planDifference(content('週4日'), content('週4日')))).toBe(true);
});

test('プランを始めると、ケースはプラン作成に進み、調整役と本人が入っている。二つ目は始められない', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  const { planId } = value(await api.supportPlans.begin({ caseId: household.caseId }));
  const { plan, caseState } = await planOf(household, planId);
  expect([plan.kind, plan.round, plan.version, caseState]).toEqual(['first', 1, 1, 'planning']);
  expect(plan.personIds).toEqual([household.person.美和]);
  expect(plan.coordinatorStaffId).toBe((await api.office.session()).staff.id);
  expect(await api.supportPlans.begin({ caseId: household.caseId })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
});

test('説明に足りないものは、項目で答える', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  const { planId } = value(await api.supportPlans.begin({ caseId: household.caseId }));
  expect(await api.supportPlans.explain({ planId, date: '2027-05-14' })).toMatchObject({
    refusal: {
      code: 'missing-required',
      facts: { fields: ['planIssues', 'goalShort', 'planActions', 'periodFrom', 'periodUntil'] },
    },
  });
});

test('次の版は同じ行として写り、差分は書き換えたところだけになる', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  household.office.at('2027-05-18T11:00:00+09:00');
  const first = await writtenPlan(household);
  await explainAndSign(household, first, '2027-05-18');
  expect(await api.supportPlans.nextVersion({ planId: first })).toMatchObject({
    refusal: { facts: { fields: ['changeReason'] } },
  });
  const { planId } = value(await api.supportPlans.nextVersion({ planId: first, reason: '頻度を改める' }));
  const { actions, issues } = await planOf(household, planId);
  expect(actions.map(({ issueId }) => issueId)).toEqual([issues[0]?.id, issues[0]?.id]);
  value(
    await api.supportPlans.saveAction({ planId, actionId: actions[0]?.id, fields: { frequency: '週5日' } }),
  );
  value(await api.supportPlans.removeAction({ planId, rowId: actions[1]?.id as string }));
  const { planId: third } = await (async () => {
    await explainAndSign(household, planId, '2027-05-18');
    return value(await api.supportPlans.nextVersion({ planId, reason: 'もう一度' }));
  })();
  for (const [now, was] of [
    [planId, first],
    [third, first],
  ] as const) {
    const { difference } = value(await api.supportPlans.difference({ planId: now, withId: was }));
    expect(difference.fields).toEqual([]);
    expect(difference.issues).toEqual({ added: [], removed: [], changed: [] });
    expect(difference.actions.added).toEqual([]);
    expect(difference.actions.removed.map(({ values }) => values.what)).toEqual([
      '遅刻・欠席の日に家庭へ連絡する',
    ]);
    expect(difference.actions.changed.map(({ changes }) => changes)).toEqual([
      [{ field: 'frequency', before: null, after: '週5日' }],
    ]);
  }
});

test('R05 支援会議と支援経過のことばは引き継がず、同意のない人のことも引き継がない', async () => {
  const household = await acceptedHousehold();
  const { office, caseId, person, organisation } = household;
  const { api } = office;
  for (const handling of ['normal', 'sensitive', 'support-meeting-only', 'not-for-person'] as const)
    value(
      await api.cases.addNote({
        caseId,
        note: {
          date: '2027-05-14',
          time: '10:00',
          method: 'phone',
          partners: ['self'],
          fact: `経過の目印${handling}`,
          view: `所見の目印${handling}`,
          handling,
        },
      }),
    );
  const { meetingId } = value(await api.meetings.createSupportMeeting({ caseId, date: '2027-05-14' }));
  const meetingCaseId = value(await api.meetings.view({ meetingId })).cases[0]?.id as string;
  value(
    await api.meetings.saveRole({
      meetingCaseId,
      what: '申合せの目印',
      organisationId: organisation('子育て支援課'),
      guide: '目安の目印',
      position: 1,
    }),
  );
  value(await api.meetings.saveGap({ meetingCaseId, what: '不足の目印' }));
  value(
    await api.assessments.saveSheet({
      caseId,
      fields: { chiefPrincipal: '朝がつらい', willPrincipal: '眠りたい', summary: '見立ての目印' },
    }),
  );
  for (const name of ['大輝', '颯太'])
    value(
      await api.assessments.setIssue({
        caseId,
        personId: person[name] as string,
        code: 'school-absence',
        on: true,
        note: '注記の目印',
      }),
    );
  const proposal = value(await api.supportPlans.propose({ caseId }));
  expect(JSON.stringify(proposal)).not.toContain('目印');
  expect(proposal.issues).toEqual([
    { personId: person.美和, words: '朝がつらい', code: null },
    { personId: person.大輝, words: '', code: 'school-absence' },
  ]);
  expect(proposal.will).toBe('眠りたい');
  expect(proposal.personIds.sort()).toEqual([person.美和, person.大輝].sort());
});

test('書きかけのプランは元に戻せて両方の値が履歴に残り、説明した版は元に戻せない', async () => {
  const household = await acceptedHousehold();
  const { api } = household.office;
  household.office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  const rows = [{ entity: 'supportPlan', id: planId }];
  household.office.at('2027-05-18T11:10:00+09:00');
  value(await api.supportPlans.save({ planId, fields: { goalShort: '週2日' } }));
  const before = value(await api.history.of({ rows }));
  value(await api.history.undo({ rows, lastHlc: before.undo?.lastHlc as string }));
  const goal = value(await api.history.of({ rows })).fields.find(({ field }) => field === 'goalShort');
  expect(goal?.versions.map((each) => each.value)).toEqual([
    '大輝が週4日以上、朝から登校できる',
    '週2日',
    '大輝が週4日以上、朝から登校できる',
  ]);
  household.office.at('2027-05-18T11:20:00+09:00');
  value(await api.supportPlans.save({ planId, fields: { goalShort: '週3日' } }));
  value(await api.supportPlans.explain({ planId, date: '2027-05-18', how: '' }));
  const explained = value(await api.history.of({ rows: [{ ...rows[0], fields: ['goalShort'] } as never] }));
  expect(explained.undo).toBeNull();
  expect((await planOf(household, planId)).plan.goalShort).toBe('週3日');
});
