/** 月報: scenario 02's month, and the counting rules one by one. */
import { expect, test } from 'vitest';
import { ageBand, contactsOf, type NoteFact, type ReceptionFact } from '../../../db/reports/rules.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

const reception = (part: Partial<ReceptionFact>): ReceptionFact => ({
  id: 'r',
  caseId: 'c',
  personId: 'p',
  officeId: 'o',
  date: '2026-11-24',
  method: 'visit',
  route: 'self-visit',
  worries: [],
  isOneLine: false,
  isFirst: true,
  sex: 'female',
  age: 33,
  ...part,
});
const note = (part: Partial<NoteFact>): NoteFact => ({
  id: 'n',
  caseId: 'c',
  officeId: 'o',
  date: '2026-11-24',
  method: 'phone',
  partners: ['self'],
  isSuperseded: false,
  stages: [],
  ...part,
});
const counted = (receptions: ReceptionFact[], notes: NoteFact[] = []) =>
  contactsOf({ receptions, notes }).map((each) => each.counts);

test('ケースの最初の受付と一行受付は新規、二度目の受付は継続に数える', () => {
  expect(counted([reception({})])).toEqual(['new']);
  expect(counted([reception({ isFirst: false })])).toEqual(['continued']);
  expect(counted([reception({ caseId: null, isFirst: false, isOneLine: true })])).toEqual(['new']);
});

test('本人や家族との経過は継続、機関との経過は連絡調整に数える', () => {
  expect(counted([], [note({})])).toEqual(['continued']);
  expect(counted([], [note({ partners: ['family', 'organisation'] })])).toEqual(['continued']);
  expect(counted([], [note({ partners: ['organisation'] })])).toEqual(['liaison']);
  expect(counted([], [note({ partners: [], method: 'with-organisations' })])).toEqual(['liaison']);
});

test('所内の協議・会議と、訂正された前の版は数えない', () => {
  expect(counted([], [note({ method: 'in-office' })])).toEqual([]);
  expect(counted([], [note({ method: 'support-meeting' })])).toEqual([]);
  expect(counted([], [note({ isSuperseded: true })])).toEqual([]);
});

test.each([
  [17, 'under-18'],
  [18, '18-39'],
  [39, '18-39'],
  [40, '40-64'],
  [64, '40-64'],
  [65, '65-74'],
  [75, '75-over'],
  [null, 'unknown'],
] as const)('%s歳は %s', (age, band) => expect(ageBand(age)).toBe(band));

test('場面02の月: 新規1（来所）、つなぎ先1、確認率は作成日までに確かめた件数で数える', async () => {
  const palette = await setUpTestOffice('コスモスパレット', 'パ', { staff: '石井 拓' });
  const { api } = palette;
  palette.at('2026-11-24T13:30:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2026-11-24',
        time: '13:30',
        method: 'visit',
        route: 'self-visit',
        memo: '一人での育児がつらい。',
        worries: { '11': 'most', '01': 'applies' },
        urgency: 'low',
        people: [
          {
            name: '中村 あかり',
            sex: 'female',
            birth: { iso: '1993-02-14', precision: 'day' },
            relation: 'self',
          },
        ],
      },
    }),
  );
  const [first] = await api.referrals.candidates({ caseId });
  const organisationId = first?.organisationId as string;
  const personId = value(await api.cases.view({ caseId })).record.principalPersonId as string;
  await api.consents.record({
    caseId,
    personId,
    method: 'oral',
    scope: ['1', '6'],
    organisationIds: [organisationId],
    date: '2026-11-24',
  });
  value(await api.assessments.screen({ caseId, date: '2026-11-24', result: '2' }));
  const { referralId } = value(
    await api.referrals.send({
      caseId,
      organisationId,
      date: '2026-11-24',
      time: '14:20',
      way: 'accompany',
      reason: '一時預かりの利用を希望',
      confirmDue: '2026-12-01',
    }),
  );
  const before = await api.reports.monthly({ month: '2026-11', asOf: '2026-11-30' });
  expect(before.referrals).toMatchObject([{ organisationId, count: 1, confirmed: 0 }]);
  palette.at('2026-12-01T09:00:00+09:00');
  value(
    await api.referrals.confirm({ referralId, outcome: 'connected', date: '2026-12-01', method: '電話' }),
  );
  palette.at('2026-12-10T09:00:00+09:00');
  const report = await api.reports.monthly({ month: '2026-11' });
  const office = report.offices[0]?.id;
  expect(report).toMatchObject({
    asOf: '2026-12-10',
    contacts: { [`${office} visit new`]: { count: 1, caseIds: [caseId] } },
    routes: { 'self-visit': { count: 1 } },
    people: { '18-39 female': { count: 1 } },
    worries: { '11': { count: 1 }, '01': { count: 1 } },
    screenings: { '2': { count: 1 } },
    referrals: [{ organisationName: '子育てコンシェルジュ', count: 1, confirmed: 1, connected: 1 }],
  });
  expect(report.heads[caseId]).toMatchObject({ personName: '中村 あかり' });
  expect((await api.reports.monthly({ month: '2026-12' })).contacts).toEqual({});
  expect(await api.reports.months()).toEqual(['2026-11']);
});
