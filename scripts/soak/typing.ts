/** The kill test of `npm test`, longer: the whole application is killed while somebody types. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build.ts';
import { openDisplay } from '../display.ts';
import { makeOffice } from './office.ts';
import { playRounds, type Round } from './rounds.ts';

const line = ({ round, what, killedAfter, typed, lost, faults }: Round): string =>
  [
    `${String(round).padStart(4)}回目`,
    what === 'typing' ? '書いている途中' : '登録の途中',
    `${killedAfter} ミリ秒で停止`,
    `${typed}字書いて ${lost}字失う`,
    faults.length === 0 ? '問題なし' : `✘ ${faults.join('、')}`,
  ].join('  ');

/** True when nothing was found. */
export async function soakTyping(rounds: number, seed: number): Promise<boolean> {
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
    return faulty === 0;
  } finally {
    display.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
