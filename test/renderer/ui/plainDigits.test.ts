import { expect, test } from 'vitest';
import { plainTel, plainZip } from '../../../renderer/ui/fields/plainDigits.ts';

test('電話は半角にそろえ、携帯には区切りを入れ、市外局番の長さは決めつけない', () => {
  expect(plainTel('０９０１２３４５６７８')).toBe('090-1234-5678');
  expect(plainTel('０４７６ー４２ー５１１１')).toBe('0476-42-5111');
  expect(plainTel('0476425111')).toBe('0476425111');
  expect(plainTel('娘の家 ０４７６−４２')).toBe('娘の家 0476-42');
});

test('郵便番号は〒を外し、七桁なら区切る', () => {
  expect(plainZip('〒２７０１３９６')).toBe('270-1396');
  expect(plainZip('270-1396')).toBe('270-1396');
  expect(plainZip('270')).toBe('270');
});
