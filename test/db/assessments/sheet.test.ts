/** インテーク・アセスメントシート through the contract, with the household of scenario 03. */
import { expect, test } from 'vitest';
import { filledOn, missingForReport, reportedKeys } from '../../../db/assessments/sheetRules.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

async function schoolRings() {
  const office = await setUpTestOffice('市役所窓口', '市');
  const { api } = office;
  office.at('2027-05-11T10:00:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2027-05-11',
        time: '10:00',
        method: 'phone',
        route: 'school-education-board',
        visitorIsPrincipal: false,
        visitorRelation: 'organisation',
        memo: '週に2〜3日欠席し、給食費が未納。',
        worries: { '11': 'most', '03': 'applies' },
        form: 'without-consent',
        noConsentReason: 'not-contacted',
        people: [
          {
            name: '斎藤 大輝',
            kana: 'さいとう だいき',
            sex: 'male',
            birth: { iso: '2013-06-09', precision: 'day' },
            relation: 'self',
          },
          {
            name: '齋藤 美和',
            kana: 'さいとう みわ',
            sex: 'female',
            birth: { iso: '1983-01-30', precision: 'day' },
            relation: 'mother',
          },
          { name: '齋藤 颯太', birth: { iso: '2019-04-30', precision: 'day' }, relation: 'younger-brother' },
          { name: '齋藤 花', birth: { iso: '2019-05-01', precision: 'day' }, relation: 'younger-sister' },
        ],
      },
    }),
  );
  const sheet = async () => value(await api.assessments.sheet({ caseId }));
  const person = async (name: string) =>
    (await sheet()).members.find((each) => each.person.name === name)?.person.id ?? '';
  return { ...office, caseId, sheet, person };
}

test('受付・世帯で書いたことは、書き直さなくてもシートにある', async () => {
  const { sheet } = await schoolRings();
  const view = await sheet();
  expect(view.hasBegun).toBe(false);
  expect(view.members.map((each) => each.person.name)).toEqual([
    '斎藤 大輝',
    '齋藤 美和',
    '齋藤 颯太',
    '齋藤 花',
  ]);
  expect(view.memberFacts.map((each) => each.age)).toEqual([13, 44, 8, 8]);
  expect(view.fromReception).toMatchObject({ route: 'school-education-board', method: 'phone' });
  expect(view.worries).toEqual({ worries: ['03', '11'], most: '11' });
  expect(view.householdType).toBe('single-parent');
  expect(view.missing).not.toContain('intakeSheet.route');
  expect(view.missing).toContain('intakeSheet.housing');
});

test('一項目ずつ保存され、はじめの一字でシートができてインテーク中になる。同じ期には一枚だけ', async () => {
  const { api, caseId, sheet, core } = await schoolRings();
  value(await api.assessments.saveSheet({ caseId, fields: { housing: 'rented' } }));
  value(await api.assessments.saveSheet({ caseId, fields: { arrears: ['rent'], arrearsText: '3か月' } }));
  value(await api.assessments.saveSheet({ caseId, fields: { housingText: '市営に応募中', housing: null } }));
  const view = await sheet();
  expect(view).toMatchObject({
    hasBegun: true,
    state: 'intake',
    values: { date: '2027-05-11', housing: null, housingText: '市営に応募中', arrears: ['rent'] },
  });
  const rows = core.session()?.store.connection.prepare('SELECT count(*) FROM intakeSheet').pluck().get();
  expect(rows).toBe(1);
});

