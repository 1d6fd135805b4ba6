/**
 * 渡す and 受け取る as a whole, and what they cost whoever works on meanwhile: on windows of their own, through the contract, with the
 * worker thread as the application has it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../db/core.ts';
import { exportTo } from '../soak/carrying/deeds.ts';
import { callerFor } from '../soak/carrying/windows.ts';
import { FOLDER, laidOut, must, unlocked } from './carryingWindows.ts';
import { alone, type BenchRow, compared } from './rows.ts';
import { takingFramesRows } from './takingFrames.ts';
import { summed, timed } from './timing.ts';

const NOTES = 300;
const ROUNDS = 9;
const MOST_WHOLE = 60;
const MOST_PREVIEW = 150;
const MOST_MEANWHILE = 100;
/** Of what the page asked, one question every so many milliseconds. */
const EVERY_MS = 20;
/** Fourteen changes a note: about ten thousand, a hundred thousand, five thousand. */
const SMALL = 700;
const LARGE = 7000;
const MIDDLE = 350;

/** A window as it stood, in a folder of its own, opened. */
async function inCopy<T>(of: string, work: (core: Core, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(FOLDER, 'copy-'));
  try {
    cpSync(of, join(folder, 'data'), { recursive: true });
    const core = await unlocked(join(folder, 'data'));
    try {
      return await work(core, folder);
    } finally {
      await core.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function carryingRows(): Promise<BenchRow[]> {
  return [
    ...(await wholeRows()),
    await previewRow(),
    ...(await meanwhileRows()),
    ...(await takingFramesRows(LARGE)),
    await memoryRow(),
  ];
}

async function wholeRows(): Promise<BenchRow[]> {
  const laid = await laidOut(NOTES);
  const given = await inCopy(laid.giver, async (core, folder) => {
    const times: number[] = [];
    // The first starts the thread, as it does once in a session.
    for (let i = 0; i <= ROUNDS; i += 1)
      times.push(
        await timed(async () => must(await exportTo(core, join(folder, `${i}.tsunagi`), [laid.caseId]))),
      );
    return times;
  });
  const looked: number[] = [];
  const taken: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1)
    await inCopy(laid.taker, async (core) => {
      const { handoff } = callerFor(core);
      core.tickets.set('file', { path: laid.file, mode: 'read' });
      const look = async () => must(await handoff.inspect({ ticket: 'file' }));
      // Once before, as with the thread of a session that has been used.
      must({ ok: true, value: await handoff.discard(await look()) });
      let inspectionId = '';
      looked.push(
        await timed(async () => {
          ({ inspectionId } = await look());
        }),
      );
      taken.push(await timed(async () => must(await handoff.commit({ inspectionId }))));
    });
  const both = looked.map((time, i) => time + (taken[i] ?? 0));
  return [
    alone(
      `渡す ${NOTES} 件のケースの全部`,
      summed(given.slice(1)).median,
      MOST_WHOLE,
      `集める・封をする・書く・読み返す・持出し記録まで、${ROUNDS} 回の中央値。初めの一回（糸を起こす）は ${Math.round(given[0] ?? 0)} ms`,
    ),
    alone(
      `受け取る ${NOTES} 件のケースの全部`,
      summed(both).median,
      MOST_WHOLE,
      `確かめる・下見・バックアップ・取り込むまで、${ROUNDS} 回の中央値。うち確かめて下見まで ${summed(looked).median.toFixed(0)} ms、バックアップと取り込み ${summed(taken).median.toFixed(0)} ms`,
    ),
  ];
}

async function previewRow(): Promise<BenchRow> {
  const laid = await laidOut(MIDDLE);
  const times: number[] = [];
  let changes = 0;
  await inCopy(laid.taker, async (core) => {
    const { handoff } = callerFor(core);
    core.tickets.set('file', { path: laid.file, mode: 'read' });
    for (let i = 0; i <= ROUNDS; i += 1) {
      let inspectionId = '';
      times.push(
        await timed(async () => {
          const looked = must(await handoff.inspect({ ticket: 'file' }));
          inspectionId = looked.inspectionId;
          changes = looked.preview.manifest.changes.count;
        }),
      );
      await handoff.discard({ inspectionId });
    }
  });
  return alone(
    `下見 ${changes.toLocaleString('ja')} 変更`,
    summed(times.slice(1)).median,
    MOST_PREVIEW,
    `ファイルを開き、確かめ、並べ、壁を通し、下見が出るまでの全部、${ROUNDS} 回の中央値`,
  );
}

/** A case is opened again and again while a large file is looked into and taken in. */
async function meanwhileRows(): Promise<BenchRow[]> {
  const laid = await laidOut(LARGE);
  return inCopy(laid.taker, async (core) => {
    const api = callerFor(core);
    const { caseId } = must(
      await api.receptions.register({
        reception: {
          date: '2027-04-07',
          time: '10:20',
          method: 'phone',
          route: 'family',
          memo: '電話で様子を聴いた。',
          people: [{ name: '柴又 九子', relation: 'self' }],
        },
      }),
    );
    core.tickets.set('file', { path: laid.file, mode: 'read' });
    let isOver = false;
    const waits: number[] = [];
    const asking = (async () => {
      while (!isOver) {
        const due = performance.now() + EVERY_MS;
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
        await api.cases.view({ caseId });
        // From when it should have been asked: a loop that is held up asks late.
        waits.push(performance.now() - due);
      }
    })();
    let changes = 0;
    const whole = await timed(async () => {
      const looked = must(await api.handoff.inspect({ ticket: 'file' }));
      changes = looked.preview.manifest.changes.count;
      must(await api.handoff.commit({ inspectionId: looked.inspectionId }));
    });
    isOver = true;
    await asking;
    const { p99, longest, count } = summed(waits);
    const name = `取込み ${changes.toLocaleString('ja')} 変更の間`;
    return [
      alone(
        `${name}にケースを開く p99`,
        p99,
        MOST_MEANWHILE,
        `確かめる・下見・バックアップ・取り込みの ${(whole / 1000).toFixed(1)} 秒の間、${EVERY_MS} ms おきに ${count} 回。一番長くて ${longest.toFixed(0)} ms`,
      ),
      alone(`${name}の全部`, whole, null, '確かめる・下見・バックアップ・取り込み'),
    ];
  });
}

/** The largest that a process became which takes in one file, ten times the other. */
async function memoryRow(): Promise<BenchRow> {
  const grown: number[] = [];
  for (const notes of [SMALL, LARGE]) {
    const laid = await laidOut(notes);
    const folder = mkdtempSync(join(FOLDER, 'memory-'));
    cpSync(laid.taker, join(folder, 'data'), { recursive: true });
    const script = join(import.meta.dirname, 'takeIn.ts');
    const said = execFileSync(process.execPath, [script, join(folder, 'data'), laid.file], {
      encoding: 'utf8',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    rmSync(folder, { recursive: true, force: true });
    grown.push(Number(said.trim().split('\n').at(-1)));
  }
  const [small = 0, large = 0] = grown;
  const mib = (kib: number) => `${Math.round(kib / 1024)} MiB`;
  return {
    ...compared(
      '取込みの記憶 十倍のファイル（MiB）',
      large / 1024,
      small / 1024,
      2,
      `経過 ${SMALL} 件と ${LARGE} 件のファイルを取り込む過程の、一番大きかったとき: ${mib(small)} と ${mib(large)}`,
    ),
    unit: '倍',
  };
}
