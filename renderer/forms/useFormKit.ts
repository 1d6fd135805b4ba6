/** Several blank forms one after the other, into one folder or to the printer; can be stopped between two of them. */
import { useRef, useState } from 'react';
import { shell } from '../app/shell.ts';
import { type Paper, sendPaper } from '../paper/index.ts';
import { BLANK_FORMS, formsText } from '../text/forms.ts';
import { PAPER_NAMES } from '../text/papers.ts';

export interface KitRun {
  paper: Paper;
  done: number;
}
export type KitEnd =
  | { outcome: 'saved'; done: number; folder: string }
  | { outcome: 'printed' | 'cancelled'; done: number }
  | { outcome: 'failed'; done: number; paper: Paper };

export const formFileName = (paper: Paper): string =>
  formsText.kitFile(BLANK_FORMS[paper]?.number ?? '', PAPER_NAMES[paper]);

export function useFormKit(papers: readonly Paper[]) {
  const [running, setRunning] = useState<KitRun | null>(null);
  const [end, setEnd] = useState<KitEnd | null>(null);
  const isStopped = useRef(false);

  const each = async (to: 'folder' | 'printer', folder: string): Promise<KitEnd> => {
    for (const [done, paper] of papers.entries()) {
      if (isStopped.current) return { outcome: 'cancelled', done };
      setRunning({ paper, done });
      const suggestedName = formFileName(paper);
      const { outcome } = await sendPaper({ paper, id: '', caseId: null, isBlank: true, suggestedName }, to);
      if (outcome === 'cancelled') return { outcome, done };
      if (outcome === 'failed') return { outcome, done, paper };
    }
    return to === 'folder'
      ? { outcome: 'saved', done: papers.length, folder }
      : { outcome: 'printed', done: papers.length };
  };

  const start = async (to: 'folder' | 'printer'): Promise<void> => {
    isStopped.current = false;
    setEnd(null);
    const folder = to === 'folder' ? await shell.choosePaperFolder().catch(() => null) : { folderName: '' };
    setEnd(folder ? await each(to, folder.folderName) : { outcome: 'cancelled', done: 0 });
    setRunning(null);
  };

  return { running, end, start, stop: () => (isStopped.current = true) };
}
