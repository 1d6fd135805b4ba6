/**
 * A keystroke is on the screen before anything else hears of it. The field keeps its own words and draws them at once; the form around
 * it (dozens of other fields) follows in a transition, which gives way to the next keystroke. When the field is left the form has
 * everything, so that no button ever acts on less than what is seen.
 */
import { startTransition, useEffect, useRef, useState } from 'react';

export function useTypedText(value: string, onChange: (value: string) => void) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  /** Reported and not yet come back: a form that is a few letters behind must not take the newest ones away. */
  const sent = useRef<string[]>([]);
  if (value !== known) {
    setKnown(value);
    if (!sent.current.includes(value)) setText(value);
  }
  useEffect(() => {
    // What has come back, and all before it. Anything else came from outside, and nothing is under way any more.
    sent.current = sent.current.slice(sent.current.lastIndexOf(value) + 1 || sent.current.length);
  }, [value]);
  return {
    text,
    type(next: string) {
      setText(next);
      sent.current.push(next);
      startTransition(() => onChange(next));
    },
    leave() {
      if (sent.current.length > 0) onChange(text);
    },
  };
}
