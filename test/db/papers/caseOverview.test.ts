import { expect, test } from 'vitest';
import { acceptedHousehold } from '../supportPlans/planned.ts';
import { value } from '../testOffice.ts';

/** Scenario 03 with its sheet written, before a 支援会議 and a 重層的支援会議 of the same case. */
async function before() {
  const household = await acceptedHousehold();
  const { office, caseId, person, organisation } = household;
  const { api } = office;
  value(
    await api.assessments.saveSheet({
      caseId,
      fields: {
        lifeHistory: '離婚後、三人を育てている',
        disease: '抑うつ状態',
        arrears: ['rent'],
        arrearsText: '家賃二か月分',
        savings: '預金はほとんどない',
        willPrincipal: '子どもを学校に行かせたい',
        willFamily: '母が心配だと大輝が話した',
        strengths: '近所の人が声をかけている',
        housing: 'rented',
      },
    }),
  );
  value(
    await api.assessments.setIssue({
      caseId,
      personId: person.大輝 as string,
      code: 'young-carer',
      on: true,
    }),
  );
  value(await api.assessments.setIssue({ caseId, personId: person.花 as string, code: 'illness', on: true }));
  const session = office.core.session();
  const store = session?.store;
  if (!store) throw new Error('閉じている');
  const support = value(await api.meetings.createSupportMeeting({ caseId, date: '2027-06-01' }));
  const review = value(await api.meetings.proposePlanReview({ caseId, date: '2027-06-02' }));
  const { id: reviewCaseId } = store.connection
    .prepare('SELECT id FROM planReviewMeetingCase WHERE meetingId = ?')
    .get(review.meetingId) as { id: string };
  const attends = (organisationId: string | null, organisationName = '') =>
    store.write(session.staff.id, (writer) =>
      writer.add('planReviewAttendee', {
        meetingId: review.meetingId,
        organisationId,
        organisationName,
        name: '試験 一郎',
        attended: true,
      }),
    );
  const overview = async (id: string) => value(await api.papers.caseOverview({ id }));
  return {
    ...household,
    support,
    reviewCaseId,
    reviewId: review.meetingId,
    attends,
    overview,
    store,
    organisation,
  };
}

test('支援会議の事例概要には、書いたことがすべて、打ち直さずに載る', async () => {
  const { support, overview } = await before();
  const sheet = await overview(support.meetingCaseId);
  expect(sheet).toMatchObject({ kind: 'support', isLimited: false, withheld: {}, issuesWithheld: false });
  expect(sheet.values).toMatchObject({ disease: '抑うつ状態', arrearsText: '家賃二か月分' });
  expect(sheet.issues).toHaveLength(2);
});

test('重層的支援会議の事例概要には、同意のない項目も、同意のない人のことも載らず、欄がそう言う', async () => {
  const { reviewCaseId, attends, overview, organisation, person } = await before();
  attends(organisation('こども家庭センター'));
  const sheet = await overview(reviewCaseId);
  const said = JSON.stringify(sheet);
  for (const words of ['家賃二か月分', '預金はほとんどない', 'illness', '母が心配だ'])
    expect(said).not.toContain(words);
  for (const words of ['離婚後', '抑うつ状態', '子どもを学校に', 'young-carer'])
    expect(said).toContain(words);
  expect(sheet.withheld.money).toEqual(
    expect.arrayContaining(['income', 'arrears-fact', 'arrears-amount', 'assets']),
  );
  expect(sheet.withheld.family).toEqual(['wish']);
  expect(sheet.issuesWithheld).toBe(true);
  const hana = sheet.members?.find(({ personId }) => personId === person.花);
  expect(hana).toMatchObject({ name: '齋藤 花', age: null, isWithheld: true });
});

test('共有先に入っていない機関が一つでも出れば、全員に配る紙には何も載せられず、その機関の名を言う', async () => {
  const { reviewCaseId, attends, overview, organisation } = await before();
  attends(organisation('こども家庭センター'));
  attends(organisation('いんざいワーク'));
  const sheet = await overview(reviewCaseId);
  expect(sheet).toMatchObject({ principal: null, members: null, organisations: null });
  expect(sheet.stoppedBy.join()).toContain('いんざいワーク');
  expect(JSON.stringify(sheet)).not.toContain('離婚後');
});

test('名簿にない機関の人が出るときも、同意の外である', async () => {
  const { reviewCaseId, attends, overview, organisation } = await before();
  attends(organisation('こども家庭センター'));
  attends(null, '試験不動産');
  expect(await overview(reviewCaseId)).toMatchObject({ principal: null, stoppedBy: ['試験不動産'] });
});

test('自分の課の人が出ても、同意は要らない', async () => {
  const { reviewCaseId, attends, overview, organisation } = await before();
  attends(organisation('こども家庭センター'));
  attends(null, '社会福祉課');
  expect((await overview(reviewCaseId)).principal).not.toBeNull();
});

test('R09 住所秘匿なら、どちらの会議の紙にも住所はなく、別居の家族も載らない', async () => {
  const { office, caseId, person, support, reviewCaseId, overview, store } = await before();
  store.write(null as never, (writer) => {
    writer.put('person', person.美和 as string, { address: '秘匿町9999', addressConcealed: true });
  });
  value(await office.api.assessments.saveSheet({ caseId, fields: { separateFamily: '父 秘匿町の隣' } }));
  for (const id of [support.meetingCaseId, reviewCaseId]) {
    const sheet = await overview(id);
    expect(sheet.address).toBeNull();
    expect(JSON.stringify(sheet)).not.toContain('秘匿町');
  }
});

test('イニシャルで出す会議では、氏名も、文の中の名も紙のデータにない', async () => {
  const { support, overview, store, person } = await before();
  store.write(null as never, (writer) => {
    writer.put('supportMeeting', support.meetingId, { usesInitials: true });
    writer.put('supportMeetingCase', support.meetingCaseId, { purpose: '大輝さんの登校を支える' });
  });
  const sheet = await overview(support.meetingCaseId);
  expect(sheet.principal?.name).toBe('S.M.');
  expect(sheet.purpose).toBe('S.D.さんの登校を支える');
  expect(sheet.members?.map(({ personId, name }) => [personId, name])).toContainEqual([person.花, 'S.H.']);
  for (const words of ['齋藤', '斎藤', '大輝', 'さいとう'])
    expect(JSON.stringify(sheet)).not.toContain(words);
});
