/** 重層的支援会議 through the contract, on a real store: scenario 03 with a second case at the same sitting. */
import { expect, test } from 'vitest';
import type { PlanReviewKind } from '../../../db/meetings/codes.ts';
import { acceptedHousehold, explainAndSign, planOf, writtenPlan } from '../supportPlans/planned.ts';
import { value } from '../testOffice.ts';

type Household = Awaited<ReturnType<typeof acceptedHousehold>>;
const DAY = '2027-05-20';

/** Another household at the same counter, with a consent of its own. */
async function otherCase({ office, organisation }: Household, isConsented = true): Promise<string> {
  const { api } = office;
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2027-05-14',
        time: '11:00',
        method: 'visit',
        route: 'self-visit',
        memo: '仕事のこと',
        urgency: 'low',
        people: [{ name: '試験 湊', relation: 'self' }],
      },
    }),
  );
  const personId = value(await api.cases.view({ caseId })).record.principalPersonId as string;
  value(await api.assessments.screen({ caseId, date: '2027-05-14', result: '4', ground: '重なっている' }));
  value(
    await api.cases.requestCoordination({
      caseId,
      requestedOn: '2027-05-14',
      fromSection: '社会福祉課',
      connectorName: '木内 薫',
      form: 'with-consent',
      reason: '一緒に支える。',
    }),
  );
  if (isConsented)
    await api.consents.record({
      caseId,
      personId,
      method: 'written',
      scope: ['1', '3', '6'],
      organisationIds: [organisation('ワーク・ライフ')],
      date: '2027-05-14',
    });
  value(
    await api.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: '2027-05-14',
      coordinatorStaffId: (await api.office.session()).staff.id,
    }),
  );
  return caseId;
}

/** The sitting of 5月20日 with the household's explained plan and another case on it. */
async function preparedSitting() {
  const household = await acceptedHousehold();
  const { office, caseId, organisation } = household;
  const { api } = office;
  const other = await otherCase(household);
  office.at('2027-05-18T11:00:00+09:00');
  const planId = await writtenPlan(household);
  await explainAndSign(household, planId, '2027-05-18');
  const { meetingId } = value(await api.planReviews.create({ date: DAY }));
  value(await api.planReviews.place({ meetingId, caseId }));
  value(await api.planReviews.place({ meetingId, caseId: other, kind: 'monitoring' }));
  const view = value(await api.planReviews.view({ meetingId }));
  const partOf = (of: string) => view.cases.find((each) => each.caseId === of)?.meetingCaseId as string;
  return {
    household,
    api,
    office,
    organisation,
    planId,
    meetingId,
    other,
    mine: partOf(caseId),
    others: partOf(other),
  };
}
type Sitting = Awaited<ReturnType<typeof preparedSitting>>;

const seen = async ({ api, meetingId }: Sitting) => value(await api.planReviews.view({ meetingId }));
const partOf = async ({ api }: Sitting, meetingCaseId: string) =>
  value(await api.planReviews.part({ meetingCaseId }));

async function sat(sitting: Sitting, result: 'adequate' | 'adequate-with-changes' | 'returned' = 'adequate') {
  const { api, office, meetingId, mine, others, organisation, household } = sitting;
  office.at(`${DAY}T13:30:00+09:00`);
  value(
    await api.planReviews.save({
      meetingId,
      fields: { startTime: '13:30', endTime: '15:20', place: '市役所 会議室', readAloud: true },
    }),
  );
  const attend = async (part: string, name: string, caseIds: string[] | null) =>
    value(
      await api.planReviews.saveAttendee({
        meetingId,
        organisationId: organisation(part),
        organisationName: part,
        name,
        caseIds,
      }),
    );
  await attend('社会福祉課', '大野 恵', null);
  await attend('こども家庭センター', '試験 一郎', [household.caseId]);
  await attend('ワーク・ライフ', '試験 二郎', [sitting.other]);
  value(
    await api.planReviews.saveCase({
      meetingCaseId: mine,
      fields: {
        startTime: '13:30',
        discussion: '朝の支えを先に入れる',
        result,
        resultText: '担当を明らかにする',
      },
    }),
  );
  value(
    await api.planReviews.saveCase({
      meetingCaseId: others,
      fields: { startTime: '14:30', discussion: '求人を二つ見学した' },
    }),
  );
  value(
    await api.planReviews.saveRole({
      meetingCaseId: mine,
      what: '遅刻・欠席の日に連絡する',
      organisationId: organisation('こども家庭センター'),
      who: '教頭',
      dueDate: '2027-06-10',
      position: 0,
    }),
  );
  value(await api.planReviews.saveGap({ meetingCaseId: mine, what: '朝だけ使える家事の支え' }));
}

