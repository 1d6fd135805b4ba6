import { createTRPCClient, type TRPCClientError } from '@trpc/client';
import { initTRPC, TRPCError } from '@trpc/server';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type FromCore, serveRouter } from '../../electron/serve.ts';
import { coreLost, corePortLink } from '../../renderer/app/coreLink.ts';

const same = { serialize: (value: unknown) => value, deserialize: (value: unknown) => value };
const t = initTRPC.context<{ name: string }>().create({
  transformer: same,
  errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, worded: error.code } }),
});
let seen: string[] = [];
const router = t.router({
  echo: t.procedure
    .input(z.object({ at: z.date() }))
    .query(({ input, ctx }) => ({ at: input.at, name: ctx.name })),
  add: t.procedure.input(z.number()).mutation(({ input }) => input + 1),
  refuse: t.procedure.query(() => ({ ok: false as const, refusal: { code: 'R01', way: 'none' } })),
  fail: t.procedure.query(() => {
    throw new TRPCError({ code: 'FORBIDDEN', message: 'だめ' });
  }),
  uncloneable: t.procedure.query(() => () => 1),
  hang: t.procedure.query(
    ({ signal }) =>
      new Promise<string>((resolve) => {
        seen.push('hang');
        signal?.addEventListener('abort', () => {
          seen.push('aborted');
          resolve('late');
        });
      }),
  ),
  count: t.procedure.input(z.number()).subscription(async function* ({ input, signal }) {
    try {
      for (let i = 0; i < input; i += 1) {
        yield i;
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (signal?.aborted) return;
      }
    } finally {
      seen.push('ended');
    }
  }),
});

/** One page and as many cores as it is given, on real message ports. */
function page() {
  let take: (port: MessagePort) => void = () => {};
  const client = createTRPCClient<typeof router>({
    links: [
      corePortLink<typeof router>((taker) => {
        take = taker;
      }),
    ],
  });
  const connect = () => {
    const { port1, port2 } = new MessageChannel();
    serveRouter({
      router,
      ctx: { name: 'core' },
      wire: {
        send: (message: FromCore) => port1.postMessage(message),
        onMessage: (listener) => port1.addEventListener('message', (event) => listener(event.data)),
        onClose: (listener) => port1.addEventListener('close', listener),
      },
    });
    port1.start();
    take(port2);
    return { core: port1, page: port2 };
  };
  return { client, connect };
}

const fault = (promise: Promise<unknown>): Promise<TRPCClientError<typeof router>> =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );
const until = async (event: string): Promise<void> => {
  while (!seen.includes(event)) await new Promise((resolve) => setTimeout(resolve, 2));
};

beforeEach(() => {
  seen = [];
});

describe('画面と保存の仕組みのあいだ', () => {
  test('日付は日付のまま届き、お断りは値として届く', async () => {
    const { client, connect } = page();
    connect();
    const at = new Date('2026-04-01T00:00:00Z');
    expect(await client.echo.query({ at })).toEqual({ at, name: 'core' });
    expect(await client.add.mutate(1)).toBe(2);
    expect(await client.refuse.query()).toEqual({ ok: false, refusal: { code: 'R01', way: 'none' } });
  });

  test('誤りは決めた形で届く', async () => {
    const { client, connect } = page();
    connect();
    expect(await fault(client.fail.query())).toMatchObject({
      message: 'だめ',
      data: { worded: 'FORBIDDEN' },
    });
    expect(await fault(client.add.mutate('x' as never))).toMatchObject({ data: { worded: 'BAD_REQUEST' } });
    expect(await fault(client.uncloneable.query())).toMatchObject({
      data: { worded: 'INTERNAL_SERVER_ERROR' },
    });
    expect(await fault(client.add.mutate((() => 1) as never))).toBeInstanceOf(Error);
    expect(await client.add.mutate(2)).toBe(3);
  });

  test('つながる前の頼みは待ち、つながったら順に済む', async () => {
    const { client, connect } = page();
    const answers = Promise.all([client.add.mutate(1), client.add.mutate(2)]);
    connect();
    expect(await answers).toEqual([2, 3]);
  });

  test('途中で切れたら、送った頼みだけが失敗し、次につながったときにまた使える', async () => {
    const { client, connect } = page();
    const first = connect();
    const lost = fault(client.hang.query());
    await until('hang');
    first.core.close();
    expect((await lost).message).toBe(coreLost);
    const waiting = client.add.mutate(5);
    connect();
    expect(await waiting).toBe(6);
  });

  test('画面が取り消した問い合わせは、保存の仕組みでも止まる', async () => {
    const { client, connect } = page();
    connect();
    const controller = new AbortController();
    const cancelled = fault(client.hang.query(undefined, { signal: controller.signal }));
    await until('hang');
    controller.abort();
    expect(await cancelled).toBeInstanceOf(Error);
    await until('aborted');
  });

  test('画面が閉じたら、動いていた頼みは止まる', async () => {
    const { client, connect } = page();
    const { page: port } = connect();
    void client.hang.query().catch(() => {});
    await until('hang');
    port.close();
    await until('aborted');
  });

  test('知らせは順に届き、終わりも途中でやめたことも伝わる', async () => {
    const { client, connect } = page();
    connect();
    const got: number[] = [];
    await new Promise<void>((resolve, reject) => {
      client.count.subscribe(3, { onData: (n) => got.push(n), onComplete: resolve, onError: reject });
    });
    expect(got).toEqual([0, 1, 2]);
    seen = [];
    const stopped = await new Promise<{ unsubscribe(): void }>((resolve) => {
      const subscription = client.count.subscribe(1000, { onData: () => resolve(subscription) });
    });
    stopped.unsubscribe();
    await until('ended');
  });

  test('途中で切れた知らせは、切れたと言う', async () => {
    const { client, connect } = page();
    const { core } = connect();
    const error = new Promise<{ message: string }>((resolve) => {
      client.count.subscribe(1000, { onData: () => core.close(), onError: resolve });
    });
    expect((await error).message).toBe(coreLost);
  });
});

describe('悪意ある頼み', () => {
  test('どんな名前の頼みも、返事が誤りになるだけで止まらない', async () => {
    const { client, connect } = page();
    const { page: port } = connect();
    const answers: FromCore[] = [];
    port.addEventListener('message', (event) => answers.push(event.data));
    const paths = [
      '__proto__',
      'constructor',
      'toString',
      '__proto__.polluted',
      '',
      'echo.',
      'then',
      7,
      null,
      {},
      ['add'],
    ];
    paths.forEach((path, i) => {
      port.postMessage({ id: 1000 + i, type: 'query', path, input: undefined });
    });
    port.postMessage({ id: 2000, type: 'query', path: 'add', input: 1 });
    port.postMessage({ id: 2001, type: 'subscription', path: 'echo', input: 1 });
    for (const junk of [
      null,
      1,
      'x',
      [],
      {},
      { id: 'a', type: 'query' },
      { id: 1e300, type: 'query' },
      { id: 1, type: 'x' },
    ]) {
      port.postMessage(junk);
    }
    expect(await client.add.mutate(1)).toBe(2);
    const hostile = answers.filter(({ id }) => id >= 1000);
    expect(hostile.map(({ id }) => id)).toEqual([...paths.map((_, i) => 1000 + i), 2000, 2001]);
    expect(hostile.every(({ type }) => type === 'error')).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
