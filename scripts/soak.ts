/**
 * `npm run soak -- --only carrying --rounds 300 --seed N`: what `npm test` does a few times, for as long as one likes. The seed is printed
 * first: the same one draws the same things and the same moments again (the machine's own timing stays its own).
 */
import { parseArgs } from 'node:util';
import { soakCarrying } from './soak/carrying.ts';
import { soakHistories } from './soak/histories.ts';
import { soakTyping } from './soak/typing.ts';

interface Part {
  words: string;
  /** Unless `--rounds` says otherwise. */
  rounds: number;
  /** True when nothing was found. */
  play(rounds: number, seed: number, path: string | undefined): boolean | Promise<boolean>;
}

const PARTS: Record<string, Part> = {
  histories: { words: '二つから五つの窓口の歴史', rounds: 10_000, play: soakHistories },
  typing: { words: '書いている途中で落ちる', rounds: 200, play: soakTyping },
  carrying: { words: '渡す・受け取る途中で落ちる', rounds: 300, play: soakCarrying },
};

const USAGE = `使い方: npm run soak -- [--only ${Object.keys(PARTS).join(',')}] [--rounds 数] [--seed 数] [--path 見つかった歴史の道]`;

export async function soak(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string' },
      path: { type: 'string' },
    },
  });
  const names = values.only?.split(',') ?? Object.keys(PARTS);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const isWhole = (count: number) => Number.isInteger(count) && count >= 1;
  if (
    names.some((name) => !(name in PARTS)) ||
    !(rounds === undefined || isWhole(rounds)) ||
    !Number.isInteger(seed)
  ) {
    console.error(USAGE);
    return 2;
  }
  let found = 0;
  for (const name of names) {
    const part = PARTS[name] as Part;
    const times = rounds ?? part.rounds;
    console.log(`\n── ${part.words} (${name}) ──`);
    console.log(
      `種 ${seed}（同じ回をもう一度: npm run soak -- --only ${name} --rounds ${times} --seed ${seed}）`,
    );
    if (!(await part.play(times, seed, values.path))) found += 1;
  }
  return found === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) process.exit(await soak(process.argv.slice(2)));
