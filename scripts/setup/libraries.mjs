/**
 * What Electron, the papers' tests and the handoff's counter-check need from the system. Debian has a package for each
 * of them: as root they are installed, else one line says which to install. Other systems bring them along.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NEEDED = [
  'xvfb',
  'xauth',
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'fonts-noto-cjk',
  'poppler-utils',
  'age',
  'openssl',
];

export function installSystemLibraries() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const missing = missingPackages();
  if (missing.length === 0) return;

  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    console.log(`足りないパッケージがあります。入れてください: sudo ${command}`);
    return;
  }
  console.log(`システムのパッケージを入れています: ${missing.join(' ')}`);
  apt(['update', '-qq']);
  const failure = apt(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  // Not the end yet: a type check needs no display. What does need it will fail by its own name.
  if (failure) console.log(`入れられませんでした。手で入れてください: ${command}\n${failure}`);
}

function missingPackages() {
  // From Debian 13 on, the libraries with a 64-bit time_t carry t64 in their name and still answer to the old one.
  const names = NEEDED.flatMap((name) => [name, `${name}t64`]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], {
    encoding: 'utf8',
  });
  const installed = new Set(
    (stdout ?? '')
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return NEEDED.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/** Nothing on success, else the last lines of what apt-get said. */
function apt(args) {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0 ? undefined : `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-3).join('\n');
}