test('準備: 次第・議長・記録が入り、待っていたプランが議題に載る。同意のない案件は載らず、止めたことが残る', async () => {
  const sitting = await preparedSitting();
  const { api, household, meetingId, mine } = sitting;
  const { meeting, cases } = await seen(sitting);
  expect([meeting.state, meeting.chairName, meeting.recorderName]).toEqual([
    'preparing',
    '社会福祉課長',
    '佐野 真由',
  ]);
  expect(meeting.agenda?.join()).toContain('社会資源の充足状況');
  expect(cases.map(({ kind }) => kind).sort()).toEqual<PlanReviewKind[]>(['monitoring', 'plan']);
  expect((await planOf(household, sitting.planId)).plan.meetingCaseId).toBe(mine);

  const without = await otherCase(household, false);
  expect(await api.planReviews.place({ meetingId, caseId: without })).toMatchObject({
    refusal: { code: 'R01', way: 'hold-as-support-meeting' },
  });
  expect(household.audited('refused')).toContainEqual({ rule: 'R01' });
  expect((await seen(sitting)).cases).toHaveLength(2);
});

test('R07 自分の同意がない世帯員を名前で言い、同意のある人は①〜⑥のどれかまで言う', async () => {
  const sitting = await preparedSitting();
  const { consents } = await partOf(sitting, sitting.mine);
  const { person } = sitting.household;
  expect(consents.withoutConsent.map((id) => consents.names[id]).sort()).toEqual(['齋藤 花', '齋藤 颯太']);
  expect(consents.covered.find(({ personId }) => personId === person.美和)?.scopes).toEqual(
    ['1', '2', '3', '5', '6'].map((scope) => ({ scope, isWhole: true })),
  );
  const placed = value(
    await sitting.api.planReviews.place({
      meetingId: sitting.meetingId,
      caseId: sitting.household.caseId,
      kind: 'monitoring',
    }),
  );
  expect(placed.withoutConsent).toHaveLength(2);
  expect((await seen(sitting)).cases).toHaveLength(2);
});

test('R06 同意の共有先にない機関は知らせ、根拠と理由を選ぶまで開催済にできない。選んだことは記録に残る', async () => {
  const sitting = await preparedSitting();
  const { api, meetingId, mine, household, organisation } = sitting;
  await sat(sitting);
  const stranger = {
    meetingId,
    organisationId: organisation('高齢者福祉課'),
    organisationName: '高齢者福祉課',
    name: '木内 薫',
    caseIds: [household.caseId],
  };
  const { attendeeId } = value(await api.planReviews.saveAttendee(stranger));
  const reaches = (await seen(sitting)).cases.find(({ meetingCaseId }) => meetingCaseId === mine)?.reaches;
  expect(reaches).toEqual([{ attendeeId, kind: 'outside', because: 'organisation-not-named' }]);
  expect(await api.planReviews.hold({ meetingId })).toMatchObject({
    refusal: { code: 'R06', way: 'choose-basis', facts: { name: '木内 薫' } },
  });
  expect(household.audited('refused')).toContainEqual({ rule: 'R06' });
  value(
    await api.planReviews.saveAttendee({
      ...stranger,
      attendeeId,
      basis: 'by-law',
      basisReason: '法律による照会',
    }),
  );
  value(await api.planReviews.hold({ meetingId }));
  expect(household.audited('override')).toContainEqual({
    rule: 'R06',
    basis: 'by-law',
    reason: '法律による照会',
  });
});

test('開催済: 結果でケースが進み、役割は対応事項に、不足は社会資源の一覧に、次回は次の会議の準備になる', async () => {
  const sitting = await preparedSitting();
  const { api, household, meetingId, mine, planId } = sitting;
  const { caseId } = household;
  await sat(sitting, 'returned');
  value(await api.planReviews.saveCase({ meetingCaseId: mine, fields: { nextDate: '2027-07-15' } }));
  // What is still being typed is no result.
  expect((await planOf(household, planId)).review?.result).toBeNull();
  expect(value(await api.planReviews.hold({ meetingId }))).toEqual({ tasks: 1, next: ['2027-07-15'] });
  const after = await planOf(household, planId);
  expect([after.review?.result, after.caseState, after.step]).toEqual(['returned', 'planning', 'amend']);
  const view = value(await api.cases.view({ caseId }));
  expect(
    view.tasks
      .filter(({ kind }) => kind === 'plan-review-role')
      .map(({ title, dueDate }) => [title, dueDate]),
  ).toEqual([['遅刻・欠席の日に連絡する', '2027-06-10']]);
  expect(view.gaps.map(({ what }) => what)).toContain('朝だけ使える家事の支え');
  const next = (await api.planReviews.list()).find(({ date }) => date === '2027-07-15');
  expect([next?.state, next?.cases.map((each) => [each.caseId, each.kind])]).toEqual([
    'preparing',
    [[caseId, 'monitoring']],
  ]);
  // Put right before anything was done on it: the case waits for the decision again.
  value(await api.planReviews.saveCase({ meetingCaseId: mine, fields: { result: 'adequate' } }));
  const right = await planOf(household, planId);
  expect([right.review?.result, right.caseState, right.step]).toEqual([
    'adequate',
    'awaiting-plan-review',
    'decide',
  ]);
});

