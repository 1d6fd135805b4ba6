import { describe, expect, test } from 'vitest';
import { firesShortcut, type Keystroke } from '../../../renderer/ui/keyboard/shortcut.ts';

const stroke = (key: string, more: Partial<Keystroke> = {}): Keystroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('ショートカット', () => {
  test('Ctrl K で検索へ移る。入力中の欄からでも移れる', () => {
    expect(firesShortcut(stroke('k', { ctrlKey: true }), 'Ctrl+K', false)).toBe(true);
    expect(firesShortcut(stroke('k', { ctrlKey: true }), 'Ctrl+K', true)).toBe(true);
    expect(firesShortcut(stroke('k', { metaKey: true }), 'Ctrl+K', true)).toBe(true);
  });

  test('変換中は、どのショートカットも働かない', () => {
    expect(firesShortcut(stroke('k', { ctrlKey: true, isComposing: true }), 'Ctrl+K', true)).toBe(false);
    expect(firesShortcut(stroke('Process', { keyCode: 229 }), 'Process', false)).toBe(false);
    expect(firesShortcut(stroke('Enter', { keyCode: 229 }), 'Enter', false)).toBe(false);
    expect(firesShortcut(stroke('F2', { keyCode: 229 }), 'F2', true)).toBe(false);
  });

  test('文字を打っているとき、修飾キーのない文字は文字のまま', () => {
    expect(firesShortcut(stroke('/'), '/', true)).toBe(false);
    expect(firesShortcut(stroke('/'), '/', false)).toBe(true);
    expect(firesShortcut(stroke('F2'), 'F2', true)).toBe(true);
  });

  test('全角入力のままでも Ctrl K は同じキー', () => {
    expect(firesShortcut(stroke('ｋ', { ctrlKey: true }), 'Ctrl+K', true)).toBe(true);
  });

  test('余分な修飾キー、押しっぱなし、ほかで済んだキーには働かない', () => {
    expect(firesShortcut(stroke('k', { ctrlKey: true, shiftKey: true }), 'Ctrl+K', false)).toBe(false);
    expect(firesShortcut(stroke('k', { ctrlKey: true, altKey: true }), 'Ctrl+K', false)).toBe(false);
    expect(firesShortcut(stroke('k', { ctrlKey: true, repeat: true }), 'Ctrl+K', false)).toBe(false);
    expect(firesShortcut(stroke('k', { ctrlKey: true, defaultPrevented: true }), 'Ctrl+K', false)).toBe(
      false,
    );
    expect(firesShortcut(stroke('k'), 'Ctrl+K', false)).toBe(false);
  });

  test('記号は、Shift が要るキーボードでも働く', () => {
    expect(firesShortcut(stroke('?', { shiftKey: true }), '?', false)).toBe(true);
    expect(firesShortcut(stroke('+', { shiftKey: true }), '+', false)).toBe(true);
  });
});
