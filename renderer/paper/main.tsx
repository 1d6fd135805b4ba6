/**
 * The entry of paper.html, which a hidden window loads: `?paper=…` and the paper's own parameters. It draws one paper, waits for
 * its faces and then says that it may be printed. A paper that can't be drawn whole says so, and nothing is printed.
 */

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { shell } from '../app/shell.ts';
import { cssString } from './display.ts';
import { loadPaperFonts } from './fonts.ts';
import { loadPaper, type PaperMargins } from './loadPaper.tsx';
import { isPaper } from './papers.ts';
import './styles.ts';
import './page.css';

function setMargins(margins: PaperMargins): void {
  const { style } = document.documentElement;
  style.setProperty('--restriction', cssString(margins.restriction));
  style.setProperty('--about', cssString(margins.about));
  style.setProperty('--by', cssString(margins.by));
}

async function draw(): Promise<boolean> {
  const { paper, ...params } = Object.fromEntries(new URLSearchParams(location.search));
  // A key stands in the address of this window: not a moment longer than it takes to read it.
  history.replaceState(null, '', location.pathname);
  const root = document.getElementById('root');
  if (!root || !isPaper(paper ?? null)) return false;
  const view = await loadPaper(paper as never, params);
  if (!view) return false;
  setMargins(view.margins);
  // Becomes the PDF's title: the paper and its number, never a name.
  document.title = view.margins.about;
  flushSync(() => createRoot(root).render(view.body));
  await loadPaperFonts(root, Object.values(view.margins).join(''));
  return true;
}

await draw().then(
  (ok) => shell.paperReady(ok),
  () => shell.paperReady(false),
);