test('次回の日に有効な同意がなければ、次の会議には載せず、同意を確かめる対応事項にする', async () => {
  const sitting = await preparedSitting();
  const { api, household, meetingId, mine, office } = sitting;
  await sat(sitting);
  value(
    await api.planReviews.saveCase({
      meetingCaseId: mine,
      fields: { nextDate: '2027-07-15', nextText: '母の療養のようす' },
    }),
  );
  office.at('2027-05-20T15:00:00+09:00');
  const consents = value(await api.cases.view({ caseId: household.caseId })).consents;
  for (const { id } of consents)
    value(await api.consents.withdraw({ consentId: id, date: '2027-06-30', method: 'oral' }));
  expect(value(await api.planReviews.hold({ meetingId })).next).toEqual([]);
  expect((await api.planReviews.list()).some(({ date }) => date === '2027-07-15')).toBe(false);
  const { tasks } = value(await api.cases.view({ caseId: household.caseId }));
  expect(tasks.find(({ kind }) => kind === 'next-plan-review')).toMatchObject({
    title: '母の療養のようす',
    dueDate: '2027-07-15',
  });
});

test('プランの画面から記録した結果と、会議の画面の結果は同じもの', async () => {
  const sitting = await preparedSitting();
  const { api, household, mine, planId } = sitting;
  await sat(sitting);
  value(
    await api.meetings.recordPlanResult({
      meetingCaseId: mine,
      planId,
      result: 'adequate-with-changes',
      resultText: '目標を週3日にする',
      heldOn: DAY,
    }),
  );
  expect(await partOf(sitting, mine)).toMatchObject({
    result: 'adequate-with-changes',
    resultText: '目標を週3日にする',
    isResultFixed: false,
  });
  expect((await seen(sitting)).meeting.state).toBe('held');
  value(await api.supportPlans.nextVersion({ planId, reason: '目標を週3日にする' }));
  expect((await partOf(sitting, mine)).isResultFixed).toBe(true);
  expect(
    await api.planReviews.saveCase({ meetingCaseId: mine, fields: { result: 'adequate' } }),
  ).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  // The roles of a sitting that the plan's screen closed become 対応事項 with its minutes.
  value(await api.planReviews.confirmMinutes({ meetingId: sitting.meetingId, date: DAY }));
  const { tasks } = value(await api.cases.view({ caseId: household.caseId }));
  expect(tasks.filter(({ kind }) => kind === 'plan-review-role')).toHaveLength(1);
});

test('R12 確定した会議録は書けず、理由を書いて訂正すると第2版になる。両方とも残り、もう一つの案件の版は増えない', async () => {
  const sitting = await preparedSitting();
  const { api, meetingId, mine, others, household } = sitting;
  await sat(sitting);
  value(await api.planReviews.hold({ meetingId }));
  expect(value(await api.planReviews.confirmMinutes({ meetingId, date: DAY }))).toEqual({ versions: 2 });
  const save = () =>
    api.planReviews.saveCase({ meetingCaseId: mine, fields: { discussion: '朝の支えを、まず二週間入れる' } });
  expect(await save()).toMatchObject({ refusal: { code: 'R12' } });
  expect(await api.planReviews.correctMinutes({ meetingId, reason: '' })).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['correctionReason'] } },
  });
  value(await api.planReviews.correctMinutes({ meetingId, reason: '期間の書きもらし' }));
  expect(household.audited('override')).toContainEqual({ rule: 'R12', reason: '期間の書きもらし' });
  value(await save());
  expect(value(await api.planReviews.confirmMinutes({ meetingId, date: DAY }))).toEqual({ versions: 1 });
  expect((await seen(sitting)).meeting.state).toBe('minutes-corrected');
  expect((await partOf(sitting, mine)).versions).toEqual([
    { version: 1, reason: '', confirmedOn: DAY },
    { version: 2, reason: '期間の書きもらし', confirmedOn: DAY },
  ]);
  expect((await partOf(sitting, others)).versions).toHaveLength(1);
});

test('持回りは、市の決まりが許すときだけ選べる', async () => {
  const { api, meetingId } = await preparedSitting();
  expect(await api.planReviews.save({ meetingId, fields: { byCirculation: true } })).toMatchObject({
    refusal: { code: 'invalid-input', facts: { fields: ['byCirculation'] } },
  });
});

test('準備中の重層的支援会議は中止でき、諮るはずだったプランは次の会議を待つ', async () => {
  const { api, meetingId, household } = await preparedSitting();
  value(await api.sittings.callOff({ kind: 'plan-review', meetingId, reason: '定足数に足りない' }));
  const view = value(await api.planReviews.view({ meetingId }));
  expect(view).toMatchObject({
    cases: [],
    isEditable: false,
    meeting: { calledOffReason: '定足数に足りない' },
  });
  expect(await api.planReviews.place({ meetingId, caseId: household.caseId })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  expect(await api.planReviews.hold({ meetingId })).toMatchObject({ refusal: { code: 'state-changed' } });
  const { caseId } = household;
  expect(value(await api.cases.view({ caseId })).planReviews).toEqual([]);
  const again = value(await api.planReviews.create({ date: DAY }));
  value(await api.planReviews.place({ meetingId: again.meetingId, caseId }));
});
