/**
 * `npm run verify -- STORE …` and `npm run verify -- FILE …`: what an auditor, or anybody after a disaster, can establish from
 * the files alone. Nothing is written, neither to what is looked at nor beside it.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyHandoffs } from './verify/chain.ts';
import { exitCode, type Report } from './verify/report.ts';
import { findStore, verifyStore } from './verify/store.ts';
import { STORE_FAULTS, SUMMARY, USAGE } from './verify/words.ts';

export async function verify(
  args: readonly string[],
  print: (line: string) => void = console.log,
): Promise<number> {
  const usage = (line?: string): number => {
    if (line) print(line);
    print(USAGE);
    return 2;
  };
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(args);
  } catch {
    return usage();
  }
  const { values, positionals } = parsed;
  const [path] = positionals;
  if (path === undefined) return usage();
  const unread = [values['passphrase-file'], values.key, values.from].find(
    (each) => each !== undefined && !(existsSync(each) && statSync(each).isFile()),
  );
  if (unread !== undefined) return usage(`${unread} がありません。`);

  const isHandoff =
    positionals.every((each) => each.endsWith('.tsunagi')) ||
    values.key !== undefined ||
    values.from !== undefined;
  if (isHandoff)
    return show(await verifyHandoffs(positionals, { key: values.key, from: values.from }), print);
  if (positionals.length !== 1) return usage();
  const store = findStore(path);
  if (store === null) return usage(STORE_FAULTS.missing);
  const passphrase =
    values['passphrase-file'] === undefined
      ? undefined
      : readFileSync(values['passphrase-file'], 'utf8')
          .replace(/^\uFEFF/, '')
          .trim();
  return show(await verifyStore(store, { passphrase, login: values.login }), print);
}

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'passphrase-file': { type: 'string' },
      login: { type: 'string' },
      key: { type: 'string' },
      from: { type: 'string' },
    },
  });

function show(report: Report, print: (line: string) => void): number {
  for (const line of report.checked) print(`✔ ${line}`);
  for (const line of report.faults) print(`✘ ${line}`);
  for (const line of report.notes) print(`  ${line}`);
  if (report.faults.length > 0) print(SUMMARY.bad(report.faults.length));
  else if (report.open.length > 0) for (const line of report.open) print(line);
  else print(SUMMARY.good);
  return exitCode(report);
}

if (process.argv[1] === import.meta.filename) process.exitCode = await verify(process.argv.slice(2));
