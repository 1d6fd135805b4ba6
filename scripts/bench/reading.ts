/**
 * Every list, opening a case and every kind of search on the encrypted store against the same functions on an unencrypted copy
 * of it: the same pages, decrypted in place, opened with the same settings and the same page cache. Both are warm, and asked
 * in turn. What is asked of an office ten times as large is also asked of the smaller one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../db/session.ts';
import { PAGE_CACHE_MIB } from '../../db/store/connection.ts';
import { benchOffice } from './office.ts';
import { plainCopy } from './plainCopy.ts';
import { QUESTIONS, type Question, SEARCHED } from './questions.ts';
import { alone, type BenchRow, compared } from './rows.ts';
import { type Durations, inTurn, summed, timed } from './timing.ts';

const ROUNDS = 200;
const WARMING = 5;
const MOST = 1.1;
/** Ten times the data may take so many times as long. */
const MOST_GROWTH = 3;
/** One frame of a 60 Hz screen. */
const FRAME = 16;

const all: readonly Question[] = [...QUESTIONS, ...SEARCHED];

export async function readingRows(session: Session): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-bench-'));
  try {
    const plain = plainCopy(session.store, session.storeKey, join(folder, 'plain.db'));
    try {
      return await compare(session, { ...session, store: plain });
    } finally {
      plain.connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(ours: Session, theirs: Session): Promise<BenchRow[]> {
  const method = `暗号化していない同じ内容の写しと交互に。温まった状態、ページキャッシュ ${PAGE_CACHE_MIB} MiB、中央値`;
  const rows: BenchRow[] = [];
  for (const question of all) {
    const turns = { ours: 0, theirs: 0 };
    const side = (name: 'ours' | 'theirs') => () =>
      timed(() => question.ask(name === 'ours' ? ours : theirs, turns[name]++));
    for (let i = 0; i < WARMING; i += 1) for (const name of ['ours', 'theirs'] as const) await side(name)();
    const times = await inTurn(ROUNDS, side('ours'), side('theirs'));
    rows.push(
      compared(question.name, times.ours.median, times.theirs.median, MOST, method),
      alone(`${question.name} p99`, times.ours.p99, FRAME, `${times.ours.count} 回の 99 パーセンタイル`),
    );
  }
  return rows;
}

async function medians(session: Session): Promise<Map<string, Durations>> {
  const measured = new Map<string, Durations>();
  for (const question of all) {
    const times: number[] = [];
    for (let turn = -WARMING; turn < ROUNDS / 2; turn += 1) {
      const time = await timed(() => question.ask(session, turn + WARMING));
      if (turn >= 0) times.push(time);
    }
    measured.set(question.name, summed(times));
  }
  return measured;
}

/** The same questions of an office and of one a tenth its size, one after the other in one run. */
export async function growthRows(session: Session, cases: number): Promise<BenchRow[]> {
  const small = await benchOffice(Math.floor(cases / 10));
  const smaller = await medians(small.session);
  await small.core.close();
  const larger = await medians(session);
  return [...larger].map(([name, { median }]) =>
    compared(
      `10倍の記録で ${name}`,
      median,
      smaller.get(name)?.median ?? Number.NaN,
      MOST_GROWTH,
      `${cases / 10} ケースの窓口と ${cases} ケースの窓口で、同じ問いの中央値`,
    ),
  );
}
