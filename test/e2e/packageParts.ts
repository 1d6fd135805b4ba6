/**
 * A package from outside: what lies in its archive, what the binary was asked to be, and a start of it that ends by itself.
 */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../../scripts/run.ts';

/** What electron-builder.yml asks for, under the names that the binary's fuses have. */
export function fusesAskedFor(): Record<string, boolean> {
  const written = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const [, block = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(written) ?? [];
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w)(\w+): (true|false)$/gm)].map(([, first = '', rest, value]) => [
      `${first.toUpperCase()}${rest}`,
      value === 'true',
    ]),
  );
}

interface ArchiveEntry {
  files?: Record<string, ArchiveEntry>;
  unpacked?: boolean;
  integrity?: { algorithm: string };
}

/** From the header of the archive itself: a JSON text whose length stands in its fourth word. */
export function filesInArchive(path: string) {
  const bytes = readFileSync(path);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as ArchiveEntry;
  const below = (
    entry: ArchiveEntry,
    at: string,
  ): Array<{ path: string; unpacked: boolean; integrity?: string }> =>
    entry.files
      ? Object.entries(entry.files).flatMap(([name, child]) => below(child, at ? `${at}/${name}` : name))
      : [{ path: at, unpacked: entry.unpacked === true, integrity: entry.integrity?.algorithm }];
  return below(header, '');
}

/** Its exit code (null: it had to be killed) and what it said on stderr. */
export async function ended(program: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  program.stderr?.on('data', (text) => {
    said += String(text);
  });
  // A dialog that waits for somebody must not hold the tests.
  const timer = setTimeout(() => program.kill('SIGKILL'), 10_000);
  const code = await new Promise<number | null>((resolve, reject) => {
    program.on('close', resolve);
    program.on('error', reject);
  });
  clearTimeout(timer);
  return { code, said };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Ours without what steers Electron and Node. */
export function plainEnvironment(): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined && !/^(ELECTRON_|NODE_|TSUNAGI_)/.test(name)) plain[name] = value;
  return plain;
}

/** The processes of a program, on Linux. */
export async function processesOf(binary: string): Promise<Array<{ command: string; status: string }>> {
  const found: Array<{ command: string; status: string }> = [];
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    // Processes come and go between listing and reading.
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
    if (!command.startsWith(binary)) continue;
    found.push({ command, status: await readFile(`/proc/${id}/status`, 'utf8').catch(() => '') });
  }
  return found;
}
