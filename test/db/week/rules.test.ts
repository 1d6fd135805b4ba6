import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../../db/calendar/rules.ts';
import { appointmentInput, leaveInput } from '../../../db/week/inputs.ts';
import {
  clashesOf,
  daysOfWeek,
  laterBy,
  mayBeAway,
  mayBook,
  mondayOf,
  overlap,
  type Placed,
} from '../../../db/week/rules.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days));
const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
const span = fc
  .tuple(time, fc.integer({ min: 1, max: 300 }))
  .map(([startTime, minutes]) => ({ date: '2027-04-07', startTime, endTime: laterBy(startTime, minutes) }))
  .filter(({ startTime, endTime }) => startTime < endTime);

test('週は月曜から日曜まで。どの日も、その日を含むただ一つの週にある', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const monday = mondayOf(iso);
      expect(weekdayOf(monday)).toBe(1);
      expect(daysOfWeek(monday)).toContain(iso);
      expect(mondayOf(addDays(monday, 6))).toBe(monday);
      expect(mondayOf(addDays(monday, 7))).toBe(addDays(monday, 7));
    }),
  );
});

test('重なりはどちらから見ても同じで、終わった時刻に始まるものとは重ならない', () => {
  fc.assert(
    fc.property(span, span, (one, other) => {
      expect(overlap(one, other)).toBe(overlap(other, one));
      expect(overlap(one, { ...one, startTime: one.endTime, endTime: null })).toBe(false);
      expect(overlap(one, { ...other, date: '2027-04-08' })).toBe(false);
      expect(overlap(one, { date: one.date, startTime: null, endTime: null })).toBe(true);
    }),
  );
});

const placed = (key: string, part: Partial<Placed> = {}): Placed => ({
  key,
  source: 'appointment',
  date: '2027-04-07',
  startTime: '10:00',
  endTime: '11:00',
  staffId: key,
  officeId: '市役所',
  room: '',
  isDone: false,
  ...part,
});

test('同じ窓口の同じ部屋と、同じ職員の二つの予定だけが重なりになる', () => {
  const mine = placed('佐野', { room: '相談室1' });
  expect(clashesOf(mine, [mine, placed('原', { room: '相談室1' })])).toEqual([{ of: 'room', with: '原' }]);
  expect(clashesOf(mine, [placed('原', { room: '相談室2' })])).toEqual([]);
  expect(clashesOf(mine, [placed('原', { room: '相談室1', officeId: 'コスモスパレット' })])).toEqual([]);
  const other = placed('もう一つ', { staffId: '佐野', startTime: '10:30', endTime: null });
  expect(clashesOf(mine, [other])).toEqual([{ of: 'staff', with: 'もう一つ' }]);
  expect(clashesOf(mine, [{ ...other, isDone: true }])).toEqual([]);
  expect(clashesOf(mine, [{ ...other, source: 'task' }])).toEqual([]);
  expect(clashesOf(mine, [{ ...other, source: 'leave', startTime: null }])).toHaveLength(1);
  const away = placed('休', { source: 'leave', staffId: '佐野' });
  expect(clashesOf(away, [{ ...other, source: 'busy' }])).toEqual([]);
});

const typed = appointmentInput.parse({
  kind: 'visit-here',
  staffId: 's',
  officeId: 'o',
  date: '2027-04-07',
  startTime: '10:00',
  subject: '家計の相談',
});

test('終わりが始まりより前、用件もケースもない、部屋が使われている予定は入れず、なぜかを言う', () => {
  expect(mayBook(typed, null).ok).toBe(true);
  expect(mayBook({ ...typed, endTime: '09:00' }, null)).toMatchObject({
    refusal: { code: 'invalid-input', facts: { fields: ['endTime'] } },
  });
  expect(mayBook({ ...typed, subject: '' }, null)).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['subject'] } },
  });
  expect(mayBook({ ...typed, subject: '', caseId: 'c' }, null).ok).toBe(true);
  expect(
    mayBook({ ...typed, room: '相談室1' }, { startTime: '09:30', endTime: '10:30', staffName: '原' }),
  ).toMatchObject({
    refusal: { code: 'room-taken', facts: { room: '相談室1', from: '09:30', until: '10:30', name: '原' } },
  });
});

test('休暇は終わりが始まりより前にならず、時間休には始まりと終わりの両方がある', () => {
  const away = leaveInput.parse({
    kind: 'leave',
    staffId: 's',
    fromDate: '2027-04-07',
    untilDate: '2027-04-09',
  });
  expect(mayBeAway(away).ok).toBe(true);
  expect(mayBeAway({ ...away, untilDate: '2027-04-06' })).toMatchObject({
    refusal: { facts: { fields: ['untilDate'] } },
  });
  expect(mayBeAway({ ...away, startTime: '13:00' })).toMatchObject({
    refusal: { facts: { fields: ['endTime'] } },
  });
  expect(mayBeAway({ ...away, startTime: '13:00', endTime: '12:00' }).ok).toBe(false);
});
