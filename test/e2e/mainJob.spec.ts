/**
 * The main job, end to end, in the real application and by keyboard alone: the very play of the demonstration. On every screen it
 * passes axe finds nothing; afterwards nothing that was typed lies readable anywhere, and standard tools open what was made.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { verifyFile } from '../../db/handoff/verifyFile.ts';
import { play } from '../../scripts/demo/play.ts';

/** Typed in the play: each is looked for in every file that the two applications left. */
const TYPED = ['髙橋', '中村', '木下の団地'];

test.describe.configure({ mode: 'serial' });

let out: string;
const violations: string[] = [];
const seen = new Set<string>();

const temporaryBefore = new Set<string>();

test.beforeAll(() => {
  for (const name of readdirSync(tmpdir())) temporaryBefore.add(name);
  out = mkdtempSync(join(tmpdir(), 'tsunagi-main-job-'));
});
test.afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

async function examine(page: Page, name: string): Promise<void> {
  const text = await page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('input, textarea')].map((f) => (f as HTMLInputElement).value),
    ].join('\n'),
  );
  for (const each of TYPED) if (text.includes(each)) seen.add(each);
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  for (const { id, nodes } of found)
    violations.push(`${name}: ${id} (${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')})`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) violations.push(`${name}: 横にはみ出しています (${overflow}px)`);
}

test('場面02と場面01（年度末まで）が、実物で、鍵盤だけで通る', async () => {
  test.setTimeout(1_200_000);
  const steps = await play(out, async ({ name, page }) => {
    await examine(page, name);
    if (process.env.TSUNAGI_SHOTS) {
      mkdirSync(process.env.TSUNAGI_SHOTS, { recursive: true });
      await page.screenshot({ path: join(process.env.TSUNAGI_SHOTS, `${name}.png`) });
    }
  });
  expect(steps.length).toBeGreaterThan(30);
});

test('通ったすべての画面に、axe の指摘も横のはみ出しもない', () => {
  expect(violations).toEqual([]);
});

test('打った氏名と住まいは、データフォルダーのどのファイルにも読める形で残らない', () => {
  // First that each was really typed and shown, then that it is nowhere.
  expect([...seen].sort()).toEqual([...TYPED].sort());
  const needles = TYPED.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  const found: string[] = [];
  let read = 0;
  const look = (path: string): void => {
    read += 1;
    const bytes = readFileSync(path);
    if (needles.some((needle) => bytes.includes(needle))) found.push(path);
  };
  const search = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) search(path);
      else if (entry.isFile()) look(path);
    }
  };
  search(join(out, 'cityhall'));
  search(join(out, 'palette'));
  // The temporary folder: what has come since the play began, but not the runner's copy of this very source.
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name);
    if (temporaryBefore.has(name) || path === out || name.startsWith('playwright-transform-cache')) continue;
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory()) search(path);
    else if (kind?.isFile()) look(path);
  }
  expect(read).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('引継ぎファイルは age で開き、openssl で確かめられ、verify でも合格する', async () => {
  const file = join(out, 'handoff-001-cityhall-palette.tsunagi');
  const work = mkdtempSync(join(out, 'opened-'));
  writeFileSync(
    join(work, 'opened.tar'),
    execFileSync('age', ['-d', '-i', join(out, 'palette.key'), file], { maxBuffer: 1e9 }),
  );
  execFileSync('tar', ['-xf', 'opened.tar'], { cwd: work });
  expect(existsSync(join(work, 'changes.ndjson.zst'))).toBe(true);
  const card = JSON.parse(readFileSync(join(out, 'cityhall.card'), 'utf8')) as { signingKey: string };
  writeFileSync(join(work, 'key.pem'), card.signingKey);
  writeFileSync(
    join(work, 'signed'),
    Buffer.concat([Buffer.from('tsunagi handoff v1\n'), readFileSync(join(work, 'manifest.json'))]),
  );
  const verdict = execFileSync(
    'openssl',
    [
      'pkeyutl',
      '-verify',
      '-rawin',
      '-pubin',
      '-inkey',
      'key.pem',
      '-in',
      'signed',
      '-sigfile',
      'manifest.sig',
    ],
    { cwd: work, encoding: 'utf8' },
  );
  expect(verdict).toContain('Signature Verified Successfully');
  const report = await verifyFile(file, {
    keyFileText: readFileSync(join(out, 'palette.key'), 'utf8'),
    cardText: readFileSync(join(out, 'cityhall.card'), 'utf8'),
  });
  expect(report.faults).toEqual([]);
});

test('会議録のPDFは、申合せが文字として読め、字形は埋め込まれている', () => {
  const text = execFileSync('pdftotext', ['-layout', join(out, 'kaigiroku.pdf'), '-'], { encoding: 'utf8' });
  for (const words of ['長男へ手紙を届け、訪問する', '男性介護者が立ち寄れる居場所', '髙橋'])
    expect(text).toContain(words);
  const papers = readdirSync(out).filter((name) => name.endsWith('.pdf'));
  expect(papers.length).toBeGreaterThanOrEqual(25);
  for (const paper of papers) {
    const fonts = execFileSync('pdffonts', [join(out, paper)], { encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).not.toContain('Type 3');
      expect(font).toMatch(/ yes (yes|no) /);
    }
  }
  const sheet = execFileSync('pdftotext', [join(out, 'tsunagi-sheet.pdf'), '-'], { encoding: 'utf8' });
  expect(sheet).toContain('中村 あかり');
  expect(sheet).not.toContain('眠れない');
});
