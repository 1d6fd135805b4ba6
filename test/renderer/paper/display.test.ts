import { expect, test } from 'vitest';
import { clockTime, cssString, forDisplay, longDate } from '../../../renderer/paper/display.ts';

test('氏名の字形の指定は紙の上だけで外し、字そのものは変えない', () => {
  expect(forDisplay({ members: [{ name: '髙橋\u{E0100} 誠' }] })).toEqual({ members: [{ name: '髙橋 誠' }] });
  expect(forDisplay('渡邉\u{FE00}・𠮷田・﨑')).toBe('渡邉・𠮷田・﨑');
  expect(forDisplay({ age: 56, birthDate: null, given: true })).toEqual({
    age: 56,
    birthDate: null,
    given: true,
  });
});

test('日時は和暦で、曜日まで書く', () => {
  expect(longDate('2027-04-16')).toBe('令和9年4月16日(金)');
  expect(clockTime('09:05')).toBe('9時05分');
  expect(longDate(null) + clockTime(null)).toBe('');
});

test('余白に出す文字は、引用符や改行があっても崩れない', () => {
  expect(cssString('市役所"窓口"\\\n佐野')).toBe('"市役所\\"窓口\\"\\\\ 佐野"');
});
