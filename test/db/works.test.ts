import { expect, test } from 'vitest';
import type { WorkProgress } from '../../db/works/codes.ts';
import { createWorks } from '../../db/works/works.ts';

const at = (done: number): WorkProgress => ({ stage: 'writing', done, total: 3, isStoppable: true });

test('長い仕事は、名前で進み具合を見られ、終われば見ることも終わる', async () => {
  const works = createWorks();
  const seen: number[] = [];
  const watching = (async () => {
    for await (const { done } of works.watch('w', new AbortController().signal)) seen.push(done);
  })();
  await works.run('w', async (work) => {
    for (const done of [1, 2, 3]) work.report(at(done));
    await Promise.resolve();
  });
  await watching;
  expect(seen).toEqual([1, 2, 3]);
});

test('途中から見ても、いまの進み具合がまず分かる', async () => {
  const works = createWorks();
  let finish = () => {};
  const running = works.run('w', (work) => {
    work.report(at(2));
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  const watched = works.watch('w', new AbortController().signal)[Symbol.asyncIterator]();
  expect((await watched.next()).value).toEqual(at(2));
  const end = watched.next();
  finish();
  await running;
  expect((await end).done).toBe(true);
});

test('やめるように言うと、その仕事だけに伝わり、見るのをやめても仕事は続く', async () => {
  const works = createWorks();
  const stopped = await works.run('a', async (a) =>
    works.run('b', async (b) => {
      const leaving = new AbortController();
      const watched = works.watch('a', leaving.signal)[Symbol.asyncIterator]();
      const next = watched.next();
      leaving.abort();
      expect((await next).done).toBe(true);
      works.cancel('a');
      works.cancel('nothing');
      return [a.signal.aborted, b.signal.aborted];
    }),
  );
  expect(stopped).toEqual([true, false]);
});
