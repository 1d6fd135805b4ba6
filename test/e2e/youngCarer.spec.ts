/**
 * Scenario 03 from its first line to its last in the real application, at two windows and by keyboard alone: axe finds nothing on the
 * screens it passes, what is kept back stands on no paper that leaves, and of two cases of one sitting neither speaks of the other.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { addColleague, ISHII, meet, ONO, SANO, setUpOffice } from '../../scripts/demo/offices.ts';
import { createStage } from '../../scripts/demo/stage.ts';
import { playHousehold } from '../../scripts/demo/youngCarer.ts';
import { ACTIONS, playPlan } from '../../scripts/demo/youngCarerPlan.ts';
import {
  playActuals,
  playDecision,
  playOtherCase,
  playSitting,
} from '../../scripts/demo/youngCarerSitting.ts';
import { playOverdue, playSameDay } from '../../scripts/demo/youngCarerWindows.ts';

test('場面03が、受付から二つの窓口の写しの交換まで、実物で、鍵盤だけで通る', async () => {
  test.setTimeout(600_000);
  const kept = process.env.TSUNAGI_SHOTS;
  if (kept) mkdirSync(kept, { recursive: true });
  const out = mkdtempSync(join(tmpdir(), 'tsunagi-young-carer-'));
  const found: string[] = [];
  const stage = createStage({
    out,
    look: async ({ name, page }) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      for (const { id, nodes } of violations) found.push(`${name}: ${id} ${nodes[0]?.html.slice(0, 160)}`);
      if (kept) await page.screenshot({ path: join(kept, `${name}.png`), fullPage: true });
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
    const palette = await setUpOffice(stage, {
      key: 'palette',
      name: 'コスモスパレット',
      suggestion: 'コスモスパレット',
      clock: '2026-04-01T10:00:00+09:00',
      administrator: ISHII,
      oldTools: false,
    });
    await meet(hall, palette, '2026-04-01T11:00:00+09:00');
    await addColleague(hall, '2026-04-01T11:30:00+09:00', ONO, '調整役');
    await playHousehold(hall);
    await playPlan(hall);
    await playOtherCase(hall);
    await playSitting(hall);
    await playActuals(hall);
    await playDecision(hall);
    await playOverdue(hall, palette);
    await playSameDay(hall, palette);
    expect([...hall.tsunagi.faults, ...palette.tsunagi.faults]).toEqual([]);
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

function checkPapers(out: string): void {
  const text = (file: string) =>
    execFileSync('pdftotext', ['-layout', join(out, file), '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  // For the file of the section itself everything; for the organisation nothing of ④ but what was allowed.
  expect(text('assessment.pdf')).toContain('18万円');
  const sheet = text('referral-of-household.pdf');
  expect(sheet).toContain('斎藤大輝');
  // The form's own words name every worry; a mark beside one would tell.
  for (const keptBack of ['18万円', '○収入・生活費', '◎収入・生活費', '○債務', '3か月'])
    expect(sheet).not.toContain(keptBack);
  expect(sheet).toContain('④のうち滞納がある事実');

  const plan = text('plan-of-household.pdf');
  for (const name of ['斎藤大輝', '齋藤美和', '齋藤颯太', '齋藤花']) expect(plan).toContain(name);
  for (const amount of ['18万円', '3か月']) expect(plan).not.toContain(amount);

  const household = text('minutes-household.pdf');
  const other = text('minutes-other.pdf');
  for (const word of ['大輝', '13時30分', '朝の支度', '登校', '山岸泉', '三浦環', '野村隆', '市0001']) {
    expect(household).toContain(word);
    expect(other).not.toContain(word);
  }
  for (const word of ['小松', '由美', '14時30分', '図書の整理', '見学に同行', '市0002']) {
    expect(other).toContain(word);
    expect(household).not.toContain(word);
  }
  // The plan's four parts are the meeting's 役割分担, typed once.
  // By their first words: a cell breaks its lines.
  for (const what of ACTIONS.map((action) => action[0].slice(0, 6))) {
    expect(plan).toContain(what);
    expect(household).toContain(what);
    expect(other).not.toContain(what);
  }
  // Whom both consents name has come for both.
  for (const each of [household, other]) expect(each).toContain('関亮');
  for (const member of ['美和', '颯太', '齋藤花']) expect(other).not.toContain(member);
  for (const amount of ['18万円', '3か月']) expect(household + other).not.toContain(amount);
  expect(text('plan-progress.pdf')).toContain('ケース延べ2');
}
