import { describe, expect, test } from 'vitest';
import { readRequest, type ShellEvent, type ShellRequest } from '../../electron/shellRequests.ts';
import { createShell } from '../../renderer/app/shell.ts';

/** A page, and the desktop's end of each port that it is given. */
function page() {
  let take: (port: MessagePort) => void = () => {};
  const shell = createShell((taker) => {
    take = taker;
  });
  const connect = () => {
    const { port1, port2 } = new MessageChannel();
    const asked: ShellRequest[] = [];
    let heard = () => {};
    port1.addEventListener('message', ({ data }) => {
      const request = readRequest(data);
      if (request) asked.push(request);
      else port1.postMessage({ id: data.id, ok: false });
      heard();
    });
    port1.start();
    take(port2);
    return {
      asked,
      async until(count: number) {
        while (asked.length < count)
          await new Promise<void>((resolve) => {
            heard = resolve;
          });
        return asked;
      },
      answer: (id: number, value: unknown) => port1.postMessage({ id, ok: true, value }),
      send: (event: ShellEvent) => port1.postMessage(event),
      close: () => port1.close(),
    };
  };
  return { shell, connect };
}

const heardOnce = <Value>(listen: (listener: (value: Value) => void) => void) => new Promise<Value>(listen);

describe('画面とデスクトップのあいだ', () => {
  test('つながる前の頼みは待ち、返事はそれぞれの頼みに返る', async () => {
    const { shell, connect } = page();
    const zoom = shell.zoom(150);
    const chosen = shell.chooseOpen({ kind: 'handoff' });
    const desktop = connect();
    const [first, second] = await desktop.until(2);
    desktop.answer(second?.id ?? 0, { ticket: 't', fileName: '届いた.tsunagi' });
    desktop.answer(first?.id ?? 0, { percent: 150 });
    expect(await zoom).toEqual({ percent: 150 });
    expect(await chosen).toEqual({ ticket: 't', fileName: '届いた.tsunagi' });
  });

  test('受けてもらえない頼みと、途中で切れた頼みは、失敗と分かる', async () => {
    const { shell, connect } = page();
    const desktop = connect();
    await expect(shell.setIdleMinutes(0)).rejects.toThrow('shell-refused');
    const locked = shell.lock();
    await desktop.until(1);
    desktop.close();
    await expect(locked).rejects.toThrow('shell-closed');
  });

  test('画面より先に届いた引継ぎファイルは、受け取る画面が開いたときに渡る', async () => {
    const { shell, connect } = page();
    const desktop = connect();
    desktop.send({ event: 'open-handoff', ticket: 't', fileName: 'a.tsunagi' });
    desktop.send({ event: 'flush' });
    await desktop.until(1);
    const event = await heardOnce((listener) => shell.on('open-handoff', listener));
    expect(event).toEqual({ event: 'open-handoff', ticket: 't', fileName: 'a.tsunagi' });
  });

  test('ロックの前に、まだ保存していないものを書き終えてから返事をする', async () => {
    const { shell, connect } = page();
    const desktop = connect();
    const done: string[] = [];
    shell.beforeEnd(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push('下書き');
    });
    shell.beforeEnd(() => {
      throw new Error('これが失敗しても待たない');
    });
    const forget = shell.beforeEnd(() => done.push('もうない画面'));
    forget();
    desktop.send({ event: 'flush' });
    expect((await desktop.until(1)).map(({ request }) => request)).toEqual(['flushed']);
    expect(done).toEqual(['下書き']);
  });
});
