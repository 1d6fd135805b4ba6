/**
 * `npm run soak -- --rounds 200 --seed N`: the kill test of `npm test`, longer. The seed is printed first: the same one draws the same
 * letters and the same moments again (the machine's own timing stays its own).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { openDisplay } from './display.ts';
import { makeOffice } from './soak/office.ts';
import { playRounds, type Round } from './soak/rounds.ts';

const USAGE = '使い方: npm run soak -- [--rounds 200] [--seed 数]';

const line = ({ round, what, killedAfter, typed, lost, faults }: Round): string =>
  [
    `${String(round).padStart(4)}回目`,
    what === 'typing' ? '書いている途中' : '登録の途中',
    `${killedAfter} ミリ秒で停止`,
    `${typed}字書いて ${lost}字失う`,
    faults.length === 0 ? '問題なし' : `✘ ${faults.join('、')}`,
  ].join('  ');

export async function soak(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string' } },
  });
  const rounds = Number(values.rounds);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
    console.error(USAGE);
    return 2;
  }
  console.log(`種 ${seed}（同じ回をもう一度: npm run soak -- --rounds ${rounds} --seed ${seed}）`);
  await build();
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  const dataDir = mkdtempSync(join(tmpdir(), 'tsunagi-soak-'));
  try {
    await makeOffice(dataDir);
    const played = await playRounds({ dataDir, rounds, seed, tell: (round) => console.log(line(round)) });
    const faulty = played.filter(({ faults }) => faults.length > 0).length;
    const most = Math.max(...played.filter(({ what }) => what === 'typing').map(({ lost }) => lost), 0);
    console.log(`${rounds}回のうち問題 ${faulty}回。書いている途中に失ったのは、多くて ${most}字。`);
    return faulty === 0 ? 0 : 1;
  } finally {
    display.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) process.exit(await soak(process.argv.slice(2)));
