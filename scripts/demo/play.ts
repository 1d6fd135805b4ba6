/** The whole play: two offices set up and introduced, then 02 at コスモスパレット, then 01 from its first call to the year's end. */
import { playClosing, playEvaluation, playYearEnd } from './closing.ts';
import { playHachimaruGomaru } from './hachimaruGomaru.ts';
import { playKosodate } from './kosodate.ts';
import { addColleague, exportKey, ISHII, meet, ONO, SANO, setUpOffice } from './offices.ts';
import { playConsents, playOutreach, playPlanDraft, playSignatures } from './outreach.ts';
import { playDecision, playEvaluationReview, playPlanReview } from './planReview.ts';
import { createStage, type Look, type Step } from './stage.ts';
import { playMonitoring, playMonths } from './supported.ts';

export async function play(out: string, look: (look: Look) => Promise<void>): Promise<Step[]> {
  const stage = createStage({ out, look });
  try {
    const cityHall = await setUpOffice(stage, {
      key: 'cityhall',
      name: '市役所',
      suggestion: '市役所',
      clock: '2026-04-01T09:00:00+09:00',
      administrator: SANO,
      oldTools: false,
    });
    // X25519, so that Debian's age 1.1 opens what is made for this office.
    const palette = await setUpOffice(stage, {
      key: 'palette',
      name: 'コスモスパレット',
      suggestion: 'コスモスパレット',
      clock: '2026-04-01T10:00:00+09:00',
      administrator: ISHII,
      oldTools: true,
    });
    await meet(cityHall, palette, '2026-04-01T11:00:00+09:00');
    await addColleague(cityHall, '2026-04-01T11:30:00+09:00', ONO, '調整役');
    await exportKey(cityHall, '2026-04-01T12:00:00+09:00');
    await exportKey(palette, '2026-04-01T12:10:00+09:00');
    await playKosodate(palette);
    await playHachimaruGomaru(cityHall, palette);
    await playOutreach(cityHall, palette);
    await playConsents(cityHall, palette);
    await playPlanDraft(cityHall);
    await playSignatures(cityHall);
    await playPlanReview(cityHall);
    await playDecision(cityHall);
    await playMonths(cityHall, palette);
    await playMonitoring(cityHall);
    await playEvaluation(cityHall);
    await playEvaluationReview(cityHall);
    await playClosing(cityHall);
    await playYearEnd(cityHall);
    const faults = [...cityHall.tsunagi.faults, ...palette.tsunagi.faults];
    if (faults.length > 0) throw new Error(`画面に誤りが出ました: ${faults.join(' / ')}`);
    return stage.steps;
  } finally {
    await stage.close();
  }
}
