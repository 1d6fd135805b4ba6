/** 場面02 by keyboard, with every key counted: what is put in once is not asked for again. The figures stay in .cache/test/strokes.json. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { push } from '../../scripts/demo/keyboard.ts';
import { playKosodate } from '../../scripts/demo/kosodate.ts';
import { goTo, ISHII, setUpOffice } from '../../scripts/demo/offices.ts';
import { createStage } from '../../scripts/demo/stage.ts';
import { countStrokes } from '../../scripts/demo/strokes.ts';
import { handwritten } from './handwriting.ts';

/** What a counter without the application fills in by hand for this case, and as which file the scene leaves it. */
const PAPERS = [
  ['相談受付・申込票【本人同意あり】', 'moushikomi-doui-ari.pdf'],
  ['同意書', 'douisho.pdf'],
  ['つなぐシート', 'tsunagi-sheet.pdf'],
  ['支援経過記録シート', 'keika-kiroku.pdf'],
] as const;
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
    const typed = { ...strokes, texts: [...strokes.texts] };
    const blanks = join(out, 'blank');
    mkdirSync(blanks);
    await goTo(palette.page, '記入用の様式');
    await palette.tsunagi.nextOpen(blanks);
    await push(palette.page, '一式をPDFに保存');
    await expect(palette.page.getByText(/つの様式を「.*」に保存しました/)).toBeVisible({ timeout: 60_000 });
    const blankOf = (name: string): string => {
      const file = readdirSync(blanks).find((each) => each.includes(name));
      if (!file) throw new Error(`${name} の記入用がない: ${readdirSync(blanks).join('、')}`);
      return join(blanks, file);
    };
    const byHand = Object.fromEntries(
      PAPERS.map(([name, file]) => [name, handwritten(palette.file(file), blankOf(name))]),
    );
    writeFileSync(join(KEPT, 'strokes.json'), JSON.stringify({ ...typed, byHand }, null, 2));
    // Less is put in, names and choices and all, than the papers alone would ask of a hand.
    const letters = Object.values(byHand).reduce((sum, each) => sum + each, 0);
    expect(typed.letters + typed.keys).toBeLessThan(letters);
    const long = typed.texts.filter((text) => Array.from(text).length >= 4);
    const twice = long.filter((text, index) => long.indexOf(text) !== index);
    // The organisation is picked from the list by a part of its name, once for the consent and once for the note.
    expect(twice).toEqual(['子育てコンシェルジ']);
  } finally {
    await stage.close();
    rmSync(out, { recursive: true, force: true });
  }
});
