/** 監査や災害のとき、つなぎなしで読めること。Debian の age 1.1・tar・zstd・openssl を実際に動かす。 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportKeyFile } from '../../../db/handoff/keyFile.ts';
import { verifyingKeyPem } from '../../../db/handoff/officeKeys.ts';
import { openHandoff } from '../../../db/handoff/open.ts';
import { padme } from '../../../db/handoff/padme.ts';
import { createMemoryStaging } from '../../../db/handoff/staging.ts';
import { endSize, memberSpan } from '../../../db/handoff/tar.ts';
import {
  accepted,
  attachmentOf,
  changes,
  createOffice,
  listOf,
  type Office,
  sealedBytes,
  withFolder,
} from './twoOffices.ts';

const shellIn = (cwd: string) => (line: string) =>
  execFileSync('sh', ['-c', line], { cwd, encoding: 'utf8' });

let sender: Office;
let receiver: Office;

beforeAll(async () => {
  sender = await createOffice('市役所 重層支援係', 'hybrid');
  receiver = await createOffice('東包括支援センター', 'x25519');
});

/** On Debian the set-up installs them, or says what to install: one that is missing fails by its own name. */
describe.skipIf(process.platform !== 'linux')('標準の道具で', () => {
  const sealTo = async (folder: string) => {
    const photo = attachmentOf(Buffer.from('写真のかわり'));
    await writeFile(join(folder, 'a.tsunagi'), await sealedBytes(sender, receiver, { attachments: [photo] }));
    const keyFile = exportKeyFile(receiver.keys, 'x25519', receiver.card);
    await writeFile(join(folder, 'office.key'), keyFile);
    await writeFile(join(folder, 'card.pem'), sender.card.signingKey);
    return photo;
  };

  test('鍵ファイルを渡すだけで age と tar が中身を取り出せる', () =>
    withFolder(async (folder) => {
      const photo = await sealTo(folder);
      const run = shellIn(folder);
      const list = run('age -d -i office.key a.tsunagi | tar -tv');
      expect(list.match(/\S+$/gm)).toEqual([
        'manifest.json',
        'manifest.sig',
        'changes.ndjson.zst',
        `attachments/${photo.sha256}`,
        'padding',
      ]);
      expect(list).toMatch(/^-rw------- 0\/0 /);
      run('age -d -i office.key a.tsunagi | tar -xm');
      const text = zstdDecompressSync(await readFile(join(folder, 'changes.ndjson.zst'))).toString();
      expect(text).toBe(changes.map((change) => `${JSON.stringify(change)}\n`).join(''));
    }));

  test('openssl が送り状の署名を確かめられる', () =>
    withFolder(async (folder) => {
      await sealTo(folder);
      const run = shellIn(folder);
      run('age -d -i office.key a.tsunagi | tar -xm');
      run("(echo 'tsunagi handoff v1'; cat manifest.json) > signed");
      const verify = 'openssl pkeyutl -verify -pubin -inkey card.pem -rawin -in signed -sigfile manifest.sig';
      expect(run(verify)).toContain('Signature Verified Successfully');
      run('echo >> signed');
      expect(() => run(`${verify} 2>&1`)).toThrow();
    }));

  test('READMEに書いてある命令が、そのまま動く', () =>
    withFolder(async (folder) => {
      await sealTo(folder);
      const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
      const [, block = ''] = /```\n(age -d -i [\s\S]*?)```/.exec(readme) ?? [];
      const lines = block.trim().split('\n');
      expect(lines.map((line) => line.split(' ')[0])).toEqual(['age', 'printf', 'openssl', 'zstd']);
      const run = shellIn(folder);
      run('mv office.key palette.key; mv card.pem cityhall.pem');
      run('mv a.tsunagi handoff-001-cityhall-palette.tsunagi');
      // As root, tar would give what it takes out to the archive's owner; zstd need not be there, Node's reads the same.
      for (const line of lines.slice(0, 3)) run(line.replace('tar -x', 'tar -xm'));
      const text = zstdDecompressSync(await readFile(join(folder, 'changes.ndjson.zst'))).toString();
      expect(text.split('\n')).toHaveLength(changes.length + 1);
    }));

  test('age と tar と openssl で作ったファイルを、この窓口で開ける', () =>
    withFolder(async (folder) => {
      await sealTo(folder);
      const run = shellIn(folder);
      run('age -d -i office.key a.tsunagi | tar -xm');
      // 送り状を書きかえ、送り主の鍵で署名し直す。
      const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
      await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, purpose: '手で作った' }));
      const der = sender.keys.signingKey;
      await writeFile(
        join(folder, 's.pem'),
        `-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`,
      );
      run("(echo 'tsunagi handoff v1'; cat manifest.json) > signed");
      run('openssl pkeyutl -sign -inkey s.pem -rawin -in signed -out manifest.sig');
      const names = [
        'manifest.json',
        'manifest.sig',
        ...manifest.members.map((m: { name: string }) => m.name),
      ];
      let bare = memberSpan(0) + endSize;
      for (const name of names) bare += memberSpan((await readFile(join(folder, name))).length);
      await writeFile(join(folder, 'padding'), new Uint8Array(padme(bare) - bare));
      await writeFile(join(folder, 'archive.key'), `${sender.keys.archiveX25519Identity}\n`);
      const archive = run('age-keygen -y archive.key').trim();
      run(
        `tar -c -b 1 --format=ustar ${names.join(' ')} padding |` +
          ` age -r ${receiver.card.recipient} -r ${archive} > made.tsunagi`,
      );
      const path = join(folder, 'made.tsunagi');
      const opened = accepted(
        await openHandoff(path, receiver.reader, [sender.known], createMemoryStaging()),
      );
      expect(opened.manifest.purpose).toBe('手で作った');
      expect(await listOf(opened.changes())).toEqual(changes);
      expect(opened.fileSha256).toBe(
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      );
    }));

  test('控えの鍵の行を生かせば、送った側も age だけで控えを読める', () =>
    withFolder(async (folder) => {
      await sealTo(folder);
      await writeFile(join(folder, 'archive.key'), `${sender.keys.archiveX25519Identity}\n`);
      expect(shellIn(folder)('age -d -i archive.key a.tsunagi | tar -t')).toContain('manifest.json');
    }));

  test('カードの公開鍵を openssl が読める', () => {
    const text = execFileSync('openssl', ['pkey', '-pubin', '-text', '-noout'], {
      input: verifyingKeyPem(sender.keys),
      encoding: 'utf8',
    });
    expect(text).toContain('ED25519 Public-Key');
  });
});
