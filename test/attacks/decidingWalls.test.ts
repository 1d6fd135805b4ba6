/** 支援会議・重層的支援会議・プラン・評価 past the screens: rows of other cases and meetings, writing after the end, files that reach further than they say. */
import { expect, test } from 'vitest';
import { caseScope } from '../../db/handoff/caseScope.ts';
import type { Manifest } from '../../db/handoff/manifest.ts';
import { oversteppingOf } from '../../db/handoff/overstepping.ts';
import type { Change } from '../../db/store/changeLog.ts';
import { judged, supportedHousehold, writtenEvaluation } from '../db/evaluations/evaluated.ts';
import { twoCaseSitting } from '../db/meetings/sitting.ts';
import { setUpTestOffice, type TestOffice, value } from '../db/testOffice.ts';

const THEIRS = 'bbbbbbbbbbbb';
let stamps = 0;
function theirs(entity: string, id: string, field: string, to: unknown): Change {
  stamps += 1;
  const hlc = `01a000000000-${stamps.toString(16).padStart(4, '0')}-${THEIRS}`;
  const of = { hlc, replica: THEIRS, staff: 'someone', baseHlc: null };
  return { ...of, entity, id, field, value: JSON.stringify(to) };
}

const opened = ({ core }: TestOffice) => {
  const session = core.session();
  if (!session) throw new Error('閉じている');
  return session;
};
const stateChanged = { refusal: { code: 'state-changed' } };

test('一つのケースのファイルは、ほかのケースの会議・プラン・評価の行を書けず、そこへぶら下げることもできない', async () => {
  const { office, meetingId, first, second } = await twoCaseSitting();
  const session = opened(office);
  const { store, staff } = session;
  const manifest = { cases: [{ id: first.caseId, caseNo: 'R09-市0001' }] } as Manifest;
  const view = value(await office.api.meetings.view({ meetingId }));
  const part = (id: string) => view.cases.find((each) => each.id === id);
  const statement = (id: string) => part(id)?.statements[0]?.id ?? '';
  const alone = value(
    await office.api.meetings.createSupportMeeting({ caseId: second.caseId, date: '2027-06-01' }),
  );
  const stakeholder = value(await office.api.stakeholderMeetings.create({ date: '2027-10-20' }));
  const ids = store.write(staff.id, (writer) => {
    const planId = writer.add('supportPlan', { caseId: second.caseId, state: 'decided' });
    const issueId = writer.add('planIssue', { planId, words: '朝おきられない' });
    const actionId = writer.add('planAction', { planId, issueId, what: '声をかける' });
    const evaluationId = writer.add('evaluation', { caseId: second.caseId, planId, state: 'decided' });
    const sat = writer.add('meetingAttendee', { meetingId: alone.meetingId, name: '大野 恵' });
    return { planId, issueId, actionId, evaluationId, sat };
  });
  const refused: [string, Change][] = [
    ['発言', theirs('meetingStatement', statement(second.meetingCaseId), 'fact', '偽り')],
    ['役割', theirs('agreedRole', part(second.meetingCaseId)?.roles[0]?.id ?? '', 'who', '偽り')],
    ['部', theirs('supportMeetingCase', second.meetingCaseId, 'discussion', '偽り')],
    ['課題', theirs('planIssue', ids.issueId, 'words', '偽り')],
    ['支援内容', theirs('planAction', ids.actionId, 'what', '偽り')],
    ['評価', theirs('evaluation', ids.evaluationId, 'situation', '偽り')],
    ['会議', theirs('supportMeeting', alone.meetingId, 'state', 'preparing')],
    ['出席者', theirs('meetingAttendee', ids.sat, 'name', '偽り')],
    ['足した発言', theirs('meetingStatement', 's9', 'meetingCaseId', second.meetingCaseId)],
    ['足した会議録', theirs('minutesVersion', 'v9', 'meetingCaseId', second.meetingCaseId)],
    ['足した課題', theirs('planIssue', 'i9', 'planId', ids.planId)],
    ['足した確認', theirs('planCheck', 'c9', 'planId', ids.planId)],
    ['終結後の担当', theirs('leadAfter', 'l9', 'evaluationId', ids.evaluationId)],
    ['足した出席者', theirs('meetingAttendee', 'a9', 'meetingId', alone.meetingId)],
    ['関係者会議の会議録', theirs('minutesVersion', 'v8', 'meetingCaseId', stakeholder.meetingId)],
    ['関係者会議', theirs('stakeholderMeeting', stakeholder.meetingId, 'minutes', '偽り')],
    ['会議の設定', theirs('meetingSetting', 'circulation-allowed', 'value', 'yes')],
  ];
  for (const [what, change] of refused) expect(oversteppingOf(session, manifest)(change), what).toBe(true);

  // The sitting that both are on, one's own part of it, and one that the file itself puts the case on.
  const put = theirs('supportMeetingCase', 'p9', 'meetingId', alone.meetingId);
  const honest: Change[] = [
    theirs('supportMeeting', meetingId, 'place', '会議室'),
    theirs('meetingStatement', statement(first.meetingCaseId), 'fact', '電話で聞いた'),
    theirs('meetingStatement', 's7', 'meetingCaseId', first.meetingCaseId),
    put,
    theirs('supportMeeting', alone.meetingId, 'place', '会議室'),
  ];
  const oversteps = oversteppingOf(session, manifest, honest);
  for (const each of honest) expect(oversteps(each), `${each.entity} ${each.field}`).toBe(false);
});

