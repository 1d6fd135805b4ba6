import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAtomically } from '../../electron/atomicWrite.ts';
import { handoffArgument, suggestedFileName, withExtension } from '../../electron/fileNames.ts';
import { idleLock } from '../../electron/idleLock.ts';
import { runtimeKind } from '../../electron/runtimeKind.ts';

describe('ファイルの名前', () => {
  test('保存の名前にフォルダーも使えない文字も入らない', () => {
    expect(suggestedFileName('支援プラン 令和8年', 'pdf', '無題')).toBe('支援プラン 令和8年.pdf');
    expect(suggestedFileName('支援プラン.pdf', 'pdf', '無題')).toBe('支援プラン.pdf');
    expect(suggestedFileName('../../etc/passwd', 'pdf', '無題')).toBe('_.._etc_passwd.pdf');
    expect(suggestedFileName('C:\\a\\b?.tsunagi', 'tsunagi', '無題')).toBe('C__a_b_.tsunagi');
    expect(suggestedFileName('CON', 'pdf', '無題')).toBe('無題.pdf');
    expect(suggestedFileName(' ...', 'pdf', '無題')).toBe('無題.pdf');
    expect(suggestedFileName('請求\u202efdp.exe', 'pdf', '無題')).toBe('請求_fdp.exe.pdf');
    expect(suggestedFileName('𠮷'.repeat(150), 'pdf', '無題')).toBe(`${'𠮷'.repeat(100)}.pdf`);
  });

  test('異体字は名前の中でもそのまま残る', () => {
    expect(suggestedFileName('葛\u{e0100}城さん', 'pdf', '無題')).toBe('葛\u{e0100}城さん.pdf');
  });

  test('拡張子がなければ足す', () => {
    expect(withExtension('/media/usb/渡す', 'tsunagi')).toBe('/media/usb/渡す.tsunagi');
    expect(withExtension('/media/usb/渡す.TSUNAGI', 'tsunagi')).toBe('/media/usb/渡す.TSUNAGI');
  });

  test('ダブルクリックした引継ぎファイルが分かる', () => {
    expect(handoffArgument(['tsunagi', '--x', '/a/b.tsunagi'], '/w')).toBe('/a/b.tsunagi');
    expect(handoffArgument(['tsunagi', '.', 'b.TSUNAGI'], '/w')).toBe('/w/b.TSUNAGI');
    expect(handoffArgument(['tsunagi', '--file=/a/b.tsunagi'], '/w')).toBeUndefined();
    expect(handoffArgument(['/opt/x.tsunagi'], '/w')).toBeUndefined();
  });
});

describe('ファイルの書き出し', () => {
  test('書けたら中身がそろい、書きかけは残らない', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'write-'));
    const path = join(folder, '同意書.pdf');
    await writeAtomically(path, new Uint8Array([1]));
    await writeAtomically(path, new Uint8Array([1, 2, 3]));
    expect([...(await readFile(path))]).toEqual([1, 2, 3]);
    expect(await readdir(folder)).toEqual(['同意書.pdf']);
  });

  test('書けないときは知らせ、書きかけを残さない', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'write-'));
    // A folder stands where the file should go: the rename fails after everything was written.
    await mkdir(join(folder, '同意書.pdf'));
    await expect(writeAtomically(join(folder, '同意書.pdf'), new Uint8Array([1]))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['同意書.pdf']);
  });
});

describe('離席', () => {
  test('決めた分数だけ触らなければ一度だけロックし、戻ってきたらまた数える', () => {
    const due = idleLock();
    expect([599, 600, 605, 1200, 3, 600].map((seconds) => due(seconds, 10))).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('試験用ランタイム', () => {
  test('名指しした版でなければ試験用と言い、設定で正式とは名乗れない', () => {
    const kind = (facts: Partial<Parameters<typeof runtimeKind>[0]>) =>
      runtimeKind({ running: '45.4.1', named: '45.4.1', environment: undefined, marked: false, ...facts });
    expect(kind({})).toBe('official');
    expect(kind({ running: '42.0.0', environment: 'official' })).toBe('substitute');
    expect(kind({ running: undefined })).toBe('substitute');
    expect(kind({ environment: 'substitute' })).toBe('substitute');
    expect(kind({ marked: true })).toBe('substitute');
  });
});
