import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleMark, type WorryMarks } from '../../../renderer/ui/fields/worryMarks.ts';

describe('お困りごとの ○ と ◎', () => {
  test('押すたびに なし → ○ → ◎ → なし', () => {
    let marks: WorryMarks = {};
    marks = cycleMark(marks, '介護');
    expect(marks).toEqual({ 介護: 'applies' });
    marks = cycleMark(marks, '介護');
    expect(marks).toEqual({ 介護: 'most' });
    marks = cycleMark(marks, '介護');
    expect(marks).toEqual({});
  });

  test('別の困りごとを ◎ にすると、前の ◎ は ○ として残る', () => {
    expect(cycleMark<string>({ 介護: 'most', 住まい: 'applies' }, '住まい')).toEqual({
      介護: 'applies',
      住まい: 'most',
    });
  });

  test('どの順に押しても ◎ は一つまでで、ほかの印は消えない', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (presses) => {
        let marks: WorryMarks = {};
        for (const press of presses) {
          const before = marks;
          marks = cycleMark(marks, press);
          expect(Object.values(marks).filter((mark) => mark === 'most').length).toBeLessThanOrEqual(1);
          for (const other of Object.keys(before)) {
            if (other !== press) expect(marks[other]).toBeDefined();
          }
        }
      }),
    );
  });
});
