/**
 * The two offices to practise in, filled through the contract as staff would: four invented households, two windows that know each other,
 * and a copy that has gone across. Made aside and put in its place whole.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FILL_STEPS } from '../codes.ts';
import { practiceFolder } from '../places.ts';
import { carryAcross, visited } from './carrying.ts';
import { concealed } from './concealed.ts';
import { hachimaruGomaru } from './hachimaruGomaru.ts';
import { kosodate } from './kosodate.ts';
import { type FillOptions, know, openWindow } from './window.ts';
import { youngCarer } from './youngCarer.ts';

export async function fillPractice(options: FillOptions, report: (done: number) => void): Promise<void> {
  const making = join(options.dataDir, 'practice.unfinished');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const within = { ...options, dataDir: making };
  const cityHall = await openWindow('cityhall', within);
  report(1);
  const palette = await openWindow('palette', within);
  report(2);
  try {
    const toOfficeId = await know(cityHall, palette, '石井 拓');
    await know(palette, cityHall, '佐野 真由');
    const caseId = await hachimaruGomaru(cityHall);
    report(3);
    await carryAcross(cityHall, palette, { caseId, toOfficeId });
    report(4);
    await youngCarer(cityHall);
    report(5);
    await kosodate(palette);
    await concealed(palette);
    await visited(palette, caseId);
    report(6);
  } finally {
    await cityHall.core.close();
    await palette.core.close();
  }
  const place = practiceFolder(options.dataDir);
  if (existsSync(place)) rmSync(place, { recursive: true, force: true });
  renameSync(practiceFolder(making), place);
  rmSync(making, { recursive: true, force: true });
  report(FILL_STEPS);
}
