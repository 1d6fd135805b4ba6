/** 場面02 by keyboard, with every key counted: what is put in once is not asked for again. The figures stay in .cache/test/strokes.json. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { playKosodate } from '../../scripts/demo/kosodate.ts';
import { ISHII, setUpOffice } from '../../scripts/demo/offices.ts';
import { createStage } from '../../scripts/demo/stage.ts';
import { countStrokes } from '../../scripts/demo/strokes.ts';

const KEPT = join(import.meta.dirname, '../../.cache/test');

test('場面02では、一覧から選ぶ機関の名のほかは、同じことを二度打たせない', async () => {
  test.setTimeout(300_000);
  mkdirSync(KEPT, { recursive: true });
  const out = mkdtempSync(join(tmpdir(), 'tsunagi-strokes-'));
  const stage = createStage({ out, look: async () => {} });
  try {
    const palette = await setUpOffice(stage, {
      key: 'palette',
      name: 'コスモスパレット',
      suggestion: 'コスモスパレット',
      clock: '2026-04-01T10:00:00+09:00',
      administrator: ISHII,
      oldTools: true,
    });
    const strokes = countStrokes(palette.page);
    await playKosodate(palette);
    writeFileSync(join(KEPT, 'strokes.json'), JSON.stringify(strokes, null, 2));
    const long = strokes.texts.filter((text) => Array.from(text).length >= 4);
    const twice = long.filter((text, index) => long.indexOf(text) !== index);
    // The organisation is picked from the list by a part of its name, once for the consent and once for the note.
    expect(twice).toEqual(['子育てコンシェルジ']);
  } finally {
    await stage.close();
    rmSync(out, { recursive: true, force: true });
  }
});
