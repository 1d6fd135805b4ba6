/**
 * The entry of paper.html, which a hidden window loads once and keeps. It is told which paper to draw, draws it, waits for its faces and then
 * says that it may be printed; after that nothing of it stays but the faces. A paper that can't be drawn whole says so, and nothing is
 * printed.
 */

import { Fragment } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { shell } from '../app/shell.ts';
import { practiceText } from '../text/practice.ts';
import { cssString } from './display.ts';
import { loadPaperFonts } from './fonts.ts';
import { loadPaper, type PaperMargins, type PaperParams } from './loadPaper.tsx';
import { isPaper } from './papers.ts';
import { isPaperView } from './paperView.ts';
import './styles.ts';
import './page.css';

function setMargins(margins: PaperMargins): void {
  const { style } = document.documentElement;
  style.setProperty('--restriction', cssString(margins.restriction));
  style.setProperty('--about', cssString(margins.about));
  style.setProperty('--by', cssString(margins.by));
}

/** What every page of an office to practise in is marked with. */
let practiceMark = '';
async function markPractice(): Promise<void> {
  const { practice } = await shell.runtime();
  practiceMark = practice ? practiceText.paperMark : '';
  const content = practiceMark ? cssString(practiceMark) : 'none';
  document.documentElement.style.setProperty('--practice', content);
}

const element = document.getElementById('root') as HTMLElement;
const root = createRoot(element);
let drawn = 0;

async function draw(paper: string, params: PaperParams): Promise<boolean> {
  if (!isPaper(paper)) return false;
  const view = await loadPaper(paper, params);
  if (!isPaperView(view)) return false;
  await markPractice();
  setMargins(view.margins);
  // Becomes the PDF's title: the paper and its number, never a name.
  document.title = view.margins.about;
  drawn += 1;
  flushSync(() => root.render(<Fragment key={drawn}>{view.body}</Fragment>));
  await loadPaperFonts(element, Object.values(view.margins).join('') + practiceMark);
  return true;
}

function clear(): void {
  flushSync(() => root.render(null));
  setMargins({ restriction: '', about: '', by: '' });
  document.title = '';
}

shell.on('clear-paper', clear);
shell.on('draw-paper', ({ paper, params }) => {
  clear();
  void draw(paper, params).then(
    (ok) => shell.paperReady(ok),
    () => shell.paperReady(false),
  );
});
