/**
 * `npm start`: builds and opens the application on a demonstration office, whose records are synthetic and lie in .cache/.
 * The demonstration makes that office as a clerk would, in the real application, so the first start takes a little longer.
 * Without a display there is nothing to look at: then the demonstration is played on a virtual one instead.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { hasDisplay, openDisplay } from './display.ts';
import { electronBinary, root, run } from './run.ts';

const demonstration = join(root, '.cache', 'demonstration');
/** The demonstration plays two offices; the one that is opened afterwards is the city hall's. */
const cityHall = join(demonstration, 'cityhall');
const store = join(cityHall, 'office', 'store.db');

async function play(): Promise<void> {
  const { playDemo } = await import('./demo.ts');
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  try {
    await playDemo({ out: demonstration });
  } finally {
    display.close();
  }
}

await build();
if (hasDisplay()) {
  if (!existsSync(store)) {
    console.log('デモ用の窓口がまだないため、作ります…');
    await play();
  }
  const args = [root, `--user-data-dir=${cityHall}`];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    // Chromium won't start as root otherwise. The application itself never turns its sandbox off.
    console.log('root のため、デモを --no-sandbox で開きます。ふだんは root 以外で使ってください。');
    args.push('--no-sandbox');
  }
  const { SANO } = await import('./demo/offices.ts');
  console.log(
    `デモの窓口を開きます。職員番号は「${SANO.login}」、パスフレーズは「${SANO.passphrase}」です。`,
  );
  process.exitCode = await run(electronBinary, args, {
    // The day after the demonstration's last: its tasks are due, and nothing in it lies in the future.
    env: { ELECTRON_RUN_AS_NODE: undefined, TSUNAGI_CLOCK: '2027-04-21T09:00:00+09:00' },
  });
} else {
  console.log('画面 (ディスプレイ) がないため、仮想ディスプレイ (Xvfb) でデモを再生します。');
  await play();
}
