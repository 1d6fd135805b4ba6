import { expect, test } from 'vitest';
import { drawHistories } from '../../../scripts/soak/histories/property.ts';

test('どの窓口でどう書き、ファイルが失われ、重なり、前後し、時計が狂い、取り込みを戻し、バックアップから戻しても、みなが同じ記録になり、何も失われない', () => {
  const seed = Number(process.env.TSUNAGI_SEED ?? 20_270_407);
  expect(drawHistories({ runs: 500, seed, most: 10 })).toBeNull();
}, 600_000);
