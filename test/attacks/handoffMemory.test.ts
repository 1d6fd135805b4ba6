/** 十倍の大きさのファイルを取り込んでも、使う記憶は二倍を超えない。過程を一つずつ起こし、そのいちばん多かったときを比べる。 */
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { archiveIdentity, officeIdentity, recipientOf } from '../../db/handoff/officeKeys.ts';
import {
  CREDENTIALS,
  copyWindow,
  DAY,
  makeWindows,
  type Windows,
} from '../../scripts/soak/carrying/windows.ts';
import { bundleChild, startWork } from '../../scripts/soak/carrying/work.ts';
import { temporaryFolder } from '../db/openTestStore.ts';
import { changedFile, manifestOf, partsOf, sealParts } from './forgedHandoff.ts';
import { theirs } from './receivingOffice.ts';

/** Entries whose words hardly get smaller by packing. */
const entries = (caseId: string, count: number) =>
  Array.from({ length: count }, (_, at) => [
    theirs('progressNote', `note-${at}`, 'caseId', caseId),
    theirs('progressNote', `note-${at}`, 'fact', randomBytes(360).toString('base64')),
  ]).flat();

async function fileOf(windows: Windows, count: number, path: string): Promise<number> {
  const { sender, reader, caseId } = windows;
  const parts = await partsOf(await readFile(windows.file), officeIdentity(reader.keys, 'x25519'));
  const recipients = [
    await recipientOf(officeIdentity(reader.keys, 'x25519')),
    await recipientOf(archiveIdentity(sender.keys, 'x25519')),
  ];
  const made = changedFile(parts, sender.keys, entries(caseId, count), { cases: manifestOf(parts).cases });
  const bytes = await sealParts(made, recipients);
  writeFileSync(path, bytes);
  return bytes.length;
}

test('十倍のファイルの取り込みに、二倍を超える記憶は要らない', async () => {
  const folder = temporaryFolder();
  const windows = await makeWindows(folder, 2);
  const bundle = await bundleChild();
  onTestFinished(() => rmSync(bundle, { recursive: true, force: true }));
  const take = async (count: number) => {
    const path = join(folder, `${count}.tsunagi`);
    const size = await fileOf(windows, count, path);
    const { dataDir } = copyWindow(windows.taker, join(folder, `taker-${count}`));
    const running = startWork(bundle, {
      what: 'import',
      dataDir,
      at: DAY,
      path,
      caseIds: [],
      ...CREDENTIALS,
    });
    await running.ready;
    running.go();
    const { said, errors, memoryKib } = await running.ended;
    expect(said, errors).toBe('done');
    return { size, memoryKib };
  };
  const one = await take(1000);
  const ten = await take(10_000);
  expect(ten.size / one.size).toBeGreaterThan(7);
  console.log(
    `記憶: ${one.memoryKib} KiB → ${ten.memoryKib} KiB（ファイルは ${one.size} → ${ten.size} バイト）`,
  );
  expect(ten.memoryKib / one.memoryKib).toBeLessThan(2);
}, 180_000);
