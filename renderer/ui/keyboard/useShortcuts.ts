/**
 * Binds shortcuts to the window while the component is mounted. None fires while an input method composes.
 *
 * useShortcuts({ 'Ctrl+K': focusSearch, 'Ctrl+L': lock })
 */
import { useEffect, useRef } from 'react';
import { firesShortcut } from './shortcut.ts';

export type Shortcuts = Readonly<Record<string, () => void>>;

export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = isEditable(event.target);
      for (const [combo, run] of Object.entries(latest.current)) {
        if (!firesShortcut(event, combo, isTyping)) continue;
        event.preventDefault();
        run();
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
