import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSENT_ITEMS, CONSENT_SCOPES, type ConsentItem } from '../../../db/consents/codes.ts';
import { type ConsentFact, itemsOf, maySend, sharedItems } from '../../../db/consents/rules.ts';
import { carriedScopes, carriedWorries, mayRefer } from '../../../db/referrals/rules.ts';
import { youngCarerHousehold } from '../consents/given.ts';
import { value } from '../testOffice.ts';
import { consentFact, withdrawal } from './consentFact.ts';

const consent = consentFact({ excludedOrganisationIds: ['police'] });
const ask = (part: object = {}, consents: ConsentFact[] = [consent]) =>
  maySend({ scope: '1', personId: 'p1', organisationId: 'concierge', on: '2026-12-24', ...part }, consents);

const grounds = (reason: string) => ({ reason, approver: '', approvedAt: null });

describe('R06 この項目を、この機関に、この日に渡してよいか', () => {
  test('同意の範囲・共有先・日付がそろえば、同意を根拠に渡せる', () => {
    expect(ask()).toEqual({ may: true, basis: 'consent', consentId: 'c1' });
    expect(ask({ on: '2026-11-24' }).may).toBe(true);
    expect(ask({ on: '2026-11-23' })).toEqual({ may: false, because: 'no-consent' });
  });
  test('断る理由を言い分ける', () => {
    expect(ask({ scope: '2' })).toMatchObject({ because: 'outside-scope' });
    expect(ask({ organisationId: 'school' })).toMatchObject({ because: 'organisation-not-named' });
    expect(ask({ organisationId: 'police' })).toMatchObject({ because: 'organisation-excluded' });
    expect(ask({ personId: 'p2' })).toMatchObject({ because: 'no-consent' });
    expect(ask({}, [consentFact({ kind: 'support-plan' })])).toMatchObject({ because: 'no-consent' });
  });
  test('期限の日までは渡せ、翌日からは渡せない', () => {
    const limited = [consentFact({ until: '2027-03-31' })];
    expect(ask({ on: '2027-03-31' }, limited).may).toBe(true);
    expect(ask({ on: '2027-04-01' }, limited).may).toBe(false);
  });
  test('ほかの根拠を選べば渡せ、その根拠が残る', () => {
    expect(ask({ scope: '2', otherBasis: 'benefit-of-person' })).toMatchObject({
      may: true,
      basis: 'benefit-of-person',
    });
  });
  test('ほかの根拠には理由が要り、同意も根拠もなければ同意の記録を案内する', () => {
    const question = { personId: 'p2', organisationId: 'concierge', on: '2026-11-24' } as const;
    const byConsent = carriedScopes({ ...question, basis: 'consent' }, [consent]);
    expect(mayRefer(byConsent, 'outside', 'consent', grounds(''))).toMatchObject({
      refusal: { code: 'R06', way: 'record-consent' },
    });
    const other = carriedScopes({ ...question, basis: 'benefit-of-person' }, [consent]);
    expect(mayRefer(other, 'outside', 'by-law', grounds('')).ok).toBe(false);
    expect(mayRefer(other, 'outside', 'by-law', grounds('照会があった')).ok).toBe(true);
    // 69条2項4号: somebody other than the counter answers for it, here as in 提供記録.
    expect(mayRefer(other, 'outside', 'benefit-of-person', grounds('危険が迫っている'))).toMatchObject({
      refusal: { facts: { fields: ['approver', 'approvedOn'] } },
    });
    const approved = { reason: '危険が迫っている', approver: '課長', approvedAt: 1 };
    expect(mayRefer(other, 'outside', 'benefit-of-person', approved).ok).toBe(true);
  });
});

