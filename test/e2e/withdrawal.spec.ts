/**
 * Scenario 04 from its first line to its last in the real application, at two windows and by keyboard alone: where somebody lives stands
 * on no list, on no paper and in no file; a consent that was taken back stops every paper; and whoever looked can be named.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { exportKey, ISHII, meet, SANO, setUpOffice } from '../../scripts/demo/offices.ts';
import { createStage } from '../../scripts/demo/stage.ts';
import {
  ADDRESS,
  CHIHIRO,
  MOBILE,
  playConcealed,
  playCopy,
  playWithdrawal,
  TAKASHI,
} from '../../scripts/demo/withdrawal.ts';
import { playAdverse, playDanger, playLooks, REASON } from '../../scripts/demo/withdrawalAfter.ts';

test('場面04が、住所秘匿の受付から「このケースを見た人」まで、二つの窓口の実物で、鍵盤だけで通る', async () => {
  test.setTimeout(600_000);
  const kept = process.env.TSUNAGI_SHOTS;
  if (kept) mkdirSync(kept, { recursive: true });
  const out = mkdtempSync(join(tmpdir(), 'tsunagi-withdrawal-'));
  const found: string[] = [];
  const stage = createStage({
    out,
    look: async ({ name, page }) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, nodes } of violations) found.push(`${name}: ${id} ${nodes[0]?.html.slice(0, 160)}`);
      if (kept) await page.screenshot({ path: join(kept, `${name}.png`) });
    },
  });
  try {
    const palette = await setUpOffice(stage, {
      key: 'palette',
      name: 'コスモスパレット',
      suggestion: 'コスモスパレット',
      clock: '2027-08-02T09:00:00+09:00',
      administrator: ISHII,
      oldTools: false,
    });
    const hall = await setUpOffice(stage, {
      key: 'cityhall',
      name: '市役所',
      suggestion: '市役所',
      clock: '2027-08-02T10:00:00+09:00',
      administrator: SANO,
      // So that the file can be opened by hand below.
      oldTools: true,
    });
    await meet(palette, hall, '2027-08-02T11:00:00+09:00');
    await exportKey(hall, '2027-08-02T11:30:00+09:00');
    await playConcealed(palette);
    await playCopy(palette, hall);
    await playWithdrawal(palette);
    await playDanger(palette);
    await playAdverse(palette);
    await playLooks(palette, hall);
    expect([...palette.tsunagi.faults, ...hall.tsunagi.faults]).toEqual([]);
    for (const file of ['withdrawal-001.tsunagi', 'withdrawal-002.tsunagi']) checkFile(out, file);
    checkPapers(out);
    expect(found).toEqual([]);
  } finally {
    if (kept) {
      console.log(stage.steps.map(({ what, milliseconds }) => `${milliseconds} ${what}`).join('\n'));
      execFileSync('bash', ['-c', `cp ${out}/*.pdf ${kept}/ || true`]);
    }
    await stage.close();
    rmSync(out, { recursive: true, force: true });
  }
});

/** Opened with age and zstd, as an auditor would: what was left out is not hidden in it, it is not there. */
function checkFile(out: string, file: string): void {
  const work = mkdtempSync(join(out, 'opened-'));
  writeFileSync(
    join(work, 'opened.tar'),
    execFileSync('age', ['-d', '-i', join(out, 'cityhall.key'), join(out, file)], { maxBuffer: 1e9 }),
  );
  execFileSync('tar', ['-xf', 'opened.tar'], { cwd: work });
  const changes = execFileSync('zstd', ['-dcq', 'changes.ndjson.zst'], {
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(changes).toContain(CHIHIRO);
  for (const hidden of [ADDRESS, MOBILE]) expect(changes).not.toContain(hidden);
  const manifest = execFileSync('cat', ['manifest.json'], { cwd: work, encoding: 'utf8' });
  expect(manifest).toContain('concealed-address');
}

function checkPapers(out: string): void {
  const text = (file: string) =>
    execFileSync('pdftotext', ['-layout', join(out, file), '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  for (const paper of ['face-sheet', 'application', 'disclosure', 'looks-palette', 'looks-hall'])
    for (const hidden of [ADDRESS, MOBILE]) expect(text(`withdrawal-${paper}.pdf`)).not.toContain(hidden);

  const letter = text('withdrawal-disclosure.pdf');
  for (const word of ['小林千尋', '警察', '第69条第2項第4号', '第70条', '生活安全課担当'])
    expect(letter).toContain(word);
  // Why, and who approved it, is the section's own affair; the other side stands on nothing that leaves.
  for (const word of [REASON, '宮本', TAKASHI.replace(' ', '')]) expect(letter).not.toContain(word);

  const looks = text('withdrawal-looks-palette.pdf');
  for (const word of [
    '石井拓',
    '秘匿の住所・電話を見た',
    '女性相談支援員との面談の場所を決めるため',
    '写しを渡した',
    '同意のない提供',
    '根拠を選んで提供した',
    '相手方への提供',
    '欠落と書換えはない',
  ])
    expect(looks).toContain(word);
  for (const name of ['小林', '千尋']) expect(looks).not.toContain(name);
  const elsewhere = text('withdrawal-looks-hall.pdf');
  for (const word of ['佐野真由', '写しを受け取った', 'コスモスパレット', '欠落と書換えはない'])
    expect(elsewhere).toContain(word);
}
