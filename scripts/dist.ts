/**
 * The package for the system we are on: `npm run dist`. On Windows an installer, elsewhere an unpacked folder.
 *
 * From the substitute runtime, which exists on Linux alone where nothing is shipped from, only a trial is made, and marked: dist/…-TRIAL with 試験用.txt inside, and the
 * application shows 試験用ランタイム, because it does not run on the Electron that it names. After packaging, the fuses
 * are read back from the binary: asar integrity isn't enforced on Linux, so reading is the only proof there.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, Platform, build as packageUp } from 'electron-builder';
import { build } from './build.ts';
import { electronBinary, root } from './run.ts';

/** As the set-up names it (scripts/setup/runtime.mjs). */
const TRIAL_MARK = '試験用.txt';

export interface PackageOptions {
  /** Where the packages go; dist/ if not given. */
  output?: string;
  /** Whether a package from the substitute runtime, marked as a trial, is welcome. */
  trial?: boolean;
  /** No installer around it, for which electron-builder would download its tools. */
  withoutInstaller?: boolean;
}

export interface Packaged {
  /** The unpacked application. */
  folder: string;
  binary: string;
  trial: boolean;
}

export async function buildPackage({
  output = join(root, 'dist'),
  trial = false,
  withoutInstaller = false,
}: PackageOptions = {}): Promise<Packaged> {
  const runtime = runtimeFolder();
  const substitute = existsSync(join(runtime, TRIAL_MARK)) || process.env.TSUNAGI_RUNTIME === 'substitute';
  if (substitute && !trial) {
    throw new Error(
      '代替の試験用ランタイムしかないため、配布用には作りません。試験用でよければ、--release を付けずに npm run dist としてください。',
    );
  }
  await build();
  const unpacked = join(output, unpackedName());
  const folder = substitute ? `${unpacked}-TRIAL` : unpacked;
  // Electron's own fs takes every app.asar for a folder; here it is a file being written.
  (process as { noAsar?: boolean }).noAsar = true;
  for (const old of [unpacked, folder]) rmSync(old, { recursive: true, force: true });

  await packageUp({
    projectDir: root,
    targets: Platform.current().createTarget(
      withoutInstaller ? 'dir' : undefined,
      process.arch === 'arm64' ? Arch.arm64 : Arch.x64,
    ),
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist: runtime,
      electronVersion: readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, ''),
      directories: { output },
      // The sample application that Electron falls back to; ours is the only one it may load.
      afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true }),
    },
  });
  if (substitute) {
    renameSync(unpacked, folder);
    writeFileSync(
      join(folder, TRIAL_MARK),
      '代替ランタイムで作った試験用のパッケージです。配布せず、実際の相談記録には使わないでください。\n',
    );
  }
  return { folder, binary: join(folder, binaryName()), trial: substitute };
}

/** Every fuse of the binary by its name: whether it is on. */
export async function readFuses(binary: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(binary);
  const on = '1'.charCodeAt(0);
  return Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter((entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number' && entry[1] in wire)
      .map(([name, fuse]) => [name, Number(wire[fuse]) === on]),
  );
}

/** The folder that holds the whole runtime: on macOS the binary lies three deep in it. */
const runtimeFolder = (): string =>
  process.platform === 'darwin' ? join(electronBinary, '../../../..') : dirname(electronBinary);

function unpackedName(): string {
  const system = { win32: 'win', darwin: 'mac' }[process.platform as string] ?? 'linux';
  const arch = process.arch === 'arm64' ? '-arm64' : '';
  return system === 'mac' ? `${system}${arch}` : `${system}${arch}-unpacked`;
}

function binaryName(): string {
  if (process.platform === 'darwin') return 'つなぎ.app/Contents/MacOS/tsunagi';
  return process.platform === 'win32' ? 'tsunagi.exe' : 'tsunagi';
}

if (process.argv[1] === import.meta.filename) {
  try {
    // `--release`: rather nothing than a trial, for whoever makes what is handed out.
    const { folder, binary, trial } = await buildPackage({ trial: !process.argv.includes('--release') });
    for (const [name, on] of Object.entries(await readFuses(binary)))
      console.log(`${on ? '入' : '切'}  ${name}`);
    if (trial) console.log('代替ランタイムしかないため、試験用のパッケージです。配布できません。');
    console.log(`${trial ? '試験用パッケージ' : 'パッケージ'}: ${folder}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
