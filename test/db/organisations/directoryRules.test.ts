import { describe, expect, test } from 'vitest';
import {
  connectorOf,
  contactsOn,
  districtOf,
  endingTerms,
  managementOf,
  standingOf,
} from '../../../db/organisations/rules.ts';

const run = (
  management: string[],
  managementTerms: Parameters<typeof managementOf>[0]['managementTerms'] = null,
) => ({
  management,
  managementTerms,
});

describe('管理運営', () => {
  test('期間を入れていない機関は、計画の管理運営がそのまま出る', () => {
    expect(managementOf(run(['direct', 'subsidised'])).map(({ kind }) => kind)).toEqual([
      'direct',
      'subsidised',
    ]);
  });
  test('期間の終わりまで90日を切ったら知らせ、次の期間が入っていれば知らせない', () => {
    const old = { kind: 'commissioned', from: '2024-04-01', until: '2027-03-31' } as const;
    expect(endingTerms(run([], [old]), '2026-12-30')).toEqual([]);
    expect(endingTerms(run([], [old]), '2026-12-31')).toEqual([old]);
    expect(endingTerms(run([], [old]), '2027-05-01')).toEqual([old]);
    const next = { kind: 'commissioned', from: '2027-04-01', until: null } as const;
    expect(endingTerms(run([], [old, next]), '2027-03-01')).toEqual([]);
  });
});

describe('担当地区', () => {
  const of = (address: string, districts: string[]) => districtOf(districts, address, '印西市');
  test('市名・全角・丁目の書き方が違っても、同じ地区とわかる', () => {
    for (const address of ['印西市試験台三丁目5番地2', '千葉県印西市試験台３丁目５－２', '試験台3-5-2'])
      expect(of(address, ['試験台3丁目'])).toBe('試験台3丁目');
  });
  test('番号の途中では区切らず、くわしい地区を先にとる', () => {
    expect(of('試験町10-2', ['試験町1'])).toBeNull();
    expect(of('試験町1-2', ['試験町', '試験町1丁目'])).toBe('試験町1丁目');
    expect(of('', ['試験町'])).toBeNull();
    expect(of('四日市町1-1', ['四日市町'])).toBe('四日市町');
  });
});

describe('担当者とコネクター', () => {
  const section = { id: 's', name: '試験福祉課', section: '試験福祉課' };
  const centre = { id: 'c', name: '試験センター', section: '試験福祉課' };
  const contact = (kind: 'connector' | 'in-charge', since: string | null, until: string | null) => ({
    organisationId: 's',
    kind,
    since,
    until,
  });
  test('機関のコネクターは、所管課のコネクター。期間の前と後は出ない', () => {
    const now = contact('connector', '2026-04-01', '2027-03-31');
    expect(connectorOf(centre, [section, centre], [now], '2027-03-31')).toBe(now);
    expect(connectorOf(centre, [section, centre], [now], '2027-04-01')).toBeNull();
    expect(contactsOn([contact('in-charge', '2026-05-01', null)], 's', '2026-04-30')).toEqual([]);
  });
});

test('自分の課・市のほかの課・外の機関を見分け、委託先は所管が自分の課でも外とする', () => {
  const of = (section: string, management: string[]) =>
    standingOf({ id: 'x', name: section, section, ...run(management) }, '福祉部社会福祉課');
  expect(of('社会福祉課', ['direct'])).toBe('own-section');
  expect(of('高齢者福祉課', ['direct'])).toBe('city-section');
  expect(of('社会福祉課', ['commissioned'])).toBe('outside');
  expect(of('', [])).toBe('outside');
});
