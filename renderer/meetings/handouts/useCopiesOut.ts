/** Numbered copies one after the other, into one folder or to the printer. What could not go out stays in the list, to be printed alone. */
import { useState } from 'react';
import { shell } from '../../app/shell.ts';
import { type PaperOut, sendPaper } from '../../paper/index.ts';

export interface CopiesEnd {
  done: number;
  of: number;
}

export function useCopiesOut() {
  const [running, setRunning] = useState<CopiesEnd | null>(null);
  const [end, setEnd] = useState<CopiesEnd | null>(null);

  const send = async (copies: readonly PaperOut[], to: 'folder' | 'printer'): Promise<void> => {
    setEnd(null);
    let done = 0;
    for (const copy of copies) {
      setRunning({ done: done + 1, of: copies.length });
      const { outcome } = await sendPaper(copy, to);
      if (outcome !== 'saved' && outcome !== 'printed') break;
      done += 1;
    }
    setRunning(null);
    setEnd({ done, of: copies.length });
  };

  /** Whether there is somewhere to put them. */
  const choose = async (to: 'folder' | 'printer'): Promise<boolean> =>
    to === 'printer' || (await shell.choosePaperFolder().catch(() => null)) !== null;

  return { running, end, send, choose };
}
