import { expect, test } from 'vitest';
import { value } from '../testOffice.ts';
import { DAY, hold, twoCaseSitting } from './sitting.ts';

test('一つの会議に二つのケースを諮っても、会議録には片方の一字も混ざらない', async () => {
  const { office, meetingId, first, second } = await twoCaseSitting();
  const { api } = office;
  for (const { caseId, mark } of [first, second]) {
    const { attendeeId } = value(
      await api.meetings.saveAttendee({
        meetingId,
        organisationName: `${mark}の機関`,
        name: `${mark}の人`,
        way: 'heard-then-left',
        reason: `${mark}の理由`,
      }),
    );
    value(
      await api.sittings.saveAttendance({
        attendeeId,
        attended: true,
        standing: `${mark}の立場`,
        caseIds: [caseId],
      }),
    );
  }
  await hold(office, meetingId);
  for (const step of ['held', 'confirmed']) {
    if (step === 'confirmed') value(await api.meetings.confirmMinutes({ meetingId, date: DAY }));
    for (const [own, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const paper = JSON.stringify(value(await api.papers.minutes({ id: own.meetingCaseId })));
      expect(paper).toContain(`${own.mark}の立場`);
      expect(paper).not.toContain(other.mark);
      expect(paper).not.toContain(other.caseId);
    }
  }
});

test('準備中の会議に別のケースを載せ、外せる。戻すと書いたことも戻る。開催後はどちらもできない', async () => {
  const { office, meetingId, second } = await twoCaseSitting();
  const { api } = office;
  const cases = async () => value(await api.meetings.view({ meetingId })).cases;
  value(await api.sittings.takeCaseOff({ meetingCaseId: second.meetingCaseId }));
  expect(await cases()).toHaveLength(1);
  const { meetingCaseId } = value(await api.sittings.putCaseOn({ meetingId, caseId: second.caseId }));
  expect(meetingCaseId).toBe(second.meetingCaseId);
  expect((await cases()).map((each) => each.wishes)).toEqual(['赤印の意向', '青印の意向']);
  value(await api.sittings.putCaseOn({ meetingId, caseId: second.caseId }));
  expect(await cases()).toHaveLength(2);
  await hold(office, meetingId);
  for (const refused of [
    await api.sittings.takeCaseOff({ meetingCaseId }),
    await api.sittings.putCaseOn({ meetingId, caseId: second.caseId }),
  ])
    expect(refused).toMatchObject({ refusal: { code: 'state-changed' } });
});

test('次回の日は、開催済にしたときに一度だけ次の会議の準備になり、同じ日の二件は一つの会議に載る', async () => {
  const { office, meetingId, first, second } = await twoCaseSitting();
  const { api } = office;
  const { next, tasks } = await hold(office, meetingId);
  expect(tasks).toBe(2);
  expect(next).toHaveLength(1);
  const draft = value(await api.meetings.view({ meetingId: next[0] as string }));
  expect(draft.meeting).toMatchObject({ state: 'preparing', date: '2027-05-21', number: 2 });
  expect(draft.cases.map(({ caseId, purpose }) => ({ caseId, purpose }))).toEqual([
    { caseId: first.caseId, purpose: '赤印の次回' },
    { caseId: second.caseId, purpose: '青印の次回' },
  ]);
  value(await api.meetings.save({ meetingId: next[0] as string, fields: { date: '2027-05-28' } }));
  expect(value(await api.meetings.confirmMinutes({ meetingId, date: DAY })).next).toEqual([]);
  expect(value(await api.meetings.view({ meetingId })).cases[0]?.next?.date).toBe('2027-05-28');
});

test('令和8年度の会議は試行と記録し、日を次の年度に移すと、その年度の回になる', async () => {
  const { office, meetingId } = await twoCaseSitting('2027-03-30');
  const { api } = office;
  const view = async () => value(await api.meetings.view({ meetingId })).meeting;
  expect(await view()).toMatchObject({ fiscalYear: 2026, number: 1, isTrial: true });
  value(await api.meetings.save({ meetingId, fields: { date: '2027-04-02' } }));
  expect(await view()).toMatchObject({ fiscalYear: 2027, number: 1, isTrial: false });
});

test('試行の会議録には、法でなく試行の根拠と守秘の申合せが載る', async () => {
  const { office, first } = await twoCaseSitting('2027-03-30');
  const { wording } = value(await office.api.papers.minutes({ id: first.meetingCaseId }));
  expect(wording.trialBasis).toContain('試行');
  expect(wording.secrecy).toContain('申合せ');
});

test('名とことばは設定で変えられ、会長とイニシャルは新しい会議に入り、元の文言に戻せる', async () => {
  const { office, first } = await twoCaseSitting();
  const { api } = office;
  value(
    await api.meetingSettings.save({
      'support-name': 'まるごと会議',
      'support-chair': '福祉部長',
      'uses-initials': 'yes',
    }),
  );
  const made = value(await api.meetings.createSupportMeeting({ caseId: first.caseId, date: '2027-06-01' }));
  expect(value(await api.meetings.view({ meetingId: made.meetingId })).meeting).toMatchObject({
    chairName: '福祉部長',
    usesInitials: true,
  });
  expect(value(await api.papers.minutes({ id: made.meetingCaseId })).wording.name).toBe('まるごと会議');
  value(await api.meetingSettings.save({ 'support-name': null }));
  expect((await api.meetingSettings.view()).values['support-name']).toBe('支援会議');
});

test('イニシャルを使う会議の会議録には、世帯の人の名もよみも載らず、出席者の名は載る', async () => {
  const { office, meetingId, first } = await twoCaseSitting();
  const { api } = office;
  value(
    await api.meetings.saveCase({
      meetingCaseId: first.meetingCaseId,
      fields: { wishes: '赤印さんは会いたいと話した。' },
    }),
  );
  value(await api.meetings.save({ meetingId, fields: { usesInitials: true } }));
  await hold(office, meetingId);
  const paper = JSON.stringify(value(await api.papers.minutes({ id: first.meetingCaseId })));
  expect(paper).not.toMatch(/赤印|あかじるし/);
  expect(paper).toMatch(/大野 恵/);
});

test('構成員でない人には、加わってもらう理由を書く。理由は操作記録にも残る', async () => {
  const { office, meetingId } = await twoCaseSitting();
  const someone = {
    meetingId,
    organisationName: '団地管理会社',
    name: '森 一郎',
    way: 'heard-then-left' as const,
  };
  expect(await office.api.meetings.saveAttendee(someone)).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['nonMemberReason'] } },
  });
  value(await office.api.meetings.saveAttendee({ ...someone, reason: '物音のことを聴くため' }));
  const entry = office.core
    .session()
    ?.store.connection.prepare(`SELECT detail FROM audit WHERE action = 'override'`)
    .get() as { detail: string };
  expect(JSON.parse(entry.detail)).toEqual({
    rule: 'C6',
    way: 'heard-then-left',
    reason: '物音のことを聴くため',
  });
});