test('ほかのケースの記録は、行が指していても写しに入らない。ほかのケースだけの出席者は、名簿の人も入らない', async () => {
  const { office, meetingId, first, second } = await twoCaseSitting();
  const { store, staff } = opened(office);
  store.write(staff.id, (writer) => {
    const planId = writer.add('supportPlan', { caseId: second.caseId, goalShort: '青印の目標' });
    writer.add('evaluation', { caseId: first.caseId, planId });
    for (const [mark, caseId] of [
      ['赤印', first.caseId],
      ['青印', second.caseId],
    ] as const) {
      const memberId = writer.add('meetingMember', { name: `${mark}の構成員` });
      writer.add('meetingAttendee', { meetingId, memberId, name: `${mark}の出席者`, caseIds: [caseId] });
    }
  });
  const text = JSON.stringify(caseScope(store, first.caseId).changes);
  for (const own of ['赤印の構成員', '赤印の出席者']) expect(text).toContain(own);
  expect(text).not.toContain('青印');
});

test('社会資源の不足を、ほかのケースの会議へ引き寄せることはできない', async () => {
  const { office, first, second } = await twoCaseSitting();
  const { store, staff } = opened(office);
  store.write(staff.id, (writer) =>
    writer.put('socialResourceGap', 'plan-gap', { caseId: second.caseId, what: '朝の支え' }),
  );
  const gap = { meetingCaseId: first.meetingCaseId, gapId: 'plan-gap', what: '偽り' };
  expect(await office.api.meetings.saveGap(gap)).toMatchObject(stateChanged);
});

