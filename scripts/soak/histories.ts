/** The histories of `npm test`, many more of them. One that fails is told with what plays it again. */
import { drawHistories } from './histories/property.ts';

const TELL_EVERY = 500;

/** True: all held. */
export function soakHistories(histories: number, seed: number, path: string | undefined): boolean {
  const began = performance.now();
  const failed = drawHistories(
    { runs: histories, seed, most: 36, ...(path === undefined ? {} : { path }) },
    (played) => {
      if (played % TELL_EVERY === 0) console.log(`${played}件の歴史に問題なし`);
    },
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  if (!failed) {
    console.log(`${histories}件の歴史に問題はありませんでした（${seconds} 秒）。`);
    return true;
  }
  console.log(`✘ ${failed.fault}`);
  console.log(JSON.stringify(failed.history));
  console.log(
    `もう一度: npm run soak -- --only histories --rounds ${histories} --seed ${failed.seed} --path ${failed.path}`,
  );
  return false;
}
