/**
 * The very package that staff get: what lies in it, what its fuses say, what it refuses, and an office set up in it.
 *
 * It can't be driven, and that is the point. So it is proved in two halves: the original refuses every road that a driver
 * could take, and a copy of it is driven in which one fuse is flipped, the one that lets Node's inspector listen. All else of
 * the copy is the package: the archive, the native store beside it, the other fuses.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { officeText } from '../../renderer/text/offices.ts';
import { shellWords } from '../../renderer/text/shell.ts';
import { buildPackage, type Packaged, readFuses } from '../../scripts/dist.ts';
import {
  ended,
  filesInArchive,
  freePort,
  fusesAskedFor,
  plainEnvironment,
  processesOf,
} from './packageParts.ts';

const isRoot = process.getuid?.() === 0;
/** Elsewhere the refusal is a dialog, which no test can close. */
const refusedCode = process.platform === 'linux' ? 1 : null;

let folder: string;
let original: Packaged;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsunagi-package-'));
  original = await buildPackage({ output: join(folder, 'dist'), trial: true, withoutInstaller: true });
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('パッケージには自分のプログラムと、この機種の保管庫の部品だけが入っている', async () => {
  const files = await readdir(original.folder, { recursive: true });
  const archive = files.find((file) => basename(file) === 'app.asar') ?? '';
  expect(archive).not.toBe('');
  expect(files.filter((file) => basename(file) === 'default_app.asar')).toEqual([]);
  const native = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
  const outside = `${archive}.unpacked`;
  expect(
    files
      .map((file) => relative(outside, file).replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('..') && file.endsWith('.node')),
  ).toEqual([native]);
  expect(files.includes('試験用.txt')).toBe(original.trial);

  const packed = filesInArchive(join(original.folder, archive));
  const paths = packed.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'package.json',
      'build/electron/main.js',
      'build/electron/core.js',
      'build/electron/handoffWorker.js',
      'build/electron/passphraseWorker.js',
      'build/electron/preload.cjs',
      'build/renderer/index.html',
      'build/renderer/paper.html',
    ]),
  );
  expect(
    paths.filter((path) => !/^(package\.json$|build\/(electron|renderer)\/|node_modules\/)/.test(path)),
  ).toEqual([]);
  const modules = paths.filter((path) => path.startsWith('node_modules/'));
  expect(
    modules.filter((path) => !/^node_modules\/better-sqlite3\/(lib|prebuilds)\//.test(path)).sort(),
  ).toEqual(['node_modules/better-sqlite3/LICENSE', 'node_modules/better-sqlite3/package.json']);
  expect(paths.filter((path) => path.endsWith('.node'))).toEqual([native]);
  // What can't be read inside the archive isn't covered by its integrity: the native part alone.
  expect(packed.filter(({ unpacked }) => unpacked).map(({ path }) => path)).toEqual([native]);
  expect(packed.filter(({ unpacked, integrity }) => !unpacked && integrity !== 'SHA256')).toEqual([]);
});

test('パッケージのヒューズは、決めたとおりに切ってある', async () => {
  const burnt = await readFuses(original.binary);
  expect(burnt).toMatchObject({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    OnlyLoadAppFromAsar: true,
    EnableEmbeddedAsarIntegrityValidation: true,
  });
  const asked = fusesAskedFor();
  expect(Object.keys(asked).length).toBeGreaterThan(5);
  expect(burnt).toMatchObject(asked);
});

test('パッケージは、外からのぞける起動のしかたを断り、何も開かずに終わる', async () => {
  const dataDir = join(folder, 'refused');
  const port = await freePort();
  const program = spawn(
    original.binary,
    [`--remote-debugging-port=${port}`, '--inspect=0', '--no-sandbox', `--user-data-dir=${dataDir}`],
    { env: plainEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const end = ended(program);
  let listened = false;
  const ear = setInterval(() => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      listened = true;
      socket.destroy();
    });
    socket.on('error', () => {});
  }, 10);
  const { code, said } = await end;
  clearInterval(ear);
  expect(code).toBe(refusedCode);
  expect(listened).toBe(false);
  expect(said).not.toContain('listening on');
  expect(existsSync(join(dataDir, 'office'))).toBe(false);
  const names = ['--remote-debugging-port', '--inspect', '--no-sandbox'];
  if (refusedCode !== null) expect(said).toContain(shellWords.refusedSwitches(names));
});

