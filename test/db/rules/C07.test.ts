import { describe, expect, test } from 'vitest';
import { LEGAL_BASES } from '../../../db/handoff/codes.ts';
import { type HandedCase, type HandingOver, mayHandOver, withheldFrom } from '../../../db/handoff/rules.ts';
import { consentFact } from './consentFact.ts';

const approval = { fiscalYear: 2027, number: 'R9-01', approvedOn: '2027-03-29', approver: '宮本 徹' };
const within: HandingOver = {
  isOwnCity: true,
  basis: 'within-purpose',
  on: '2027-04-19',
  eraseDue: '2027-05-19',
  approval,
  organisationId: null,
  reason: '',
  approver: '',
  approvedOn: null,
  withhold: [],
  concealed: { isTaken: false, reason: '', approver: '' },
};
const outside: HandingOver = {
  ...within,
  isOwnCity: false,
  basis: 'consent',
  approval: null,
  organisationId: 'concierge',
  approver: '宮本 徹',
  approvedOn: '2027-04-19',
  withhold: ['meeting-only', 'support-meetings'],
};
const whole = consentFact({ scope: ['1', '2', '3', '4', '5', '6'] });
const handed: HandedCase = {
  caseNo: 'R9-市0001',
  isConcealed: false,
  meetingOnly: 0,
  supportMeetings: 0,
  people: [{ id: 'p1', name: '田中 正雄' }],
  consents: [whole],
};
const ask = (question: HandingOver, part: Partial<HandedCase> = {}) =>
  mayHandOver(question, [{ ...handed, ...part }]);
const refusal = (question: HandingOver, part: Partial<HandedCase> = {}) => {
  const answer = ask(question, part);
  return answer.ok ? null : answer.refusal;
};

describe('C7 市の窓口どうしは、年度に一つの包括承認で渡せる', () => {
  test('その年度の承認があれば渡せ、同意も承認者も求めない', () => {
    expect(ask(within, { consents: [] })).toEqual({ ok: true, value: { consentIds: [] } });
  });
  test('承認がないとき、前の年度のものしかないときは、番号の欄を求める', () => {
    const missing = { code: 'missing-required', facts: { fields: ['blanketApproval'] } };
    expect(refusal({ ...within, approval: null })).toMatchObject(missing);
    expect(refusal({ ...within, approval: { ...approval, fiscalYear: 2026 } })).toMatchObject(missing);
    expect(refusal({ ...within, on: '2028-03-31', eraseDue: '2028-04-28' })).toBeNull();
    expect(refusal({ ...within, on: '2028-04-01', eraseDue: '2028-04-28' })).toMatchObject(missing);
  });
  test('承認の日は、渡す日より後にならない', () => {
    expect(refusal({ ...within, approval: { ...approval, approvedOn: '2027-04-20' } })).toMatchObject({
      code: 'invalid-input',
      facts: { fields: ['approvedOn'] },
    });
  });
  test('消去予定日は、渡す日より前にならない', () => {
    expect(refusal({ ...within, eraseDue: '2027-04-18' })).toMatchObject({ code: 'invalid-input' });
  });
});

describe('C8 市の外へは、根拠・承認者・日付がそろわなければ渡せない', () => {
  test('同じ課の中の利用としては渡せない', () => {
    expect(refusal({ ...outside, basis: 'within-purpose', approval })).toMatchObject({
      code: 'handoff-outside-basis',
    });
  });
  test('機関・承認者・承認日と、根拠によっては理由を求める', () => {
    const bare = { ...outside, organisationId: null, approver: '', approvedOn: null };
    expect(refusal({ ...bare, basis: 'by-law' })).toMatchObject({
      facts: { fields: ['recipientOrganisation', 'reason', 'approver', 'approvedOn'] },
    });
    expect(refusal({ ...outside, approvedOn: '2027-04-20' })).toMatchObject({ code: 'invalid-input' });
    for (const basis of LEGAL_BASES.filter((each) => each !== 'within-purpose'))
      expect(refusal({ ...outside, basis, reason: '照会があった' })).toBeNull();
  });
  test('同意を根拠にするときは、写しに入る全員の、すべての項目の同意が要る', () => {
    expect(ask(outside)).toEqual({ ok: true, value: { consentIds: ['c1'] } });
    const people = [...handed.people, { id: 'p2', name: '田中 花' }];
    expect(refusal(outside, { people })).toMatchObject({
      code: 'R06',
      way: 'record-consent',
      facts: { because: 'no-consent', caseNo: 'R9-市0001', name: '田中 花' },
    });
    const without = consentFact({ ...whole, items: { debt: 'withhold' } });
    expect(refusal(outside, { consents: [without] })).toMatchObject({
      facts: { because: 'item-withheld', item: 'debt' },
    });
    expect(refusal({ ...outside, organisationId: 'police' })).toMatchObject({
      facts: { because: 'organisation-not-named' },
    });
  });
  test('入れないと決めた電話番号には、同意を求めない', () => {
    const without = [consentFact({ ...whole, items: { tel: 'withhold' } })];
    expect(refusal(outside, { consents: without })).toMatchObject({ code: 'R06' });
    const withhold = [...outside.withhold, 'telephone' as const];
    expect(refusal({ ...outside, withhold }, { consents: without })).toBeNull();
    expect(refusal(outside, { consents: without, isConcealed: true })).toBeNull();
  });
});

describe('R05 支援会議限りの記載と支援会議の記録は、課の外に出ない', () => {
  test('除くと決めていなければ断る', () => {
    const all = { ...outside, withhold: [] };
    expect(refusal(all, { meetingOnly: 1 })).toMatchObject({ code: 'R05', facts: { caseNo: 'R9-市0001' } });
    expect(refusal(all, { supportMeetings: 1 })).toMatchObject({ code: 'R05' });
    expect(refusal(outside, { meetingOnly: 1, supportMeetings: 1 })).toBeNull();
    expect(refusal(within, { meetingOnly: 1, supportMeetings: 1 })).toBeNull();
  });
  test('支援会議の構成員には、支援会議を根拠に会議の記録を渡せる', () => {
    expect(withheldFrom({ isOwnCity: false, basis: 'support-meeting' })).toEqual(['meeting-only']);
    expect(withheldFrom({ isOwnCity: true, basis: 'within-purpose' })).toEqual([]);
  });
});

describe('C10 秘匿の住所を入れるのは例外', () => {
  const taken = { isTaken: true, reason: '同行のため', approver: '宮本 徹' };
  test('市の窓口にだけ、理由と承認者を書いて入れられる', () => {
    expect(refusal({ ...within, concealed: taken }, { isConcealed: true })).toBeNull();
    expect(refusal({ ...within, concealed: { ...taken, reason: '', approver: '' } })).toMatchObject({
      code: 'missing-required',
      facts: { fields: ['concealedReason', 'concealedApprover'] },
    });
  });
  test('市の外へは、どの根拠でも入れられない', () => {
    for (const basis of LEGAL_BASES.filter((each) => each !== 'within-purpose'))
      expect(refusal({ ...outside, basis, reason: '理由', concealed: taken })).toMatchObject({
        code: 'handoff-concealed-outside',
      });
  });
});
