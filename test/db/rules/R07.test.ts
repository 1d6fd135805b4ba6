/** R07 — 世帯員のことは、その人自身の同意があるときだけ紙に載る。議題に載せる前に名を挙げて知らせ、止めはしない。 */
import { expect, test } from 'vitest';
import { withoutOwnConsent } from '../../../db/meetings/rules.ts';
import { youngCarerHousehold } from '../consents/given.ts';
import { value } from '../testOffice.ts';
import { consentFact, withdrawal } from './consentFact.ts';

const without = (consents: ReturnType<typeof consentFact>[], on = '2026-12-01') =>
  withoutOwnConsent(['p1', 'p2'], consents, on);

test('R07 自分の同意がある人は名を挙げず、ない人だけを挙げる', () => {
  expect(without([consentFact({ personId: 'p1' }), consentFact({ id: 'c2', personId: 'p2' })])).toEqual([]);
  expect(without([consentFact({ personId: 'p1' })])).toEqual(['p2']);
  expect(without([])).toEqual(['p1', 'p2']);
});

test('R07 会議の日より後の同意、撤回された同意、別の種類の同意は、自分の同意ではない', () => {
  const one = consentFact({ personId: 'p1' });
  const of = (part: Parameters<typeof consentFact>[0]) =>
    without([one, consentFact({ id: 'c2', personId: 'p2', ...part })]);
  expect(of({ date: '2026-12-02' })).toEqual(['p2']);
  expect(of({ withdrawals: [withdrawal('2026-12-01')] })).toEqual(['p2']);
  expect(of({ kind: 'support-plan' })).toEqual(['p2']);
});

const referralOf = async (basis?: { basis: 'by-law'; basisReason: string }) => {
  const household = await youngCarerHousehold();
  const { office, caseId, person, organisation } = household;
  const { api } = office;
  const centre = organisation('こども家庭センター');
  const agree = (personId: string) =>
    api.consents.record({
      caseId,
      personId,
      method: 'oral',
      scope: ['1', '6'],
      organisationIds: [centre],
      date: '2027-05-14',
    });
  await agree(person.美和 as string);
  const { referralId } = value(
    await api.referrals.send({
      caseId,
      organisationId: centre,
      date: '2027-05-14',
      time: '11:00',
      contactName: '試験 次郎',
      way: 'contact',
      reason: '朝の支度の支え',
      confirmDue: '2027-05-21',
      ...basis,
    }),
  );
  const agesOf = async () =>
    value(await api.papers.referralSheet({ id: referralId })).members?.filter(({ age }) => age !== null)
      .length;
  return { ...household, agree, agesOf, referralId };
};

test('R07 母の同意だけでは子どもの年齢は紙に載らず、子どもの同意を記録すればその子の分が載る', async () => {
  const { agree, agesOf, person, audited } = await referralOf();
  expect(await agesOf()).toBe(0);
  await agree(person.大輝 as string);
  expect(await agesOf()).toBe(1);
  expect(audited('override')).toEqual([]);
});

test('R07 同意のない世帯員のことは、同意によらない根拠と理由があれば載り、根拠と理由が操作記録に残る', async () => {
  const { agesOf, audited, referralId } = await referralOf({
    basis: 'by-law',
    basisReason: '児童福祉法による情報の提供',
  });
  expect(await agesOf()).toBe(3);
  expect(audited('override')).toEqual([
    { rule: 'R06', basis: 'by-law', reason: '児童福祉法による情報の提供', referral: referralId },
  ]);
});

test('R07 会議に載せる前に同意のない世帯員を知らせるが、止めず、プランの引継ぎにその人は入らない', async () => {
  const { office, caseId, person, agree } = await referralOf();
  const { api } = office;
  const proposal = async () => value(await api.supportPlans.propose({ caseId })).personIds;
  expect(await proposal()).toEqual([person.美和]);
  await agree(person.大輝 as string);
  expect((await proposal()).sort()).toEqual([person.美和, person.大輝].sort());
  const { members } = value(await api.supportPlans.ofCase({ caseId }));
  expect(members.filter(({ hasOwnConsent }) => !hasOwnConsent).map(({ name }) => name)).toEqual([
    '齋藤 颯太',
    '齋藤 花',
  ]);
  value(await api.meetings.proposePlanReview({ caseId, date: '2027-05-20' }));
});
