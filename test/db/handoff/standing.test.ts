import { expect, test } from 'vitest';
import { isUntold, standingOf } from '../../../db/handoff/standing.ts';

const given = (sequence: number, at: number, receivedAt: number | null = null) => ({
  sequence,
  at,
  receivedAt,
});

test('一つも渡していない窓口には、何も届いておらず、待つものもない', () => {
  expect(standingOf([], [])).toEqual({
    lastGiven: null,
    lastReceipted: null,
    unconfirmed: [],
    lastReceived: null,
  });
});

test('最後に渡した号、受領確認の来た号、まだの号、最後に受け取った号が分かる', () => {
  expect(
    standingOf(
      [given(3, 30), given(1, 10, 15), given(2, 20)],
      [
        { sequence: 1, at: 12 },
        { sequence: 2, at: 22 },
      ],
    ),
  ).toEqual({
    lastGiven: { sequence: 3, at: 30 },
    lastReceipted: { sequence: 1, at: 15 },
    unconfirmed: [2, 3],
    lastReceived: { sequence: 2, at: 22 },
  });
});

test('号は順に取り込まれるので、あとの号の受領確認は、前の号も届いたことを示す', () => {
  expect(standingOf([given(1, 10), given(2, 20, 25)], []).unconfirmed).toEqual([]);
});

test('作り直した号は、二度渡していても一つと数える', () => {
  expect(standingOf([given(1, 10), given(1, 12), given(2, 20)], []).unconfirmed).toEqual([1, 2]);
  expect(standingOf([given(1, 10), given(1, 12, 14)], []).unconfirmed).toEqual([]);
});

test('渡したあとに書いたもの、渡したあとにほかの窓口から来たものだけが、まだ伝えていないもの', () => {
  const told = { hlc: '0005', at: 50 };
  expect(isUntold({ hlc: '0006', receivedAt: 0 }, told)).toBe(true);
  expect(isUntold({ hlc: '0005', receivedAt: 0 }, told)).toBe(false);
  expect(isUntold({ hlc: '', receivedAt: 60 }, told)).toBe(true);
  expect(isUntold({ hlc: '', receivedAt: 40 }, told)).toBe(false);
});
