import { describe, expect, test } from 'vitest';
import { refusedSwitches } from '../../electron/switches.ts';

const start = (
  argv: string[],
  environment: Record<string, string> = {},
  { packaged = true, inspector }: { packaged?: boolean; inspector?: string } = {},
) =>
  refusedSwitches({
    packaged,
    argv,
    inspector,
    // Chromium's reading: the first `=` ends the name.
    has: (name) => argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
    environment,
  });

describe('危ない起動設定', () => {
  test('配布版は、外からのぞける設定が付いていたら起動しない', () => {
    expect(start(['--remote-debugging-port=9222'])).toEqual(['--remote-debugging-port']);
    expect(start(['--remote-debugging-pipe'])).toEqual(['--remote-debugging-pipe']);
    expect(start(['--inspect'])).toEqual(['--inspect']);
    expect(start(['--inspect-brk=0.0.0.0:9229'])).toEqual(['--inspect-brk']);
    expect(start(['--inspect_brk'])).toEqual(['--inspect-brk']);
    expect(start(['--inspect-something-new=1'])).toEqual(['--inspect-something-new']);
    expect(start(['--js-flags=--expose-gc'])).toEqual(['--js-flags']);
    expect(start(['/remote-debugging-port=1'])).toEqual(['--remote-debugging-port']);
    expect(start(['--NO-SANDBOX'])).toEqual(['--no-sandbox']);
  });

  test('配布版は、時計をずらす設定が付いていたら起動しない', () => {
    expect(start([], { TSUNAGI_CLOCK: '2026-04-01T09:00:00+09:00' })).toEqual(['TSUNAGI_CLOCK']);
    expect(start([], { TSUNAGI_CLOCK: '' })).toEqual(['TSUNAGI_CLOCK']);
  });

  test('配布版でも、普通の起動と引継ぎファイルのダブルクリックは妨げない', () => {
    expect(start([])).toEqual([]);
    expect(start(['--user-data-dir=D:\\tsunagi', 'D:\\inspect\\市役所.tsunagi'])).toEqual([]);
    expect(start(['/home/clerk/inspect.tsunagi'])).toEqual([]);
    // Electron gives itself this one at every start.
    expect(start(['--allow-file-access-from-files'])).toEqual([]);
  });

  test('開発中とテスト中は、調べるための設定を使える', () => {
    expect(
      start(['--inspect=0', '--remote-debugging-port=0'], { TSUNAGI_CLOCK: 'x' }, { packaged: false }),
    ).toEqual([]);
  });

  test('配布版を動かして試せるのは、デバッガーが本当に開いている写しだけで、ほかの設定はその写しでも断る', () => {
    const driven = ['--inspect=0', '--remote-debugging-port=0', '--no-sandbox'];
    expect(start(driven)).toEqual(['--remote-debugging-port', '--inspect', '--no-sandbox']);
    const open = { inspector: 'ws://127.0.0.1:33221/8d3e' };
    expect(start(driven, {}, open)).toEqual([]);
    expect(start([...driven, '--inspect-brk', '--js-flags=--expose-gc'], {}, open)).toEqual([
      '--inspect-brk',
      '--js-flags',
    ]);
    expect(start(driven, { TSUNAGI_CLOCK: '2026-04-01T09:00:00+09:00' }, open)).toEqual(['TSUNAGI_CLOCK']);
  });
});
