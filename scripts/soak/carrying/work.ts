/** What a process is told to do, and the folder of everything that it needs as one bundle: loading it from source takes seconds. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'rolldown';
import { electronBinary, root } from '../../run.ts';

export interface Work {
  what: 'export' | 'import';
  dataDir: string;
  /** The instant at which all of it happens: what two runs write can be compared. */
  at: number;
  /** Of the file to write or to take in. */
  path: string;
  caseIds: string[];
  login: string;
  passphrase: string;
}

/** Below the repository, so that what stays outside of the bundle is found. */
export async function bundleChild(): Promise<string> {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(join(cache, 'carrying-'));
  const workers = (readdirSync(join(root, 'db'), { recursive: true }) as string[])
    .filter((path) => path.endsWith('Worker.ts'))
    .map((path) => [basename(path, '.ts'), join(root, 'db', path)]);
  await build({
    input: { child: join(import.meta.dirname, 'child.ts'), ...Object.fromEntries(workers) },
    platform: 'node',
    external: ['better-sqlite3', 'electron'],
    output: { dir, format: 'es', entryFileNames: '[name].js' },
    logLevel: 'warn',
  });
  return dir;
}

export interface Running {
  child: ChildProcess;
  /** It is unlocked, and waits. */
  ready: Promise<void>;
  go(): void;
  /** What it said last, whether a signal ended it, and the most memory that it ever had. */
  ended: Promise<{ said: string; signal: NodeJS.Signals | null; errors: string; memoryKib: number }>;
}

/** `limits` are a shell's, for a process that must not write more than so much. */
export function startWork(bundle: string, work: Work, limits = ''): Running {
  const args = [join(bundle, 'child.js'), JSON.stringify(work)];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const child = limits
    ? spawn('sh', ['-c', `${limits}; exec "$0" "$@"`, electronBinary, ...args], { env })
    : spawn(electronBinary, args, { env });
  let said = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  // Killed before it was told: nobody to tell any more.
  child.stdin.on('error', () => {});
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes('ready\n')) isReady();
  });
  const ended = new Promise<Awaited<Running['ended']>>((resolve) => {
    child.on('close', (_, signal) => {
      isReady();
      const memoryKib = Number(/^memory (\d+)$/m.exec(said)?.[1] ?? 0);
      resolve({ said: said.trim().split('\n').at(-1) ?? '', signal, errors, memoryKib });
    });
  });
  return { child, ready, go: () => void child.stdin.write('go\n'), ended };
}
