import { expect, test } from 'vitest';
import { ageOn, schoolYearOn } from '../../../db/calendar/rules.ts';

const words = (birth: string, on: string): string => {
  const found = schoolYearOn(birth, on);
  return found ? `${found.school} ${found.year}` : '-';
};

test.each([
  // Born on 1 April: a year above those born on the 2nd.
  ['2020-04-01', '2026-04-01', 'elementary 1'],
  ['2020-04-01', '2026-03-31', '-'],
  ['2020-04-02', '2026-04-01', '-'],
  ['2020-04-02', '2027-04-01', 'elementary 1'],
  ['2020-04-02', '2027-03-31', '-'],
  ['2020-02-29', '2026-04-01', 'elementary 1'],
  ['2016-02-29', '2028-03-31', 'elementary 6'],
  ['2016-02-29', '2028-04-01', 'junior-high 1'],
  ['2010-05-05', '2027-03-31', 'high 1'],
  ['2009-04-02', '2028-03-31', 'high 3'],
  ['2009-04-02', '2028-04-01', '-'],
])('%s 生まれは %s に %s', (birth, on, expected) => {
  expect(words(birth, on)).toBe(expected);
});

test('4月1日・2月29日生まれの年齢は、様式の日に誕生日で数える', () => {
  expect(ageOn('2010-04-01', 'day', '2027-03-31')?.years).toBe(16);
  expect(ageOn('2010-04-01', 'day', '2027-04-01')?.years).toBe(17);
  expect(ageOn('2012-02-29', 'day', '2027-02-28')?.years).toBe(14);
  expect(ageOn('2012-02-29', 'day', '2027-03-01')?.years).toBe(15);
  expect(ageOn('2012-02-29', 'day', '2028-02-29')?.years).toBe(16);
});
