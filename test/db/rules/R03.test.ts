import { describe, expect, test } from 'vitest';
import { mayAttendSupportMeeting, mayBeHeld } from '../../../db/meetings/rules.ts';

const member = (
  secrecyNoticeDate: string | null,
  way: 'member' | 'added-by-chair' | 'heard-then-left' = 'member',
) => ({
  name: '川村 和子',
  way,
  secrecyNoticeDate,
});

describe('R03 支援会議に出席できるのは、守秘義務の説明を受けた人だけ', () => {
  test('説明日が会議の日までにあれば出席できる', () => {
    expect(mayAttendSupportMeeting(member('2027-04-16'), '2027-04-16').ok).toBe(true);
  });
  test('説明日がない、または後の日付なら、その場の説明を案内する', () => {
    for (const date of [null, '2027-04-17']) {
      expect(mayAttendSupportMeeting(member(date), '2027-04-16')).toMatchObject({
        refusal: { code: 'R03', way: 'explain-secrecy', facts: { name: '川村 和子' } },
      });
    }
  });
  test('会長が加えた人も説明が要り、冒頭に聴取して退席する人は要らない', () => {
    expect(mayAttendSupportMeeting(member(null, 'added-by-chair'), '2027-04-16').ok).toBe(false);
    expect(mayAttendSupportMeeting(member(null, 'heard-then-left'), '2027-04-16').ok).toBe(true);
  });
});

describe('支援会議を開催済にするには', () => {
  const whole = {
    date: '2027-04-16',
    startTime: '14:00',
    place: '市役所 会議室',
    attendees: [member('2027-04-01')],
    cases: [{ agreedRoles: 1, discussion: null }],
    secrecyConfirmed: true,
    readAloud: true,
  };
  test('そろっていればできる', () => expect(mayBeHeld(whole).ok).toBe(true));
  test('足りないものを名前で示す', () => {
    expect(
      mayBeHeld({ ...whole, place: null, readAloud: false, cases: [{ agreedRoles: 0, discussion: null }] }),
    ).toMatchObject({
      refusal: { code: 'missing-required', facts: { fields: ['place', 'readAloud', 'agreedRoles'] } },
    });
  });
  test('申合せがなくても、協議の内容が書いてあればできる', () => {
    expect(mayBeHeld({ ...whole, cases: [{ agreedRoles: 0, discussion: '引き続き見守る' }] }).ok).toBe(true);
  });
});