test('準備中の会議は理由を書いて中止でき、ケースは外れる。中止した会議には書けず、載せられない', async () => {
  const { office, meetingId, first, second } = await twoCaseSitting();
  const { api } = office;
  const callOff = (reason: string) => api.sittings.callOff({ kind: 'support', meetingId, reason });
  expect(await callOff(' ')).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['calledOffReason'] } },
  });
  expect(value(await callOff('台風のため')).caseIds).toEqual(
    expect.arrayContaining([first.caseId, second.caseId]),
  );
  const listed = (await api.meetings.list()).find(({ id }) => id === meetingId);
  expect(listed).toMatchObject({ calledOffReason: '台風のため', cases: [] });
  const view = value(await api.cases.view({ caseId: first.caseId }));
  expect(view.meetings).toEqual([]);
  for (const late of [
    await callOff('二度め'),
    await api.sittings.putCaseOn({ meetingId, caseId: first.caseId }),
    await api.meetings.save({ meetingId, fields: { place: '会議室' } }),
    await api.meetings.hold({ meetingId }),
  ])
    expect(late).toMatchObject({ refusal: { code: 'state-changed' } });
  // One of the same day begins anew.
  const again = value(await api.meetings.createSupportMeeting({ caseId: first.caseId, date: DAY }));
  expect(again.meetingId).not.toBe(meetingId);
});

test('開催した会議は中止できない', async () => {
  const { office, meetingId } = await twoCaseSitting();
  await hold(office, meetingId);
  expect(await office.api.sittings.callOff({ kind: 'support', meetingId, reason: '誤り' })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
});
