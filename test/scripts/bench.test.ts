import { expect, test } from 'vitest';
import { alone, compared, table } from '../../scripts/bench/rows.ts';
import { inTurn, summed } from '../../scripts/bench/timing.ts';
import { bench } from '../../scripts/bench.ts';

test('目標は、比較相手があれば比で、なければ値そのもので判定する', () => {
  expect(compared('a', 15, 10, 1.5, '')).toMatchObject({ ratio: 1.5, met: true });
  expect(compared('a', 15.1, 10, 1.5, '')).toMatchObject({ met: false });
  expect(compared('a', 15, 10, null, '')).toMatchObject({ ratio: 1.5, met: null });
  expect(alone('a', 17, 16, '')).toMatchObject({ ratio: null, met: false });
});

test('中央値と99パーセンタイルは、外れ値に引きずられず、隠しもしない', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => (i === 50 ? 1000 : i / 100));
  expect(summed(hundred).median).toBeLessThan(1);
  expect(summed(hundred).p99).toBe(1000);
});

test('二つを交互に、先後を入れ替えながら測る', async () => {
  const order: string[] = [];
  const side = (name: string) => () => order.push(name);
  const times = await inTurn(4, side('a'), side('b'));
  expect(order.join('')).toBe('abbaabba');
  expect(times.ours.count).toBe(4);
});

test('表は全角でも桁がそろい、届かなかったものは未達と書かれる', () => {
  const lines = table([compared('ケースを開く', 2, 1, 1.1, ''), alone('x', 3, null, '')]).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/ケースを開く +2\.00 +1\.00 +2\.00 +≤ 1\.1 +未達/);
});

test('使い方を誤れば2で終わる', async () => {
  expect(await bench(['--only', 'everything'])).toBe(2);
  expect(await bench(['--cases', '0'])).toBe(2);
  expect(await bench(['--bogus'])).toBe(2);
});
