/**
 * What a scene asks of the hands: every key pressed and every letter typed on a page, through one counter. Tab and the arrows only lead
 * to a field — a mouse does it in one click — and are counted apart from what is put in.
 */
import type { Page } from '@playwright/test';

export interface Strokes {
  /** Tab and arrows. */
  ways: number;
  /** Enter, Space and the other keys that do something. */
  keys: number;
  letters: number;
  /** Each text that was put in, in order. */
  texts: string[];
}

const WAYS = /^(Tab|Arrow(Up|Down|Left|Right)|Home|End)$/;

export function countStrokes(page: Page): Strokes {
  const strokes: Strokes = { ways: 0, keys: 0, letters: 0, texts: [] };
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  const insert = keyboard.insertText.bind(keyboard);
  keyboard.press = (key, options) => {
    if (WAYS.test(key)) strokes.ways += 1;
    else strokes.keys += 1;
    return press(key, options);
  };
  keyboard.insertText = (text) => {
    strokes.letters += Array.from(text).length;
    strokes.texts.push(text);
    return insert(text);
  };
  return strokes;
}
