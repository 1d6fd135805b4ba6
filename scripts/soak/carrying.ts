/** 渡す・受け取る is killed at random moments, longer than `npm test` does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CarryingRound, playCarryingRounds } from './carrying/rounds.ts';

const line = ({ round, what, killedAfter, killed, faults }: CarryingRound): string =>
  [
    `${String(round).padStart(4)}回目`,
    what === 'export' ? '渡す途中' : '受け取る途中',
    killedAfter === 'named' ? '名がついたところで停止' : `${killedAfter} ミリ秒で停止`,
    killed ? '' : '（終わっていた）',
    faults.length === 0 ? '問題なし' : `✘ ${faults.join('、')}`,
  ].join('  ');

/** True when nothing was found. */
export async function soakCarrying(rounds: number, seed: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-soak-'));
  const played: CarryingRound[] = [];
  try {
    await playCarryingRounds({
      folder,
      kills: rounds,
      seed,
      tell: (round) => {
        played.push(round);
        console.log(line(round));
      },
    });
    const faulty = played.filter(({ faults }) => faults.length > 0).length;
    const killed = played.filter((round) => round.killed).length;
    console.log(`${rounds}回（途中で止まったのは ${killed}回）のうち問題 ${faulty}回。`);
    return faulty === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
