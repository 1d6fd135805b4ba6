/**
 * A display for programs with windows: the one at hand, or on Linux without one a virtual display that ends with us.
 * Xvfb is asked for a free number itself (`-displayfd`): guessing one, as xvfb-run does, collides when two runs start together.
 */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface Display {
  /** To be added to the environment of what needs the display. */
  env: Record<string, string | undefined>;
  virtual: boolean;
  close(): void;
}

export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export async function openDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, virtual: false, close: () => {} };
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = (): void => void xvfb.kill();
  process.once('exit', close);
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', () =>
      reject(new Error('仮想ディスプレイ (Xvfb) がありません。xvfb を入れてください。')),
    );
    xvfb.once('exit', () => reject(new Error('仮想ディスプレイ (Xvfb) を起動できませんでした。')));
    // The number and its line break are written apart; closing between the two would end the server.
    let line = '';
    (xvfb.stdio[3] as Readable).on('data', (part: Buffer) => {
      line += String(part);
      if (line.endsWith('\n')) resolve(line.trim());
    });
  });
  xvfb.removeAllListeners('exit');
  xvfb.unref();
  (xvfb.stdio[3] as Readable).destroy();
  return {
    env: { DISPLAY: `:${number}` },
    virtual: true,
    close: () => {
      process.off('exit', close);
      close();
    },
  };
}
