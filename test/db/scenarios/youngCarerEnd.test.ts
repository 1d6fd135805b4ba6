/** Scenario 03 from its plan to its end (R9.5.18–R9.7.1): one sitting for two cases, four tasks, both windows write on one day. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testReception } from '../receptions/testReception.ts';
import { acceptedHousehold, explainAndSign } from '../supportPlans/planned.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

type Household = Awaited<ReturnType<typeof acceptedHousehold>>;
const DAY = '2027-05-20';
const ACTIONS = [
  ['世帯の様子を集めて調整する', 'こども家庭センター', '2027-06-18'],
  ['弟妹の朝の支度を手伝う', '子育て支援課', '2027-06-11'],
  ['住居確保の相談を受ける', 'ワーク・ライフ', '2027-06-16'],
  ['遅刻・欠席の日に連絡する', null, '2027-06-25'],
] as const;

async function plan({ office: { api }, caseId, person, organisation }: Household): Promise<string> {
  const { planId } = value(await api.supportPlans.begin({ caseId }));
  value(
    await api.supportPlans.save({
      planId,
      fields: {
        personIds: [person.美和 as string, person.大輝 as string],
        goalLong: '四人が今の家で暮らす',
        goalShort: '大輝が週4日登校できる',
        periodFrom: '2027-05-21',
        periodUntil: '2027-11-20',
      },
    }),
  );
  value(
    await api.supportPlans.saveIssue({
      planId,
      fields: { personId: person.大輝 as string, words: '朝の支度を誰かと一緒にしたい', position: 1 },
    }),
  );
  for (const [position, [what, name, dueDate]] of ACTIONS.entries())
    value(
      await api.supportPlans.saveAction({
        planId,
        fields: {
          what,
          dueDate,
          position,
          organisationId: name ? organisation(name) : null,
          organisationName: name ? '' : '中学校',
        },
      }),
    );
  return planId;
}

async function otherCase({ office: { api }, organisation }: Household): Promise<string> {
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        ...testReception,
        date: '2027-05-18',
        urgency: 'low',
        people: [{ name: '小松 由美', relation: 'self' }],
      },
    }),
  );
  await api.consents.record({
    caseId,
    personId: value(await api.cases.view({ caseId })).record.principalPersonId as string,
    method: 'written',
    scope: ['1', '3', '6'],
    organisationIds: [organisation('ワーク・ライフ')],
    date: '2027-05-18',
  });
  return caseId;
}

async function sit({ office, caseId, organisation }: Household, planId: string, other: string) {
  const { api } = office;
  office.at('2027-05-18T16:30:00+09:00');
  value(await api.supportPlans.submit({ planId, date: DAY }));
  const meetingId = (await api.planReviews.list())[0]?.id as string;
  value(await api.planReviews.place({ meetingId, caseId: other, kind: 'monitoring' }));
  office.at(`${DAY}T13:30:00+09:00`);
  value(
    await api.planReviews.save({
      meetingId,
      fields: { startTime: '13:30', place: '市役所 会議室', readAloud: true },
    }),
  );
  for (const [name, person, only] of [
    ['こども家庭センター', '山岸 泉', caseId],
    ['ワーク・ライフ', '関 亮', other],
  ] as const)
    value(
      await api.planReviews.saveAttendee({
        meetingId,
        organisationId: organisation(name),
        organisationName: name,
        name: person,
        caseIds: [only],
      }),
    );
  const { cases } = value(await api.planReviews.view({ meetingId }));
  const partOf = (of: string) => cases.find((each) => each.caseId === of)?.meetingCaseId as string;
  for (const [meetingCaseId, fields] of [
    [partOf(caseId), { startTime: '13:30', discussion: '朝の支度から始める', result: 'adequate' }],
    [partOf(other), { startTime: '14:30', discussion: '図書の整理を体験する' }],
  ] as const)
    value(await api.planReviews.saveCase({ meetingCaseId, fields }));
  const take = () => api.planReviews.takePlanActions({ meetingCaseId: partOf(caseId) });
  expect(value(await take()).roles.map(({ what, dueDate }) => [what, dueDate])).toEqual(
    ACTIONS.map(([what, , due]) => [what, due]),
  );
  expect(value(await take()).roles).toEqual([]);
  expect(value(await api.planReviews.hold({ meetingId })).tasks).toBe(4);
  return { mine: partOf(caseId), others: partOf(other) };
}

let files = 0;
async function carry(from: TestOffice, to: TestOffice, caseId: string): Promise<number> {
  const { others } = await from.api.handoff.offices();
  files += 1;
  const file = `household-${files}.tsunagi`;
  value(
    await from.api.handoff.export({
      ticket: from.ticket(file, 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds: [caseId],
      purpose: '両方の窓口で支援を続けるため',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-07-12',
    }),
  );
  copyFileSync(join(from.folder, file), join(to.folder, file));
  const { inspectionId } = value(await to.api.handoff.inspect({ ticket: to.ticket(file, 'read') }));
  return value(await to.api.handoff.commit({ inspectionId })).differences;
}

test('二つの案件を続けて扱う会議から対応事項4件になり、両窓口で期限の超過が見え、同じ日の別々の項目は両方が生きる', async () => {
  const household = await acceptedHousehold();
  const { office: cityHall, caseId } = household;
  cityHall.at('2027-05-18T11:00:00+09:00');
  const planId = await plan(household);
  await explainAndSign(household, planId, '2027-05-18');
  const other = await otherCase(household);
  const { mine, others } = await sit(household, planId, other);

  const minutesOf = async (id: string) =>
    JSON.stringify(value(await cityHall.api.papers.planReviewMinutes({ id })));
  const [first, second] = [await minutesOf(mine), await minutesOf(others)];
  for (const word of ['大輝', '朝の支度から始める', '山岸 泉']) {
    expect(first).toContain(word);
    expect(second).not.toContain(word);
  }
  for (const word of ['小松', '図書の整理を体験する', '関 亮']) {
    expect(second).toContain(word);
    expect(first).not.toContain(word);
  }
  const sittings = (await cityHall.api.reports.progress()).rows.find(
    ({ measure }) => measure === 'plan-review-meetings',
  );
  expect(sittings?.cells.find(({ year }) => year === 2027)?.actual).toMatchObject({ count: 1, caseTotal: 2 });

  cityHall.at('2027-05-21T10:00:00+09:00');
  value(
    await cityHall.api.supportPlans.decide({
      planId,
      date: '2027-05-21',
      deciderName: '宮本 徹',
      decisionNumber: '社福第45号',
    }),
  );
  // What the meeting gave out goes on as the plan's 支援内容: four, not eight.
  const { tasks } = value(await cityHall.api.cases.view({ caseId }));
  expect(tasks.map(({ kind, title, dueDate }) => [kind, title, dueDate])).toEqual(
    expect.arrayContaining(ACTIONS.map(([what, , due]) => ['plan-action', what, due])),
  );
  expect(tasks).toHaveLength(4);

  const palette = await setUpTestOffice('コスモスパレット', 'コ', {
    staff: '石井 拓',
    clock: cityHall.clock,
  });
  await meet(cityHall, palette);
  cityHall.at('2027-05-24T10:00:00+09:00');
  await carry(cityHall, palette, caseId);

  cityHall.at('2027-07-01T09:00:00+09:00');
  for (const { api } of [cityHall, palette]) {
    const today = await api.tasks.today();
    const late = today.tasks.filter(({ dueDate }) => (dueDate ?? '9') < today.today);
    expect(late.map(({ title }) => title)).toEqual(expect.arrayContaining(ACTIONS.map(([what]) => what)));
  }

  const fact = '弟妹の朝の支度に協力会員が入った。';
  value(
    await palette.api.cases.addNote({
      caseId,
      note: { date: '2027-07-01', time: '09:00', method: 'home-visit', partners: ['family'], fact },
    }),
  );
  const address = '印西市木下南9丁目9-9';
  value(await cityHall.api.cases.saveHousehold({ caseId, fields: { address } }));
  cityHall.at('2027-07-02T10:00:00+09:00');
  expect(await carry(palette, cityHall, caseId)).toBe(0);
  expect(await carry(cityHall, palette, caseId)).toBe(0);
  for (const { api } of [cityHall, palette]) {
    const view = value(await api.cases.view({ caseId }));
    expect(view.household?.address).toBe(address);
    expect(view.notes.map((each) => each.fact)).toContain(fact);
    expect(await api.differences.count({})).toBe(0);
  }
});