test('重層的支援会議: 開いたあとに加わった機関にも根拠が要る（R06）。市が決めたあとの判断と、確定したあとの行は変わらない（R12）', async () => {
  const household = await supportedHousehold();
  const { office, caseId, organisation, audited } = household;
  const { api } = office;
  const evaluationId = await writtenEvaluation(household);
  await judged(household, evaluationId, 'replan');
  const before = value(await api.evaluations.ofCase({ caseId })).evaluations[0]?.record.meetingCaseId ?? '';
  const { meetingId } = value(await api.planReviews.part({ meetingCaseId: before }));
  const sitting = meetingId ?? '';
  const judge = (judgement: 'closed' | null) =>
    api.planReviews.saveCase({ meetingCaseId: before, fields: { judgement } });
  expect(await judge(null)).toMatchObject(stateChanged);
  const decision = { deciderName: '宮本 徹', decisionNumber: '社福第90号', date: '2027-11-22' };
  value(await api.evaluations.decide({ evaluationId, result: 'replan', ...decision }));
  expect(await judge('closed')).toMatchObject(stateChanged);

  value(
    await api.planReviews.save({
      meetingId: sitting,
      fields: { startTime: '13:30', place: '会議室', readAloud: true },
    }),
  );
  const stranger = { meetingId: sitting, organisationId: organisation('ワーク・ライフ'), name: '試験 二郎' };
  const { attendeeId } = value(await api.planReviews.saveAttendee(stranger));
  const confirm = () => api.planReviews.confirmMinutes({ meetingId: sitting, date: '2027-11-22' });
  expect(await confirm()).toMatchObject({ refusal: { code: 'R06', way: 'choose-basis' } });
  expect(audited('refused')).toContainEqual({ rule: 'R06' });
  value(
    await api.planReviews.saveAttendee({
      ...stranger,
      attendeeId,
      basis: 'by-law',
      basisReason: '学校からの照会',
    }),
  );
  expect(audited('override')).toContainEqual({ rule: 'R06', basis: 'by-law', reason: '学校からの照会' });

  const { statementId } = value(
    await api.planReviews.saveStatement({ meetingCaseId: before, fact: '初め', position: 0 }),
  );
  office.clock.now += 5000;
  value(
    await api.planReviews.saveStatement({ meetingCaseId: before, statementId, fact: 'あと', position: 0 }),
  );
  value(await confirm());
  const rows = [{ entity: 'planReviewStatement', id: statementId, fields: ['fact'] }];
  const lastHlc = opened(office).store.changes.changesOf('planReviewStatement', statementId).at(-1)?.hlc;
  expect(await api.history.undo({ rows, lastHlc: lastHlc ?? '' })).toMatchObject({
    refusal: { code: 'R12' },
  });
});

test('関係者会議の確定した会議録を、元に戻すで変えることはできない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  office.at('2027-10-20T10:00:00+09:00');
  const { stakeholderMeetings, history } = office.api;
  const { meetingId } = value(await stakeholderMeetings.create({ date: '2027-10-20' }));
  const write = async (minutes: string) => {
    office.clock.now += 5000;
    const attendees = [{ organisationName: '社会福祉協議会', title: '', name: '川村 和子', attended: true }];
    const fields = { startTime: '14:00', place: '会議室', attendees, minutes };
    value(await stakeholderMeetings.save({ meetingId, fields }));
  };
  await write('初め');
  await write('確かめた');
  value(await stakeholderMeetings.hold({ meetingId }));
  value(await stakeholderMeetings.confirmMinutes({ meetingId, date: '2027-10-20' }));
  const rows = [{ entity: 'stakeholderMeeting', id: meetingId, fields: ['minutes'] }];
  const lastHlc = opened(office)
    .store.changes.changesOf('stakeholderMeeting', meetingId)
    .filter(({ field }) => field === 'minutes')
    .at(-1)?.hlc;
  expect(await history.undo({ rows, lastHlc: lastHlc ?? '' })).toMatchObject({ refusal: { code: 'R12' } });
});

test('プランの課題に、ほかの世帯の人は書けない', async () => {
  const household = await supportedHousehold();
  const { office, planId } = household;
  const { api } = office;
  const next = value(await api.supportPlans.nextVersion({ planId, reason: '見直し' })).planId;
  const stranger = opened(office).store.write(null, (writer) => writer.add('person', { name: '小林 千尋' }));
  expect(
    await api.supportPlans.saveIssue({ planId: next, fields: { personId: stranger, words: '偽り' } }),
  ).toMatchObject({ refusal: { code: 'not-found' } });
});
