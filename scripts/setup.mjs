/**
 * Readies a fresh clone and then runs one of the scripts beside it: `node scripts/setup.mjs test.ts --only unit`.
 *
 * Plain JavaScript for Node 20 with nothing installed, because it runs before anything is. What it finds ready it
 * leaves alone (about 50 ms); what it makes, it makes beside its place and renames, so that an aborted run never
 * leaves something half-made that the next run would take for complete. The script itself runs in Electron's own
 * Node: tests then use the very crypto, SQLite and V8 that ship.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installSystemLibraries } from './setup/libraries.mjs';
import { onlyOneAtATime } from './setup/lock.mjs';
import { installPackages } from './setup/packages.mjs';
import { resolveRuntime } from './setup/runtime.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);

if (!script || !existsSync(join(root, 'scripts', script))) {
  console.error(`scripts/${script ?? '(指定なし)'} がありません。`);
  process.exit(2);
}

let runtime;
try {
  runtime = await onlyOneAtATime(join(root, '.cache'), () => {
    installPackages(root);
    installSystemLibraries();
    return resolveRuntime(root);
  });
} catch (error) {
  console.error(`準備できませんでした: ${error.message}`);
  process.exit(1);
}
console.log(`実行環境: ${runtime.words}`);

const child = spawn(runtime.binary, [join(root, 'scripts', script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ELECTRON_RUN_AS_NODE: '1',
    // Without this, anything that asks the npm package `electron` for its path would start a download.
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    TSUNAGI_ELECTRON: runtime.binary,
    TSUNAGI_RUNTIME: runtime.kind,
  },
});

// Ctrl-C reaches the child by itself (same terminal); only what was sent to us alone is passed on.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

child.on('error', (error) => {
  console.error(`Electron を起動できませんでした: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (signal) console.error(`scripts/${script} は ${signal} で終わりました。`);
  // 127 is the dynamic loader's word for a missing shared library.
  if (code === 127)
    console.error('Electron の共有ライブラリが足りません。上の案内のパッケージを入れてください。');
  process.exitCode = signal ? 1 : (code ?? 1);
});