test('ヤングケアラーを提案し、採用すると大輝の課題にもなり、外すと二度と尋ねない', async () => {
  const { api, caseId, sheet, person } = await schoolRings();
  const daiki = await person('斎藤 大輝');
  value(
    await api.assessments.setIssue({
      caseId,
      personId: await person('齋藤 美和'),
      code: 'mental-health',
      on: true,
    }),
  );
  value(await api.assessments.setIssue({ caseId, personId: daiki, code: 'school-absence', on: true }));
  const [proposal] = (await sheet()).proposals;
  expect(proposal).toMatchObject({ label: 'young-carer', personIds: [daiki] });
  value(await api.assessments.setLabel({ caseId, label: 'young-carer', act: 'take', personIds: [daiki] }));
  let view = await sheet();
  expect(view.labels).toEqual(['young-carer']);
  expect(view.proposals).toEqual([]);
  expect(view.issues).toContainEqual({ personId: daiki, code: 'young-carer', note: '' });
  value(await api.assessments.setLabel({ caseId, label: 'young-carer', act: 'refuse' }));
  view = await sheet();
  expect(view).toMatchObject({ labels: [], labelsRefused: ['young-carer'], proposals: [] });
  expect(view.issues.map((each) => each.code)).not.toContain('young-carer');
  value(await api.assessments.setLabel({ caseId, label: 'young-carer', act: 'ask' }));
  expect((await sheet()).proposals).toHaveLength(1);
});

test('属性は複合と提案され、直すと直したものが残り、消すと提案に戻る', async () => {
  const { api, caseId, sheet, person } = await schoolRings();
  value(
    await api.assessments.setIssue({
      caseId,
      personId: await person('齋藤 美和'),
      code: 'poverty',
      on: true,
    }),
  );
  expect((await sheet()).attributesProposed).toEqual(['children', 'poverty']);
  value(await api.assessments.saveSheet({ caseId, fields: { attributes: ['children'] } }));
  expect((await sheet()).values.attributes).toEqual(['children']);
  value(await api.assessments.saveSheet({ caseId, fields: { attributes: null } }));
  expect((await sheet()).values.attributes).toBeNull();
});

test('個人番号と思われる数字は、何の番号かを書かない限りシートに残らない（R13）', async () => {
  const { api, caseId, sheet } = await schoolRings();
  const fields = { clinic: '印旛クリニック 123456789018' };
  expect(await api.assessments.saveSheet({ caseId, fields })).toMatchObject({
    refusal: { code: 'R13', facts: { fields: ['clinic'] } },
  });
  expect((await sheet()).hasBegun).toBe(false);
  value(await api.assessments.saveSheet({ caseId, fields, numberReason: '診察券の番号' }));
  expect((await sheet()).values.clinic).toBe(fields.clinic);
});

test('同じ課題に二度印をつけても一つで、消せる。世帯にいない人にはつかない', async () => {
  const { api, caseId, sheet, person } = await schoolRings();
  const issue = { caseId, personId: await person('齋藤 美和'), code: 'poverty' as const };
  value(await api.assessments.setIssue({ ...issue, on: true }));
  value(await api.assessments.setIssue({ ...issue, on: true, note: '家賃滞納3か月' }));
  expect((await sheet()).issues).toEqual([
    { personId: issue.personId, code: 'poverty', note: '家賃滞納3か月' },
  ]);
  value(await api.assessments.setIssue({ ...issue, on: false }));
  expect((await sheet()).issues).toEqual([]);
  expect(await api.assessments.setIssue({ ...issue, personId: 'stranger', on: true })).toMatchObject({
    refusal: { code: 'not-found' },
  });
});

test('足りない支援は社会資源の一覧に一件だけ入り、書き直すと変わり、消すとなくなる', async () => {
  const { api, caseId } = await schoolRings();
  const gaps = async () => value(await api.cases.view({ caseId })).gaps.map((each) => each.what);
  const write = (missingSupport: string) => api.assessments.saveSheet({ caseId, fields: { missingSupport } });
  value(await write('朝の見守り'));
  value(await write('朝の見守り、登校の付添い'));
  expect(await gaps()).toEqual(['朝の見守り、登校の付添い']);
  value(await write(''));
  expect(await gaps()).toEqual([]);
  value(await write('朝の見守り'));
  expect(await gaps()).toEqual(['朝の見守り']);
});

