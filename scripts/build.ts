/**
 * Sources to build/: each process of the shell as one file of its own, the pages as a site for app://.
 *
 * Bundled because unbundled imports cost 420 ms at every start. Only what is native (better-sqlite3) and what Electron
 * brings stay outside. Nothing is built anew while the inputs are the same; the note of the inputs is written last, so a
 * build that was broken off never counts.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type InlineConfig, build as viteBuild } from 'vite';
import { woff2Only } from '../renderer/ui/woff2Only.ts';
import { root } from './run.ts';

const out = join(root, 'build');
const note = join(out, '.inputs');

/** False when everything was up to date. */
export async function build(): Promise<boolean> {
  const started = performance.now();
  const inputs = fingerprint();
  if (existsSync(note) && readFileSync(note, 'utf8') === inputs) {
    console.log('ビルド: 変更なし');
    return false;
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'electron'), { recursive: true });
  const programs = [...shell, ...workers()];
  for (const program of programs) await viteBuild(nodeProgram(program));
  await viteBuild(pages());
  writeFileSync(note, inputs);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`ビルド: ${programs.map(({ file }) => file).join('・')} と画面 (${seconds} 秒)`);
  return true;
}

interface Program {
  entry: string;
  file: string;
  format: 'es' | 'cjs';
}

const shell: readonly Program[] = [
  { entry: 'electron/main.ts', file: 'main.js', format: 'es' },
  { entry: 'electron/core.ts', file: 'core.js', format: 'es' },
  // A sandboxed preload is loaded as CommonJS.
  { entry: 'electron/preload.ts', file: 'preload.cjs', format: 'cjs' },
];

/** Every `db/…/fooWorker.ts` is the entry of a worker thread and lies beside core.js as fooWorker.js. */
const workers = (): Program[] =>
  filesBelow('db')
    .filter((path) => path.endsWith('Worker.ts'))
    .map((path) => ({ entry: path, file: basename(path).replace(/\.ts$/, '.js'), format: 'es' }));

const nodeProgram = ({ entry, file, format }: Program, folder = join(out, 'electron')): InlineConfig => ({
  ...common,
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'], target: 'node' },
  build: {
    ssr: true,
    target: 'node24',
    outDir: folder,
    emptyOutDir: false,
    // Whoever examines a package can read what runs in it.
    minify: false,
    rolldownOptions: {
      input: join(root, entry),
      external: ['electron', 'better-sqlite3'],
      output: { format, entryFileNames: file, codeSplitting: false },
    },
  },
});

/** The workers alone, for tests: from their sources each would take a second to start. */
export async function buildWorkers(folder: string): Promise<void> {
  const noted = join(folder, '.inputs');
  const inputs = fingerprint(['db']);
  if (existsSync(noted) && readFileSync(noted, 'utf8') === inputs) return;
  mkdirSync(folder, { recursive: true });
  for (const program of workers()) await viteBuild(nodeProgram(program, folder));
  writeFileSync(noted, inputs);
}

const pages = (): InlineConfig => ({
  ...common,
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), woff2Only()],
  build: {
    target: 'chrome140',
    outDir: join(out, 'renderer'),
    emptyOutDir: true,
    // The content policy knows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // From the local disk; a warning about download sizes says nothing here.
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      input: { index: join(root, 'renderer/index.html'), paper: join(root, 'renderer/paper.html') },
      output: {
        // What the first screen needs, in one file: each file more is a round trip through a main process that is starting.
        codeSplitting: {
          groups: [
            {
              name: 'door',
              test: /node_modules[\\/](react|react-dom|scheduler|@trpc|@tanstack)[\\/]|renderer[\\/]app[\\/](coreLink|ports|shell|trustedTypes|useOutcome)|renderer[\\/]offices[\\/](Door|DoorFrame|PracticeBand|UnlockPage|RecoverPage|plain|PassphraseHelp)\.|renderer[\\/]text[\\/](offices|practice|ui|refusals|fieldNames|labels[\\/]calendar)\.|renderer[\\/]ui[\\/]keyboard/,
            },
          ],
        },
      },
    },
  },
});

const common = {
  configFile: false,
  envDir: false,
  mode: 'production',
  logLevel: 'warn',
} satisfies InlineConfig;

function filesBelow(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((entry) => `${room}/${entry.replaceAll('\\', '/')}`)
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
}

function fingerprint(rooms = ['electron', 'db', 'renderer']): string {
  const hash = createHash('sha256');
  const paths = [...rooms.flatMap(filesBelow), 'package.json', 'package-lock.json'];
  for (const path of [...paths, 'scripts/build.ts']) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

if (process.argv[1] === import.meta.filename) await build();