test('パッケージは、ふつうに起動すれば画面を囲いの中で開き、動き出してからもデバッガーを開かない', async () => {
  test.skip(process.platform !== 'linux', 'processes are read from /proc');
  // Chromium has no sandbox for root; somebody without any rights starts it then.
  const home = join(folder, 'home');
  await mkdir(home);
  if (isRoot) {
    await chmod(folder, 0o755);
    await chown(home, nobody, nobody);
  }
  const program = spawn(original.binary, [`--user-data-dir=${join(home, 'data')}`], {
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    env: { ...plainEnvironment(), HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let isOver = false;
  const end = ended(program).finally(() => {
    isOver = true;
  });
  const isUp = async (): Promise<boolean> => {
    const page = (await processesOf(original.binary)).find(({ command }) =>
      command.includes('--type=renderer'),
    );
    const isSandboxed = page !== undefined && /^Seccomp:\t2$/m.test(page.status);
    return isSandboxed && existsSync(join(home, 'data', 'office'));
  };
  await expect.poll(async () => isOver || (await isUp()), { timeout: 20_000 }).toBe(true);
  program.kill('SIGUSR1');
  const { said } = await end;
  test.skip(
    /No usable sandbox|Missing X server|Authorization required/.test(said),
    'not possible on this machine',
  );
  expect(existsSync(join(home, 'data', 'office'))).toBe(true);
  expect(said).not.toContain('listening on');
  expect(said).not.toContain(shellWords.cannotStart);
});

test('パッケージは、環境変数でほかのプログラムの実行役にされない', async () => {
  const mark = join(folder, 'ran.txt');
  const intruder = join(folder, 'intruder.cjs');
  await writeFile(intruder, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran');`);
  // Refused switches behind the script end the application at once; Node would hand them to the script.
  const args = [
    intruder,
    '--no-sandbox',
    '--remote-debugging-port=0',
    `--user-data-dir=${join(folder, 'inert')}`,
  ];
  for (const env of [
    { ELECTRON_RUN_AS_NODE: '1' },
    { NODE_OPTIONS: `--require=${intruder}` },
    { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${intruder}` },
  ]) {
    const { code } = await ended(
      spawn(original.binary, args, {
        env: { ...plainEnvironment(), ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    );
    expect(code).toBe(refusedCode);
    expect(existsSync(mark)).toBe(false);
  }
  // Without the fuses the intruder does run; else it would prove nothing.
  await ended(
    spawn(process.execPath, args, {
      env: { ...plainEnvironment(), ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  );
  expect(existsSync(mark)).toBe(true);
});

test('パッケージで窓口を作り、開ける', async () => {
  const binary = await driveableCopy();
  const dataDir = join(folder, 'data');
  const app = await _electron.launch({
    executablePath: binary,
    args: [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${dataDir}`],
    // Inert in the whole life of the application, not only at its start.
    env: { ...plainEnvironment(), ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nothing-there.cjs' },
  });
  try {
    const faults: string[] = [];
    const page = await app.firstWindow();
    page.on('pageerror', (error) => faults.push(error.message));
    expect(page.url()).toMatch(/^app:\/\/.*\/index\.html/);
    await expect(page.getByRole('heading', { level: 1, name: officeText.setUp.title })).toBeVisible();
    await expect
      .poll(() => processFacts(app), { timeout: 20_000 })
      .toMatchObject({
        packaged: true,
        appPath: join(dirname(binary), 'resources', 'app.asar'),
        electron: readFileSync(join(dirname(binary), 'version'), 'utf8')
          .trim()
          .replace(/^v/, ''),
      });

    await setUp(page);
    await unlock(page);
    await expect(page.getByRole('navigation').first()).toBeVisible();
    const facts = await processFacts(app);
    if (process.platform === 'linux' && facts) {
      const mapped = await readFile(`/proc/${facts.corePid}/maps`, 'utf8');
      expect(mapped).toContain(
        join(dirname(binary), 'resources/app.asar.unpacked/node_modules/better-sqlite3'),
      );
    }
    expect(faults).toEqual([]);
  } finally {
    await app.close();
  }
  const store = await readFile(join(dataDir, 'office', 'store.db'));
  expect(store.length).toBeGreaterThan(4096);
  for (const word of ['SQLite format 3', 'CREATE TABLE', administrator, officeText.setUp.suggestions.city])
    expect(store.includes(word)).toBe(false);
  const keyring = await readFile(join(dataDir, 'office', 'keyring.json'), 'utf8');
  expect(keyring).not.toContain(passphrase);
});

/** The user with no rights and no files. */
const nobody = 65534;

const administrator = '試験　花子';
const passphrase = 'kanban momiji toranpu hashigo';

/** A section may bear the same name as a field in it. */
const field = (page: Page, label: string) => page.getByLabel(label).and(page.locator('input')).first();

async function setUp(page: Page): Promise<void> {
  const text = officeText.setUp;
  await page.getByText(text.suggestions.city, { exact: true }).click();
  await field(page, text.administratorName).fill(administrator);
  await field(page, text.login).fill('1001');
  await field(page, text.passphrase).fill(passphrase);
  await field(page, text.again).fill(passphrase);
  await page.getByRole('button', { name: text.submit }).click();
  await expect(page.getByRole('heading', { level: 1, name: officeText.recoveryKey.title })).toBeVisible();
  await page.getByText(officeText.recoveryKey.kept).click();
  await page.getByRole('button', { name: officeText.recoveryKey.go }).click();
}

async function unlock(page: Page): Promise<void> {
  const text = officeText.unlock;
  await expect(page.getByRole('heading', { level: 1, name: text.title })).toBeVisible();
  await expect(page.getByText(text.substitute).first()).toBeVisible({ visible: original.trial });
  await field(page, text.login).fill('1001');
  await field(page, text.passphrase).fill(passphrase);
  await page.getByRole('button', { name: text.submit, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: text.title })).toBeHidden();
}

/** The package once more with Node's inspector allowed, and nothing else changed. */
async function driveableCopy(): Promise<string> {
  const copy = join(folder, 'copy');
  await cp(original.folder, copy, { recursive: true, verbatimSymlinks: true });
  const binary = join(copy, relative(original.folder, original.binary));
  await flipFuses(binary, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  expect(await readFuses(binary)).toEqual({
    ...(await readFuses(original.binary)),
    EnableNodeCliInspectArguments: true,
  });
  return binary;
}

/** Undefined when Playwright lost the answer, which happens once in fifty calls. */
const processFacts = (app: ElectronApplication) =>
  Promise.race([
    app.evaluate(({ app: electron }) => ({
      packaged: electron.isPackaged,
      appPath: electron.getAppPath(),
      electron: process.versions.electron,
      corePid: electron.getAppMetrics().find(({ name }) => name === 'tsunagi-core')?.pid,
    })),
    new Promise<undefined>((resolve) => setTimeout(resolve, 3000, undefined)),
  ]).catch(() => undefined);