describe('C11 項目ごとの例外', () => {
  const mother = consentFact({ id: 'may14', date: '2027-05-14', scope: ['1', '2', '3', '5', '6'] });
  const arrears = consentFact({
    id: 'may17',
    date: '2027-05-17',
    scope: [],
    items: { 'arrears-fact': 'share' },
  });
  test('④を除いた同意に「滞納がある事実」だけを足すと、額も収入も出ない', () => {
    const asked = { personId: 'p1', organisationId: 'concierge', on: '2027-05-20' };
    const shared = sharedItems(asked, [mother, arrears]);
    expect(shared.items).toContain('arrears-fact');
    expect(shared.items).not.toContain('arrears-amount');
    expect(shared.leftOut.map((each) => each.item)).toEqual(['income', 'assets', 'debt', 'arrears-amount']);
    expect(shared.consentIds).toEqual(['may14', 'may17']);
    expect(sharedItems({ ...asked, on: '2027-05-16' }, [mother, arrears]).items).not.toContain(
      'arrears-fact',
    );
  });
  test('項目を指さずに④を尋ねると、一つでも出せない項目があれば断る', () => {
    expect(ask({ scope: '4', on: '2027-05-20' }, [mother, arrears])).toMatchObject({ may: false });
    expect(ask({ scope: '4', item: 'arrears-fact', on: '2027-05-20' }, [mother, arrears])).toMatchObject({
      may: true,
      consentId: 'may17',
    });
  });
  test('①のうち住所は共有しない約束なら、氏名は出て住所は出ない', () => {
    const reserved = [consentFact({ items: { address: 'withhold' } })];
    expect(ask({ item: 'name' }, reserved).may).toBe(true);
    expect(ask({ item: 'address' }, reserved)).toEqual({ may: false, because: 'item-withheld' });
  });
});

describe('いくつもの同意: その項目・その機関に触れた、いちばん新しい言葉が立つ', () => {
  const old = consentFact({ id: 'old' });
  test('新しい同意が共有しないとした機関には、古い同意では渡せない', () => {
    const newer = consentFact({ id: 'new', date: '2026-12-01', excludedOrganisationIds: ['concierge'] });
    expect(ask({}, [old, newer])).toMatchObject({ because: 'organisation-excluded' });
    expect(ask({ on: '2026-11-30' }, [old, newer]).may).toBe(true);
  });
  test('共有しないとしたあとで改めて同意すれば、渡せる', () => {
    const no = consentFact({ id: 'no', organisationIds: [], excludedOrganisationIds: ['concierge'] });
    const yes = consentFact({ id: 'yes', date: '2026-12-01' });
    expect(ask({}, [no, yes])).toMatchObject({ may: true, consentId: 'yes' });
  });
  test('新しい同意が黙っている項目は、古い同意のまま渡せる', () => {
    const newer = consentFact({ id: 'new', date: '2026-12-01', scope: ['2'] });
    expect(ask({ scope: '6' }, [old, newer])).toMatchObject({ may: true, consentId: 'old' });
  });
  test('共有しないという言葉は、その同意の期限が過ぎても残る', () => {
    const newer = consentFact({
      id: 'new',
      date: '2026-12-01',
      until: '2026-12-10',
      items: { tel: 'withhold' },
    });
    expect(ask({ item: 'tel' }, [old, newer])).toMatchObject({ because: 'item-withheld' });
  });
  test('同じ時の二つの言葉なら、渡さないほうに立つ', () => {
    const no = consentFact({ id: 'no', organisationIds: [], excludedOrganisationIds: ['concierge'] });
    expect(ask({}, [old, no]).may).toBe(false);
    expect(ask({}, [no, old]).may).toBe(false);
  });
});

