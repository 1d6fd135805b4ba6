import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WORRIES } from '../../../db/receptions/codes.ts';
import { groupsOf, type ProposalOrganisation, proposalsFor } from '../../../db/referrals/proposals.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

const organisation = (id: string, part: Partial<ProposalOrganisation> = {}): ProposalOrganisation => ({
  id,
  target: null,
  worries: [],
  districts: null,
  ...part,
});
const ask = {
  worries: ['11', '01'],
  most: '11',
  address: '印西市試験町1-2-3',
  city: '印西市',
  groups: groupsOf([33, 3], ['11', '01']),
} as const;

describe('つなぎ先の候補', () => {
  test('◎のお困りごとが○より先で、理由がつく', () => {
    const found = proposalsFor(ask, [
      organisation('health', { worries: ['01'] }),
      organisation('child', { worries: ['11'], target: '子育て家庭、妊娠中の方' }),
    ]);
    expect(found.map((each) => each.organisationId)).toEqual(['child', 'health']);
    expect(found[0]?.reasons).toEqual([
      { kind: 'worry', worry: '11', isMost: true },
      { kind: 'target', group: 'child-rearing' },
    ]);
  });
  test('住所の地区を受け持つ機関が出て、ほかの地区の機関は出ない', () => {
    const north = organisation('north', { worries: ['12'], target: '高齢者', districts: ['試験町'] });
    const south = organisation('south', { worries: ['12'], target: '高齢者', districts: ['南試験町'] });
    const older = { ...ask, worries: ['12'], most: null, groups: groupsOf([82], []) } as const;
    expect(proposalsFor(older, [south, north])).toEqual([
      {
        organisationId: 'north',
        reasons: [
          { kind: 'worry', worry: '12', isMost: false },
          { kind: 'district', district: '試験町' },
          { kind: 'target', group: 'older' },
        ],
      },
    ]);
    // An address that nobody has told yet leaves all of them.
    expect(proposalsFor({ ...older, address: '' }, [south, north])).toHaveLength(2);
  });
  test('対象の違う機関は、同じお困りごとでもあとになる', () => {
    const found = proposalsFor({ ...ask, worries: ['01'], most: null }, [
      organisation('older', { worries: ['01'], target: '高齢者' }),
      organisation('anybody', { worries: ['01'] }),
    ]);
    expect(found.map((each) => each.organisationId)).toEqual(['anybody', 'older']);
  });
  test('理由のない候補は一つもなく、同じ機関は一度だけ出る', () => {
    const any = fc.record({
      worries: fc.subarray([...WORRIES]),
      target: fc.constantFrom(null, '高齢者', '子育て家庭', '生活困窮者等'),
      districts: fc.constantFrom(null, ['試験町'], ['別の町']),
    });
    fc.assert(
      fc.property(fc.array(any), fc.subarray([...WORRIES]), fc.array(fc.nat(100)), (rows, worries, ages) => {
        const found = proposalsFor(
          { ...ask, worries, most: worries[0] ?? null, groups: groupsOf(ages, worries) },
          rows.map((row, index) => organisation(String(index), row)),
        );
        expect(found.every(({ reasons }) => reasons.length > 0)).toBe(true);
        expect(new Set(found.map((each) => each.organisationId)).size).toBe(found.length);
      }),
    );
  });
});

test('計画の機関と窓口で加えた機関の両方から、電話とコネクターつきで候補が出る', async () => {
  const { api, at } = await setUpTestOffice('コスモスパレット', 'パ');
  at('2026-11-24T13:30:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2026-11-24',
        time: '13:30',
        method: 'visit',
        route: 'self-visit',
        memo: '試験',
        worries: { '11': 'most', '01': 'applies' },
        urgency: 'low',
        people: [
          {
            name: '試験 花子',
            kana: 'しけん はなこ',
            birth: { iso: '1993-02-14', precision: 'day' },
            address: '印西市試験町1-2-3',
            relation: 'self',
          },
        ],
      },
    }),
  );
  const list = await api.organisations.list();
  const section = list.find((each) => each.name === '子育て支援課')?.id as string;
  await api.organisations.saveContact({ organisationId: section, kind: 'connector', name: '試験 繋子' });
  const { id } = await api.organisations.save({
    name: '試験町ひろば',
    target: '子育て家庭',
    tel: '０４７６-00-0000',
    worries: ['11', '01'],
    districts: ['試験町'],
  });
  const found = await api.referrals.candidates({ caseId });
  expect(found[0]).toMatchObject({ organisationId: id, tel: '0476-00-0000' });
  expect(found.find((each) => each.name === '子育てコンシェルジュ')?.connectorName).toBe('試験 繋子');
});
