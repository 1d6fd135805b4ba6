/**
 * A keystroke is on the screen before anything else hears of it. The field keeps its own words and draws them at once; the form around
 * it (dozens of other fields) hears of them once they are drawn, in a transition, which gives way to the next keystroke. When the
 * field is left, or Enter may send it, the form has everything: no button ever acts on less than what is seen.
 */
import {
  type KeyboardEvent,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { isComposing } from '../keyboard/shortcut.ts';
import { onHurry } from './unheard.ts';

export function useTypedText(value: string, onChange: (value: string) => void) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  /** Typed and not yet come back: a form that is a few letters behind must not take the newest ones away. */
  const sent = useRef<string[]>([]);
  /** Typed and not yet told. */
  const waiting = useRef<string | null>(null);
  /** The form's newest: it was drawn again since the key was pressed, perhaps. */
  const tell = useRef(onChange);
  useLayoutEffect(() => {
    tell.current = onChange;
  });
  if (value !== known) {
    setKnown(value);
    if (!sent.current.includes(value)) setText(value);
  }
  useEffect(() => {
    // What has come back, and all before it. Anything else came from outside, and nothing is under way any more.
    sent.current = sent.current.slice(sent.current.lastIndexOf(value) + 1 || sent.current.length);
  }, [value]);

  const report = useCallback(() => {
    const next = waiting.current;
    waiting.current = null;
    if (next !== null) tell.current(next);
  }, []);
  // A form that closes under the hands keeps the last letters too, where it keeps a draft.
  useEffect(() => {
    const stop = onHurry(report);
    return () => {
      stop();
      report();
    };
  }, [report]);

  const leave = () => {
    waiting.current = null;
    if (sent.current.length > 0) tell.current(text);
  };
  return {
    text,
    type(next: string) {
      setText(next);
      sent.current.push(next);
      const isFirst = waiting.current === null;
      waiting.current = next;
      if (isFirst) requestAnimationFrame(() => setTimeout(() => startTransition(report)));
    },
    leave,
    /** Before the form's own keys are heard. */
    onKeyDownCapture(event: KeyboardEvent) {
      if (event.key === 'Enter' && !isComposing(event.nativeEvent)) flushSync(leave);
    },
  };
}