test('安否不明を記録すると緊急性が高になり、見るまでは下げられず、進め方を決めるにも理由が要る', async () => {
  const { api, caseId, sheet } = await schoolRings();
  value(
    await api.assessments.recordRisks({
      caseId,
      date: '2027-05-11',
      time: '11:00',
      risks: ['unseen'],
      notifications: [
        { risk: 'unseen', organisationName: '交番', contactName: '当番', content: '巡回を頼んだ' },
      ],
      unseenGround: '三日、誰も姿を見ていない',
    }),
  );
  expect(await sheet()).toMatchObject({
    urgency: 'high',
    urgencyGround: '三日、誰も姿を見ていない',
    unseen: true,
    riskChecks: [{ notifications: [{ risk: 'unseen', organisationName: '交番', content: '巡回を頼んだ' }] }],
  });
  const lower = { caseId, urgency: 'middle', ground: '電話があった' } as const;
  expect(await api.cases.setUrgency(lower)).toMatchObject({ refusal: { code: 'not-yet-seen' } });
  expect(await api.cases.setUrgency({ ...lower, loweredBecause: 'entered-by-mistake' })).toMatchObject({
    refusal: { code: 'not-yet-seen' },
  });
  const screening = { caseId, date: '2027-05-11', result: '3' } as const;
  expect(await api.assessments.screen(screening)).toMatchObject({
    refusal: { code: 'not-yet-seen', way: 'confirm-safety' },
  });
  value(await api.assessments.screen({ ...screening, unseenReason: '警察と並行して進める' }));
  expect((await sheet()).screenings[0]).toMatchObject({ unseenReason: '警察と並行して進める' });
  value(await api.cases.setUrgency({ ...lower, ground: '自宅で会えた', loweredBecause: 'seen' }));
  expect(await sheet()).toMatchObject({ urgency: 'middle', unseen: false });
});

test('関係機関は書き足し、直し、消せる。ほかのケースの行には触れない', async () => {
  const { api, caseId, sheet } = await schoolRings();
  const { id } = value(
    await api.assessments.saveInvolved({
      caseId,
      fields: { organisationName: '中学校', contactName: '教頭', involvement: '登校支援' },
    }),
  );
  value(await api.assessments.saveInvolved({ caseId, id, fields: { issue: '担任が替わった' } }));
  expect((await sheet()).involved).toMatchObject([{ contactName: '教頭', issue: '担任が替わった' }]);
  expect(await api.assessments.saveInvolved({ caseId, id: 'another', fields: { issue: '' } })).toMatchObject({
    refusal: { code: 'not-found' },
  });
  value(await api.assessments.removeInvolved({ caseId, id }));
  expect((await sheet()).involved).toEqual([]);
});

test('国への報告事項は管理者が変えられ、足りない項目は画面に示すだけで止めない', async () => {
  const { api, sheet } = await schoolRings();
  await api.assessments.setReportField({ key: 'intakeSheet.housing', nationalReport: false });
  await api.assessments.setReportField({ key: 'intakeSheet.careLevel', nationalReport: true });
  const view = await sheet();
  expect(view.reported).not.toContain('intakeSheet.housing');
  expect(view.missing).toContain('intakeSheet.careLevel');
  const housing = (await api.assessments.reportFields()).find((each) => each.key === 'intakeSheet.housing');
  expect(housing).toEqual({ key: 'intakeSheet.housing', nationalReport: false, asDelivered: true });
});

test('「無」も「不明」も答えで、空欄だけが未記入', () => {
  const nothing = { fields: {}, records: new Set<never>() };
  expect(filledOn('3', nothing)).toEqual({ filled: 0, of: 7 });
  expect(
    filledOn('1', { ...nothing, fields: { historyHas: 'unknown', history: '', marriage: 'other' } }).filled,
  ).toBe(2);
  const asked = reportedKeys(new Map());
  const asks = (what: object) =>
    missingForReport(asked, nothing, { refers: false, broughtByOrganisation: false, ...what });
  expect(asks({})).not.toContain('sentReferral');
  expect(asks({ refers: true })).toContain('sentReferral');
  expect(asks({})).not.toContain('intakeSheet.routeOrganisationId');
  expect(asks({ broughtByOrganisation: true })).toContain('intakeSheet.routeOrganisationId');
});
