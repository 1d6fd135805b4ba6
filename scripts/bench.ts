/**
 * `npm run bench -- --json FILE`: the figures that the application promises, each against something that does the same without us,
 * on this machine, in one run. A figure that misses its aim is printed as missed; the run itself succeeds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { carryingRows } from './bench/carrying.ts';
import { inquiryRows } from './bench/inquiries.ts';
import { likeRows } from './bench/likeSearch.ts';
import { mergingRows } from './bench/merging.ts';
import { benchOffice } from './bench/office.ts';
import { printingRows } from './bench/printing.ts';
import { growthRows, readingRows } from './bench/reading.ts';
import { type BenchRow, table } from './bench/rows.ts';
import { scrollingRows } from './bench/scrolling.ts';
import { sealingRows } from './bench/sealing.ts';
import { sealingSizesRows } from './bench/sealingSizes.ts';
import { startRows } from './bench/start.ts';
import { typingRows } from './bench/typing.ts';
import { build } from './build.ts';

const PARTS = [
  'start',
  'reading',
  'growth',
  'like',
  'inquiries',
  'scrolling',
  'sealing',
  'typing',
  'merging',
  'carrying',
  'sealing-sizes',
  'printing',
] as const;
/** Measured without the seeded office. */
const ALONE = ['typing', 'merging', 'carrying', 'sealing-sizes'];
/** An office this large is also compared with one a tenth its size. */
const LARGE = 100_000;

const USAGE = `使い方: npm run bench -- [--json ファイル] [--cases 10000] [--only ${PARTS.join(',')}]`;

export async function bench(args: readonly string[]): Promise<number> {
  let values: ReturnType<typeof read>;
  try {
    values = read(args);
  } catch {
    console.error(USAGE);
    return 2;
  }
  const cases = Number(values.cases);
  const chosen = values.only.split(',');
  if (
    !Number.isInteger(cases) ||
    cases < 1 ||
    chosen.some((each) => !(PARTS as readonly string[]).includes(each))
  ) {
    console.error(USAGE);
    return 2;
  }
  await build();
  const rows: BenchRow[] = [];
  // In an office of its own, before the others keep the machine busy.
  if (chosen.includes('typing')) rows.push(...(await typingRows()));
  if (chosen.includes('merging')) rows.push(...(await mergingRows()));
  if (chosen.includes('sealing-sizes')) rows.push(...(await sealingSizesRows()));
  if (chosen.includes('carrying')) rows.push(...(await carryingRows()));
  if (chosen.some((part) => !ALONE.includes(part))) rows.unshift(...(await officeRows(cases, chosen)));

  console.log(`\n${table(rows)}\n`);
  for (const { name, method } of rows) console.log(`${name}: ${method}`);
  if (values.json) {
    const file = resolve(values.json);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ rows, machine: machine(), cases }, null, 2)}\n`);
  }
  const missed = rows.filter(({ met }) => met === false).length;
  console.log(
    missed === 0 ? '\n目標はすべて達成しました。' : `\n目標に届かないものが ${missed} 件あります。`,
  );
  return 0;
}

async function officeRows(cases: number, chosen: readonly string[]): Promise<BenchRow[]> {
  const office = await benchOffice(cases);
  const rows: BenchRow[] = [];
  // Before the reading fills hundreds of megabytes: a large process starts others, age among them, twice as slowly.
  if (chosen.includes('sealing')) rows.push(...(await sealingRows(office)));
  if (chosen.includes('reading')) rows.push(...(await readingRows(office.session)));
  if (chosen.includes('growth') && cases >= LARGE) rows.push(...(await growthRows(office.session, cases)));
  if (chosen.includes('like')) rows.push(...(await likeRows(office.session)));
  if (chosen.includes('inquiries')) rows.push(...(await inquiryRows(office.session)));
  await office.core.close();
  if (chosen.includes('scrolling')) rows.push(...(await scrollingRows(office.dataDir)));
  if (chosen.includes('printing')) rows.push(...(await printingRows(office.dataDir, office.minutesId)));
  if (chosen.includes('start')) rows.unshift(...(await startRows(office.dataDir)));
  return rows;
}

/** Facts of the machine, without its name or any path of it. */
const machine = () => ({
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  platform: `${platform()} ${arch()}`,
  electron: process.versions.electron ?? '',
  node: process.versions.node,
  runtime: process.env.TSUNAGI_RUNTIME ?? '',
});

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      cases: { type: 'string', default: '10000' },
      only: { type: 'string', default: PARTS.join(',') },
    },
  }).values;

if (process.argv[1] === import.meta.filename) process.exitCode = await bench(process.argv.slice(2));
