/**
 * `npm run seed -- --cases N --out DIR`: a data folder that the application opens, filled with a synthetic office. The same
 * numbers give the same cases with the same ids, on every machine; only the keys are new each time.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LOGIN, PASSPHRASE } from './seed/login.ts';
import { seedOffice } from './seed/office.ts';

const USAGE = `使い方: npm run seed -- --cases 件数 --out フォルダー [--notes-per-case 10] [--seed 1]
  架空の相談記録が入った窓口を作ります。フォルダーは空か、まだないものにしてください。`;

const whole = (text: string | undefined, least: number): number | null =>
  text !== undefined && /^\d{1,7}$/.test(text) && Number(text) >= least ? Number(text) : null;

export async function seed(args: readonly string[]): Promise<number> {
  let values: ReturnType<typeof read>;
  try {
    values = read(args);
  } catch {
    console.error(USAGE);
    return 2;
  }
  const cases = whole(values.cases, 1);
  const notesPerCase = whole(values['notes-per-case'], 0);
  const number = whole(values.seed, 0);
  if (cases === null || notesPerCase === null || number === null || !values.out) {
    console.error(USAGE);
    return 2;
  }
  const out = resolve(values.out);
  if (existsSync(out) && readdirSync(out).length > 0) {
    console.error(`${out} は空ではありません。`);
    return 2;
  }
  mkdirSync(out, { recursive: true });
  const started = performance.now();
  let shown = -1;
  const made = await seedOffice({
    cases,
    notesPerCase,
    out,
    seed: number,
    progress(done, of) {
      const tenth = Math.floor((done * 10) / of);
      if (tenth > shown) console.log(`${tenth * 10} %`);
      shown = tenth;
    },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${made.cases} ケース、支援経過 ${made.notes} 件を作りました（${seconds} 秒）。`);
  console.log(`ログイン名 ${LOGIN}、合言葉「${PASSPHRASE}」（${out}/passphrase.txt にもあります）`);
  return 0;
}

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string' },
      out: { type: 'string' },
      'notes-per-case': { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
    },
  }).values;

if (process.argv[1] === import.meta.filename) process.exitCode = await seed(process.argv.slice(2));
