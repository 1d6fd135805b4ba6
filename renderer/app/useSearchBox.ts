/**
 * The box above every screen: what is typed is looked for after a short pause, once no conversion is under way. Emptied, it leads
 * back to where somebody was before they searched.
 */
import { useEffect, useRef, useState } from 'react';
import { FOUND } from '../search/found.ts';
import { mainId } from '../ui/frame/SkipLink.tsx';
import { usePlace } from './place.ts';

/** Shorter than two keystrokes of quick typing are apart, so that not every letter is looked for. */
const PAUSE_MS = 150;

export function useSearchBox() {
  const { place, go, replace, back } = usePlace();
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef('');
  const asked = place.room === 'search' ? place.query : '';

  // Words that came from elsewhere (「戻る」, another room) stand in the box; what is typed right now is never overwritten.
  useEffect(() => {
    if (asked === sent.current) return;
    sent.current = asked;
    setText(asked);
  }, [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (value: string) => {
    clearTimeout(timer.current);
    const query = value.trim();
    const now = usePlace.getState().place;
    if (query === (now.room === 'search' ? now.query : '')) return;
    sent.current = query;
    if (query === '') back();
    else if (now.room === 'search') replace({ room: 'search', query });
    else go({ room: 'search', query });
  };

  return {
    value: text,
    onChange: setText,
    onType: (value: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => search(value), PAUSE_MS);
    },
    onSubmit: search,
    onDown: () => document.getElementById(mainId)?.querySelector<HTMLElement>(`[${FOUND}]`)?.focus(),
  };
}
