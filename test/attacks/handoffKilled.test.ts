/** 渡す・受け取るの途中で、過程が殺される（電気が落ちる）。二十回。`npm run soak` は三百回。 */
import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { importUnderLimit } from '../../scripts/soak/carrying/limited.ts';
import { type CarryingRound, playCarryingRounds } from '../../scripts/soak/carrying/rounds.ts';
import { makeWindows } from '../../scripts/soak/carrying/windows.ts';
import { bundleChild } from '../../scripts/soak/carrying/work.ts';
import { temporaryFolder } from '../db/openTestStore.ts';

const KILLS = 20;

test('渡している・受け取っている途中でいつ落ちても、前か後かのどちらかで、開くファイルに半端なものはない', async () => {
  const seed = Date.now() % 2 ** 31;
  const told: CarryingRound[] = [];
  await playCarryingRounds({
    folder: temporaryFolder(),
    kills: KILLS,
    seed,
    tell: (round) => void told.push(round),
  });
  expect(
    told.filter(({ faults }) => faults.length > 0),
    `npm run soak -- --only carrying --rounds ${KILLS} --seed ${seed}`,
  ).toEqual([]);
  // Both kinds of work, all of them really interrupted.
  expect(new Set(told.map(({ what }) => what)).size).toBe(2);
  expect(told.filter(({ killed }) => killed).length).toBe(KILLS);
}, 600_000);

test('空きのないパソコンでの取り込みは、はっきり断られ、何も変わらず、空けばできる（ulimit による）', async () => {
  const folder = temporaryFolder();
  const windows = await makeWindows(folder, 5);
  const bundle = await bundleChild();
  onTestFinished(() => rmSync(bundle, { recursive: true, force: true }));
  const { said, isAsBefore, withRoom } = await importUnderLimit(windows, bundle, folder);
  expect(said).toContain('refused {"code":"disk-full"');
  expect(isAsBefore).toBe(true);
  expect(withRoom).toBe('done');
}, 120_000);
