/** 練習用 stands in the margin of every page, whatever paper it is: no style of a paper takes the place from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../renderer/paper');

test('どの紙の見た目も、練習用の印の場所を取らず、余白を消さない', () => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(10);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(sheets.filter((name) => text(name).includes('@top-center'))).toEqual(['page.css']);
  expect(text('page.css').match(/@top-center\s*\{\s*content: var\(--practice\)/g)).toHaveLength(1);
  const pages = sheets.flatMap((name) => text(name).match(/@page[^{]*\{[^{}]*/g) ?? []);
  expect(pages.filter((page) => /margin[^:]*:\s*0/.test(page))).toEqual([]);
});
