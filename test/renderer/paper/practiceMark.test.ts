/** 練習用 stands in the margin of every page, whatever paper it is: no style of a paper takes the place from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../renderer/paper');

test('どの紙の見た目も、練習用の印の場所を取らない。余白のない紙は、自分で印を載せる', () => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(10);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(sheets.filter((name) => text(name).includes('@top-center'))).toEqual(['page.css']);
  expect(text('page.css').match(/@top-center\s*\{\s*content: var\(--practice\)/g)).toHaveLength(1);
  // A sheet without margins says it itself.
  const bare = [...text('page.css').matchAll(/@page (\w+) \{\s*margin: 0;/g)].map(([, name]) => name);
  for (const name of bare) {
    const drawnBy = sheets.filter((sheet) => text(sheet).includes(`page: ${name};`));
    expect(drawnBy).toHaveLength(1);
    expect(text(drawnBy[0] ?? '')).toContain('::before {\n  content: var(--practice);');
  }
  const elsewhere = sheets.filter((name) => name !== 'page.css' && text(name).includes('@page'));
  expect(elsewhere).toEqual([]);
});
