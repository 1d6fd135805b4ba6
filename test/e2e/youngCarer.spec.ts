/**
 * Scenario 03 up to its first meeting in the real application, by keyboard alone: axe finds nothing on the screens it passes, and
 * what is kept back stands on no paper that leaves.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addColleague, ONO, SANO, setUpOffice } from '../../scripts/demo/offices.ts';
import { createStage } from '../../scripts/demo/stage.ts';
import { playYoungCarer } from '../../scripts/demo/youngCarer.ts';

test('場面03が、最初の会議に諮るまで、実物で、鍵盤だけで通る', async () => {
  test.setTimeout(300_000);
  const out = mkdtempSync(join(tmpdir(), 'tsunagi-young-carer-'));
  const found: string[] = [];
  const stage = createStage({
    out,
    look: async ({ name, page }) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, nodes } of violations) found.push(`${name}: ${id} ${nodes[0]?.html.slice(0, 160)}`);
      if (process.env.TSUNAGI_SHOTS)
        await page.screenshot({ path: join(process.env.TSUNAGI_SHOTS, `${name}.png`) });
    },
  });
  try {
    const hall = await setUpOffice(stage, {
      key: 'cityhall',
      name: '市役所',
      suggestion: '市役所',
      clock: '2026-04-01T09:00:00+09:00',
      administrator: SANO,
      oldTools: false,
    });
    await addColleague(hall, '2026-04-01T11:30:00+09:00', ONO, '調整役');
    await playYoungCarer(hall);
    expect(hall.tsunagi.faults).toEqual([]);
    const text = (file: string) =>
      execFileSync('pdftotext', ['-layout', join(out, file), '-'], { encoding: 'utf8' }).replace(/\s/g, '');
    // For the file of the section itself everything; for the organisation nothing of ④ but what was allowed.
    expect(text('assessment.pdf')).toContain('18万円');
    const sheet = text('referral-of-household.pdf');
    expect(sheet).toContain('斎藤大輝');
    // The form's own words name every worry; a mark beside one would tell.
    for (const kept of ['18万円', '○収入・生活費', '◎収入・生活費', '○債務', '3か月'])
      expect(sheet).not.toContain(kept);
    expect(sheet).toContain('④のうち滞納がある事実');
    expect(found).toEqual([]);
  } finally {
    await stage.close();
    rmSync(out, { recursive: true, force: true });
  }
});
