/** The power goes twenty times while somebody types (`npm run soak` does it two hundred times). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CREDENTIALS, makeOffice } from '../../scripts/soak/office.ts';
import { playRounds, type Round } from '../../scripts/soak/rounds.ts';
import { verifyStore } from '../../scripts/verify/store.ts';

const ROUNDS = 20;

test('書いている途中で何度落ちても、2秒より前に書いたものは残り、登録は二重にも空にもならない', async () => {
  test.setTimeout(300_000);
  const seed = Date.now() % 2 ** 31;
  const dataDir = mkdtempSync(join(tmpdir(), 'tsunagi-kill-'));
  const told: Round[] = [];
  try {
    await makeOffice(dataDir);
    await playRounds({ dataDir, rounds: ROUNDS, seed, tell: (round) => void told.push(round) });
    const faulty = told.filter(({ faults }) => faults.length > 0);
    expect(faulty, `npm run soak -- --only typing --rounds ${ROUNDS} --seed ${seed}`).toEqual([]);
    const report = await verifyStore(join(dataDir, 'office', 'store.db'), CREDENTIALS);
    expect([report.faults, report.open]).toEqual([[], []]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
