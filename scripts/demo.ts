/**
 * `npm run demo -- --out DIR`: scenarios 02 and 01 (to its end, R10.3.31) in the real application, two offices with two data folders. Leaves in
 * DIR both stores, the handoff file, the papers, a picture of each screen on the way, the cards and — these offices are throw-away —
 * their keys, and demo.json with what was done and how long it took.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { openDisplay } from './display.ts';
import { root } from './run.ts';

export interface DemoOptions {
  out: string;
}

export async function playDemo({ out }: DemoOptions): Promise<void> {
  const { play } = await import('./demo/play.ts');
  const { PEOPLE } = await import('./demo/offices.ts');
  // Pictures and papers of an earlier run would be taken for this one's.
  rmSync(out, { recursive: true, force: true });
  const began = performance.now();
  const steps = await play(out, async ({ name, page }) => {
    await page.screenshot({ path: join(out, `${name}.png`) });
  });
  const files = {
    stores: { cityhall: 'cityhall', palette: 'palette' },
    handoff: ['handoff-001-cityhall-palette.tsunagi'],
    papers: readdirSync(out)
      .filter((name) => name.endsWith('.pdf'))
      .sort(),
    cards: ['cityhall.card', 'palette.card'],
    keys: ['cityhall.key', 'palette.key'],
  };
  const passphrases = PEOPLE.map(({ office, name, login, passphrase }) => ({
    office,
    name,
    login,
    passphrase,
  }));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  writeFileSync(
    join(out, 'demo.json'),
    `${JSON.stringify({ seconds, steps, files, passphrases }, null, 2)}\n`,
  );
  for (const { office, at, what, milliseconds } of steps)
    console.log(`${at.slice(0, 16).replace('T', ' ')}  ${office}  ${what}  ${milliseconds} ミリ秒`);
  console.log(`${seconds} 秒。結果は ${out} にあります。`);
}

if (process.argv[1] === import.meta.filename) {
  const given = process.argv.indexOf('--out');
  const out = resolve(given > 0 ? (process.argv[given + 1] ?? 'out') : join(root, 'out'));
  await build();
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  try {
    await playDemo({ out });
  } finally {
    display.close();
  }
  process.exit(0);
}
