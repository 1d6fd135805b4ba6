/** What every paper owes, whoever printed it: asked of the PDF alone. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { difference, inkMargins, readPng, shrunk, writePng } from './greyPage.ts';
import { DPI, type Pdf } from './paperDesk.ts';

/** Millimetres; the binding edge has 25, less what a rule's own width may show. */
const BINDING = 24.5;
const EDGE = 5;

/**
 * A4, n/N and nothing outside the margins, on every page; real letters of the bundled faces, all of them embedded. Letters to several are read one by
 * one: they count nothing. Stationery is measured from the paper's own corner.
 */
export function expectOfficial(pdf: Pdf, { areLetters = false, isStationery = false } = {}): void {
  expect(pdf.info).toMatch(/Page size:.*A4/);
  const count = pdf.pages.length;
  for (const [index, page] of pdf.pages.entries())
    if (areLetters || isStationery) expect(page).not.toContain(`/${count}`);
    else expect(page).toContain(`${index + 1}/${count}`);
  expect(pdf.fonts.length).toBeGreaterThan(0);
  for (const font of pdf.fonts)
    expect(font).toMatch(/BIZUDP(Mincho|Gothic)-(Regular|Bold)\s+CID TrueType\s.*\syes yes/);
  expect(pdf.images.length).toBe(count);
  for (const [index, image] of pdf.images.entries()) {
    const margins = inkMargins(image, DPI);
    if (isStationery) continue;
    const where = `${index + 1}ページの余白 ${JSON.stringify(margins)}`;
    expect(margins.left, where).toBeGreaterThanOrEqual(BINDING);
    for (const edge of ['right', 'top', 'bottom'] as const)
      expect(margins[edge], where).toBeGreaterThanOrEqual(EDGE);
  }
}

export const expectInOrder = (text: string, words: readonly string[]): void => {
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word.replace(/\s/g, ''), at);
    expect(found, `${word} が ${at} 文字目より後にある`).toBeGreaterThanOrEqual(0);
    at = found + word.replace(/\s/g, '').length;
  }
};

/** Nothing is cut: each sentence of a long text is there, wherever its page breaks. */
export function expectWhole(pdf: Pdf, sentences: readonly string[]): void {
  // What stands in the margins and in repeated heads comes between the two halves of a sentence that runs over a page.
  const pages = pdf.pages.join('');
  const missing = sentences.filter((sentence) => !pdf.text.includes(sentence) && !pages.includes(sentence));
  expect(missing).toEqual([]);
}

const goldens = join(import.meta.dirname, '../golden/papers');
/** So many pages of a paper are kept as pictures: its head, and how it runs on. */
const KEPT_PAGES = 2;
const SHRUNK_BY = 2;
/** Blocks for the comparison: what remains says where something stands. */
const BLUR = 6;
const MEAN = 1.5;
const WORST = 48;

/**
 * Looks as it looked. `TSUNAGI_GOLDEN=update` takes the present look over: look at the pictures before they are committed.
 */
export function expectGolden(name: string, pdf: Pdf): void {
  mkdirSync(goldens, { recursive: true });
  for (const [index, image] of pdf.images.slice(0, KEPT_PAGES).entries()) {
    const file = join(goldens, `${name}-${index + 1}.png`);
    const now = shrunk(image, SHRUNK_BY);
    if (process.env.TSUNAGI_GOLDEN === 'update') writeFileSync(file, writePng(now));
    expect(existsSync(file), `${file} がない`).toBe(true);
    const { mean, worst } = difference(shrunk(readPng(readFileSync(file)), BLUR), shrunk(now, BLUR));
    const says = `${name} の${index + 1}ページの見た目（平均 ${mean.toFixed(2)}、最大 ${worst}）`;
    expect(mean, says).toBeLessThanOrEqual(MEAN);
    expect(worst, says).toBeLessThanOrEqual(WORST);
  }
}
