import { expect, test } from 'vitest';
import { mayDisclose } from '../../../db/disclosures/rules.ts';
import { LEGAL_BASES } from '../../../db/handoff/codes.ts';
import { consentFact } from '../rules/consentFact.ts';
import { value } from '../testOffice.ts';
import { youngCarerHousehold } from './given.ts';

const facts = {
  people: [{ personId: 'p1', name: '小林 千尋' }],
  organisationId: 'concierge',
  items: ['name', 'issues'] as const,
  on: '2026-12-01',
  recipientIsAdverse: false,
  reason: '',
  approver: '',
  approvedAt: null,
};

test('R06 同意のほかの根拠には理由が、本人の利益（69条2項4号）には承認も要る', () => {
  expect(mayDisclose({ ...facts, basis: 'consent' }, [consentFact()])).toEqual({
    ok: true,
    value: { consentIds: ['c1'] },
  });
  for (const basis of LEGAL_BASES) {
    if (basis === 'within-purpose' || basis === 'consent') continue;
    const missing = basis === 'benefit-of-person' ? ['reason', 'approver', 'approvedOn'] : ['reason'];
    expect(mayDisclose({ ...facts, basis }, [])).toMatchObject({
      refusal: { code: 'missing-required', facts: { fields: missing } },
    });
    const whole = { ...facts, basis, reason: '危険が迫っている', approver: '宮本', approvedAt: 1 };
    expect(mayDisclose(whole, [])).toEqual({ ok: true, value: { consentIds: [] } });
  }
});

test('R06 同意で渡すなら、どの人のどの項目も同意に入っていなければならない', () => {
  const asked = { ...facts, basis: 'consent' as const, items: ['name', 'debt'] as const };
  expect(mayDisclose(asked, [consentFact()])).toMatchObject({
    refusal: { code: 'R06', facts: { because: 'outside-scope', item: 'debt', name: '小林 千尋' } },
  });
  const two = {
    ...asked,
    items: ['name'] as const,
    people: [...facts.people, { personId: 'p2', name: '長女' }],
  };
  expect(mayDisclose(two, [consentFact()])).toMatchObject({
    refusal: { code: 'R06', facts: { because: 'no-consent', name: '長女' } },
  });
});

test('C9 相手方には、どの根拠でも何も渡せない', () => {
  const adverse = { ...facts, recipientIsAdverse: true, reason: '理由', approver: '宮本', approvedAt: 1 };
  for (const basis of LEGAL_BASES)
    if (basis !== 'within-purpose')
      expect(mayDisclose({ ...adverse, basis }, [consentFact()])).toMatchObject({
        refusal: { code: 'adverse-party' },
      });
});

test('撤回のあと同意では止まり、69条2項4号で課長の電話承認を添えて渡し、あとで決裁番号が付く', async () => {
  const { office, caseId, person, organisation, audited } = await youngCarerHousehold();
  const { api } = office;
  const police = organisation('こども家庭センター');
  const personIds = [person.美和 ?? ''];
  const { consentId } = await api.consents.record({
    caseId,
    personId: personIds[0] ?? '',
    method: 'oral',
    scope: ['1', '6'],
    organisationIds: [police],
    date: '2027-05-14',
  });
  value(await api.consents.withdraw({ consentId, date: '2027-05-19', method: 'oral' }));
  const told = {
    caseId,
    personIds,
    organisationId: police,
    items: ['name' as const, 'issues' as const],
    date: '2027-05-20',
    time: '10:30',
    method: 'phone' as const,
    content: '居場所の安全を確かめてほしいと伝えた',
  };
  expect(await api.disclosures.record({ ...told, basis: 'consent' })).toMatchObject({
    refusal: { code: 'R06', way: 'record-consent', facts: { because: 'withdrawn' } },
  });
  expect(audited('refused')).toMatchObject([{ rule: 'R06', basis: 'consent', organisation: police }]);

  const { disclosureId } = value(
    await api.disclosures.record({
      ...told,
      basis: 'benefit-of-person',
      reason: '相手方が近くで見かけられ、危険が迫っている',
      approver: '宮本 課長',
      approvedOn: '2027-05-20',
      approvedTime: '10:15',
      approvalWay: 'phone',
    }),
  );
  expect(audited('override')).toEqual([
    {
      rule: 'R06',
      basis: 'benefit-of-person',
      reason: '相手方が近くで見かけられ、危険が迫っている',
      disclosure: disclosureId,
    },
  ]);
  const settle = { disclosureId, approvalNumber: '社福第123号', approvalNumberOn: '2027-05-23' };
  value(await api.disclosures.settle(settle));
  expect(await api.disclosures.settle(settle)).toMatchObject({ refusal: { code: 'state-changed' } });
  expect(await api.disclosures.ofCase({ caseId })).toMatchObject([
    {
      basis: 'benefit-of-person',
      approver: '宮本 課長',
      approvedAt: Date.parse('2027-05-20T10:15:00+09:00'),
      approvalNumber: '社福第123号',
      consentIds: [],
    },
  ]);
  expect((await api.consents.consequences({ caseId })).shared).toMatchObject([
    { kind: 'disclosure', basis: 'benefit-of-person', items: ['name', 'issues'] },
  ]);
});
