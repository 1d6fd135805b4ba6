/**
 * Which keystroke is a shortcut, decided without a window.
 *
 * A Japanese keystroke belongs to the input method first: while composing, Chromium reports isComposing, and the very
 * key that confirms a conversion arrives as keyCode 229. Neither may ever fire a shortcut or submit a form.
 */
export interface Keystroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing?: boolean;
  keyCode?: number;
  repeat?: boolean;
  defaultPrevented?: boolean;
}

/** True while the keystroke belongs to the input method. */
export function isComposing(event: Pick<Keystroke, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing === true || event.keyCode === 229;
}

/** `combo` is written as on the screen: 'Ctrl+K', 'F2', 'Alt+ArrowUp', '/'. Ctrl also stands for the Mac's ⌘. */
export function matchesShortcut(event: Keystroke, combo: string): boolean {
  const parts = combo === '+' ? ['+'] : combo.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  return (
    fold(event.key) === fold(key) &&
    (event.ctrlKey || event.metaKey) === wants('Ctrl') &&
    event.altKey === wants('Alt') &&
    // A sign such as 「?」 already needs Shift on some keyboards: only letters and named keys tell it apart.
    (event.shiftKey === wants('Shift') || (key.length === 1 && !/[a-z0-9]/i.test(key)))
  );
}

/** May this keystroke fire `combo`? Bare keys never do while the person types text. */
export function firesShortcut(event: Keystroke, combo: string, isTyping: boolean): boolean {
  if (isComposing(event) || event.repeat || event.defaultPrevented) return false;
  const isBare = !/^(Ctrl|Alt)\+/.test(combo) && !/^F\d{1,2}$/.test(combo);
  if (isBare && isTyping) return false;
  return matchesShortcut(event, combo);
}

// With the input method on but nothing composed yet, Windows may report a full-width letter.
const fold = (key: string) => key.normalize('NFKC').toLowerCase();