test('つなぐシートの困りごとは、運んでよい項目のものだけになる', () => {
  fc.assert(
    fc.property(
      fc.subarray([...CONSENT_SCOPES]),
      fc.subarray(['01', '02', '03', '04', '07', '11', '12', '13', '15', '99']),
      (scope, worries) => {
        const carried = carriedScopes(
          { personId: 'p1', organisationId: 'concierge', on: '2026-12-01', basis: 'consent' },
          [consentFact({ scope })],
        );
        expect(carried.scope).toEqual(scope);
        expect(carried.items).toEqual(itemsOf(scope));
        const kept = carriedWorries(worries, carried.items);
        expect(kept.every((worry) => worries.includes(worry))).toBe(true);
        if (!scope.includes('2')) expect(kept).not.toContain('01');
        if (!scope.includes('4')) expect(kept).not.toContain('15');
      },
    ),
  );
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-05-${String(n).padStart(2, '0')}`);
const organisations = fc.subarray(['x', 'y', 'z']);
const withdrawals = fc.array(
  fc
    .record({
      on: day,
      at: fc.nat({ max: 9 }),
      scope: fc.option(fc.subarray([...CONSENT_SCOPES])),
      organisationIds: fc.option(organisations),
    })
    .map(({ on, ...part }) => withdrawal(on, part)),
  { maxLength: 3 },
);
const consents = fc.array(
  fc.record({
    id: fc.uuid(),
    personId: fc.constantFrom('p1', 'p2'),
    kind: fc.constantFrom('information-sharing' as const, 'support-plan' as const),
    scope: fc.subarray([...CONSENT_SCOPES]),
    items: fc.dictionary(
      fc.constantFrom(...CONSENT_ITEMS),
      fc.constantFrom('share' as const, 'withhold' as const),
      { maxKeys: 4 },
    ),
    organisationIds: organisations,
    excludedOrganisationIds: fc.subarray(['x', 'y', 'z'], { maxLength: 1 }),
    date: day,
    until: fc.option(day),
    at: fc.nat({ max: 9 }),
    withdrawals,
  }),
  { maxLength: 5 },
);
const asked = fc.record({
  personId: fc.constantFrom('p1', 'p2'),
  organisationId: fc.constantFrom('x', 'y'),
  on: day,
});

test('どの同意も覆わない項目が、渡せることになることはない', () => {
  fc.assert(
    fc.property(consents, asked, (given, question) => {
      const { items, leftOut } = sharedItems(question, given);
      const covering = (item: ConsentItem) =>
        given.filter(
          (each) =>
            each.kind === 'information-sharing' &&
            each.personId === question.personId &&
            each.date <= question.on &&
            (each.until === null || question.on <= each.until) &&
            each.organisationIds.includes(question.organisationId) &&
            !each.excludedOrganisationIds.includes(question.organisationId) &&
            each.items[item] !== 'withhold' &&
            (each.items[item] === 'share' || itemsOf(each.scope).includes(item)),
        );
      for (const item of items) expect(covering(item)).not.toEqual([]);
      // Each item is either shared or left out, once.
      const out = leftOut.flatMap((each) => (each.item ? [each.item] : itemsOf([each.scope])));
      expect([...items, ...out].sort()).toEqual([...CONSENT_ITEMS].sort());
    }),
    { numRuns: 500 },
  );
});

test('撤回を足して、渡せるものが増えることはない', () => {
  fc.assert(
    fc.property(consents, withdrawals, fc.nat(), asked, (given, more, which, question) => {
      const before = sharedItems(question, given).items;
      const after = sharedItems(
        question,
        given.map((each, index) =>
          index === which % given.length ? { ...each, withdrawals: [...each.withdrawals, ...more] } : each,
        ),
      ).items;
      expect(after.filter((item) => !before.includes(item))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('R06 断りは操作記録に残って同意の記録を案内し、ほかの根拠で渡せば根拠と理由が残る。同意で渡せば残らない', async () => {
  const { office, caseId, person, organisation, audited } = await youngCarerHousehold();
  const { api } = office;
  const centre = organisation('こども家庭センター');
  const told = {
    caseId,
    personIds: [person.美和 as string],
    organisationId: centre,
    items: ['name' as const],
    date: '2027-05-14',
    time: '10:00',
    method: 'phone' as const,
    content: '氏名を伝えた',
  };
  expect(await api.disclosures.record({ ...told, basis: 'consent' })).toMatchObject({
    refusal: { code: 'R06', way: 'record-consent' },
  });
  expect(audited('refused')).toMatchObject([{ rule: 'R06', basis: 'consent', organisation: centre }]);
  expect(await api.disclosures.record({ ...told, basis: 'by-law' })).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['reason'] } },
  });
  const { disclosureId } = value(
    await api.disclosures.record({ ...told, basis: 'by-law', reason: '法律による照会' }),
  );
  const override = { rule: 'R06', basis: 'by-law', reason: '法律による照会', disclosure: disclosureId };
  expect(audited('override')).toEqual([override]);
  await api.consents.record({
    caseId,
    personId: person.美和 as string,
    method: 'oral',
    scope: ['1'],
    organisationIds: [centre],
    date: '2027-05-14',
  });
  value(await api.disclosures.record({ ...told, basis: 'consent' }));
  expect(audited('override')).toEqual([override]);
});
