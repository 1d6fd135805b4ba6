import { expect, test } from 'vitest';
import { holdsIndividualNumber } from '../../../db/receptions/rules.ts';

test('R13 検査用数字の合う12桁は個人番号として知らせ、合わない番号や長い番号は知らせない', () => {
  // 123456789018: the check digit of 12345678901 after 番号法施行規則.
  expect(holdsIndividualNumber('番号は123456789018です')).toBe(true);
  expect(holdsIndividualNumber('１２３４－５６７８－９０１８')).toBe(true);
  expect(holdsIndividualNumber('123456789012')).toBe(false);
  expect(holdsIndividualNumber('1234567890180')).toBe(false);
  expect(holdsIndividualNumber('090-0000-5678')).toBe(false);
});
