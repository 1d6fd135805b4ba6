/**
 * node_modules as package-lock.json says, or `npm ci`.
 *
 * Whether it is up to date is read off npm's own record of what it installed (node_modules/.package-lock.json, written
 * last), compared with the lock file entry by entry: file times say nothing after a checkout, a stamp of our own
 * nothing about an install by hand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} root */
export function installPackages(root) {
  if (packagesMatchLock(root)) return;
  console.log('パッケージを入れています (npm ci)…');
  // --ignore-scripts: nothing from the registry runs here; Electron's download is asked for by name in runtime.mjs.
  const { status, error } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw new Error(`npm を起動できません (${error.message})`);
  if (status !== 0) throw new Error('npm ci に失敗しました。');
}

/** @param {string} root */
export function packagesMatchLock(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json がありません。');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const there = installed[path];
    // npm leaves out what is for other platforms only.
    if (path === '' || (!there && (entry.optional || entry.devOptional))) return true;
    return (
      there?.version === entry.version && there?.integrity === entry.integrity && existsSync(join(root, path))
    );
  });
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/**
 * npm as a program. Run through its own JavaScript where `npm run` tells where that is: on Windows npm is a .cmd file,
 * which Node starts through a shell only.
 * @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} options
 */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.js$/.test(own) && existsSync(own))
    return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
