import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { atomicWrite, diskRefusal } from '../../../db/handoff/atomicWrite.ts';
import { openHandoff } from '../../../db/handoff/open.ts';
import { sealHandoff } from '../../../db/handoff/seal.ts';
import { createMemoryStaging } from '../../../db/handoff/staging.ts';
import { writeHandoff } from '../../../db/handoff/writeHandoff.ts';
import { allowed, refused } from '../../../db/outcome.ts';
import {
  accepted,
  attachmentOf,
  changes,
  codeOf,
  createOffice,
  type Office,
  statement,
  withFolder,
} from './twoOffices.ts';

let sender: Office;
let receiver: Office;

beforeAll(async () => {
  sender = await createOffice('市役所 重層支援係', 'hybrid');
  receiver = await createOffice('東包括支援センター', 'x25519');
});

async function* chunks(...parts: (string | Error)[]) {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield Buffer.from(part);
  }
}

const passes = async () => allowed(true);

test('書き終えて確かめたファイルだけが、その名前で残る', () =>
  withFolder(async (folder) => {
    const target = join(folder, 'a.tsunagi');
    const written = await atomicWrite(target, chunks('ab', '', 'c'), async (path, measure) => {
      expect(path).not.toBe(target);
      expect(await readFile(path, 'utf8')).toBe('abc');
      expect(await readdir(folder)).not.toContain('a.tsunagi');
      return allowed(measure);
    });
    expect(accepted(written).size).toBe(3);
    expect(await readdir(folder)).toEqual(['a.tsunagi']);
  }));

test('途中で失敗したら何も残らず、前のファイルはそのまま', () =>
  withFolder(async (folder) => {
    const target = join(folder, 'a.tsunagi');
    await writeFile(target, '前のファイル');
    await expect(atomicWrite(target, chunks('ab', new Error('抜けた')), passes)).rejects.toThrow('抜けた');
    const doubted = await atomicWrite(target, chunks('ab'), async () => refused('handoff-altered'));
    expect(codeOf(doubted)).toBe('handoff-altered');
    const throwing = async () => {
      throw new Error('確かめられない');
    };
    await expect(atomicWrite(target, chunks('ab'), throwing)).rejects.toThrow('確かめられない');
    expect(await readdir(folder)).toEqual(['a.tsunagi']);
    expect(await readFile(target, 'utf8')).toBe('前のファイル');
  }));

test('抜かれたUSBメモリや書けない場所には「書けない」と断る', () =>
  withFolder(async (folder) => {
    const gone = await atomicWrite(join(folder, 'no', 'a.tsunagi'), chunks('a'), passes);
    expect(codeOf(gone)).toBe('not-writable');
    await mkdir(join(folder, 'a.tsunagi', 'sub'), { recursive: true });
    const directory = await atomicWrite(join(folder, 'a.tsunagi'), chunks('a'), passes);
    expect(codeOf(directory)).toBe('not-writable');
    expect(await readdir(folder)).toEqual(['a.tsunagi']);
  }));

test.skipIf(process.platform !== 'linux')('書き込めない装置には「書けない」と断る', async () => {
  expect(codeOf(await atomicWrite('/proc/a.tsunagi', chunks('a'), passes))).toBe('not-writable');
});

test('空きがない、書込み禁止という装置の答えが、そのまま断りになる', () => {
  const answer = (code: string, syscall?: string) =>
    diskRefusal(Object.assign(new Error(code), { code, syscall }));
  expect(answer('ENOSPC', 'write')?.refusal.code).toBe('disk-full');
  expect(answer('EFBIG', 'write')?.refusal.code).toBe('disk-full');
  expect(answer('EROFS', 'open')?.refusal.code).toBe('not-writable');
  expect(answer('EIO', 'fsync')?.refusal.code).toBe('not-writable');
  expect(answer('EMFILE', 'open')).toBeUndefined();
  expect(answer('ENOSPC')).toBeUndefined();
});

test('引継ぎファイルは、書いたものをもう一度開いて確かめてから「書けた」と言う', () =>
  withFolder(async (folder) => {
    const contents = { statement: statement(), changes, attachments: [attachmentOf(Buffer.from('写真'))] };
    const sealed = accepted(await sealHandoff(sender, [receiver.card], contents, createMemoryStaging()));
    const target = join(folder, 'a.tsunagi');
    const written = accepted(await writeHandoff(target, sealed, sender));
    const opened = accepted(
      await openHandoff(target, receiver.reader, [sender.known], createMemoryStaging()),
    );
    expect(opened.fileSha256).toBe(written.sha256);
    expect(opened.fileSize).toBe(written.size);
    expect(opened.manifest).toEqual(written.manifest);
  }));

test('添付が読み出せなければ、半端なファイルを残さない', () =>
  withFolder(async (folder) => {
    const broken = { ...attachmentOf(Buffer.from('写真')), read: () => chunks('写', new Error('読めない')) };
    const contents = { statement: statement(), changes, attachments: [broken] };
    const sealed = accepted(await sealHandoff(sender, [receiver.card], contents, createMemoryStaging()));
    await expect(writeHandoff(join(folder, 'a.tsunagi'), sealed, sender)).rejects.toThrow('読めない');
    expect(await readdir(folder)).toEqual([]);
  }));
