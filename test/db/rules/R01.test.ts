import { describe, expect, test } from 'vitest';
import type { ConsentFact } from '../../../db/consents/rules.ts';
import { mayComeBeforePlanReview } from '../../../db/meetings/rules.ts';
import { youngCarerHousehold } from '../consents/given.ts';
import { value } from '../testOffice.ts';
import { consentFact, withdrawal } from './consentFact.ts';

const consent = (part: Partial<ConsentFact> = {}) =>
  consentFact({ organisationIds: ['o1'], date: '2027-06-03', ...part });
const refusal = { ok: false, refusal: { code: 'R01', way: 'hold-as-support-meeting' } };

describe('R01 重層的支援会議の議題には、情報共有の同意があるケースだけが載る', () => {
  test('同意があれば載り、根拠の同意が残る', () => {
    expect(mayComeBeforePlanReview([consent()], '2027-06-18')).toEqual({ ok: true, value: ['c1'] });
  });
  test('同意がなければ止め、支援会議を案内する', () => {
    expect(mayComeBeforePlanReview([], '2027-06-18')).toMatchObject(refusal);
  });
  test('会議の日より後の同意では載らない', () => {
    expect(mayComeBeforePlanReview([consent({ date: '2027-06-19' })], '2027-06-18')).toMatchObject(refusal);
  });
  test('撤回の日からは載らない', () => {
    const withdrawn = consent({ withdrawals: [withdrawal('2027-06-18')] });
    expect(mayComeBeforePlanReview([withdrawn], '2027-06-17').ok).toBe(true);
    expect(mayComeBeforePlanReview([withdrawn], '2027-06-18')).toMatchObject(refusal);
  });
  test('一部の撤回なら載り、残りがなくなる撤回では載らない', () => {
    const part = withdrawal('2027-06-10', { scope: ['6'] });
    expect(mayComeBeforePlanReview([consent({ withdrawals: [part] })], '2027-06-18').ok).toBe(true);
    const rest = withdrawal('2027-06-12', { organisationIds: ['o1'] });
    expect(mayComeBeforePlanReview([consent({ withdrawals: [part, rest] })], '2027-06-18')).toMatchObject(
      refusal,
    );
  });
  test('期限の日までは載り、翌日からは載らない', () => {
    const limited = consent({ until: '2027-06-18' });
    expect(mayComeBeforePlanReview([limited], '2027-06-18').ok).toBe(true);
    expect(mayComeBeforePlanReview([limited], '2027-06-19')).toMatchObject(refusal);
  });
  test('別の種類の同意（事業の利用など）では載らない', () => {
    expect(mayComeBeforePlanReview([consent({ kind: 'programme-use' })], '2027-06-18')).toMatchObject(
      refusal,
    );
  });
});

test('R01 断りは操作記録に残り、理由を書いても載せられない。案内された支援会議は開け、同意を得れば載る', async () => {
  const { office, caseId, person, organisation, audited } = await youngCarerHousehold();
  const { api } = office;
  value(await api.assessments.screen({ caseId, date: '2027-05-14', result: '5', ground: '同意はまだ' }));
  value(
    await api.cases.requestCoordination({
      caseId,
      requestedOn: '2027-05-14',
      fromSection: '子ども家庭課',
      connectorName: '川口 直',
      form: 'without-consent',
      reason: '一緒に支える必要がある。',
    }),
  );
  value(
    await api.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: '2027-05-14',
      coordinatorStaffId: null,
    }),
  );
  expect(await api.meetings.proposePlanReview({ caseId, date: '2027-05-20' })).toMatchObject(refusal);
  expect(audited('refused')).toEqual([{ rule: 'R01' }]);
  expect(audited('override')).toEqual([]);
  value(await api.meetings.createSupportMeeting({ caseId, date: '2027-05-20' }));
  expect(value(await api.cases.view({ caseId })).record.state).toBe('support-meeting');
  await api.consents.record({
    caseId,
    personId: person.美和 as string,
    method: 'oral',
    scope: ['1', '6'],
    organisationIds: [organisation('こども家庭センター')],
    date: '2027-05-14',
  });
  value(await api.meetings.proposePlanReview({ caseId, date: '2027-05-20' }));
});
