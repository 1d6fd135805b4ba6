/**
 * A paper on its way out, to a file or to the printer's dialog. What went out is recorded (R14); what was cancelled or failed is
 * said, and recorded nowhere because nothing left.
 */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { type PaperJob, type PaperResult, shell } from '../app/shell.ts';
import type { Paper } from './papers.ts';

export type PaperWay = PaperJob['to'];

export interface PaperOut {
  paper: Paper;
  /** Of what it shows; empty for a blank form or a recovery sheet. */
  id: string;
  caseId: string | null;
  /** Offered as the file's name; the extension is added. No names of people. */
  suggestedName: string;
  /** A numbered copy of it, for one of those at a meeting. */
  copyId?: string;
  /** The form alone, for the day the PC is off. */
  isBlank?: boolean;
  /** For paper="recovery-sheet": goes to the paper's window and nowhere else. */
  recoveryKey?: string;
}

export const paperParams = (out: PaperOut): Record<string, string> => {
  if (out.recoveryKey) return { key: out.recoveryKey };
  if (out.isBlank) return { blank: '1' };
  return out.copyId ? { id: out.id, copy: out.copyId } : { id: out.id };
};

export function usePaperOut() {
  const [running, setRunning] = useState<{ out: PaperOut; to: PaperWay } | null>(null);
  const [result, setResult] = useState<{ out: PaperOut; said: PaperResult } | null>(null);

  const send = async (out: PaperOut, to: PaperWay): Promise<void> => {
    setRunning({ out, to });
    setResult(null);
    const said = await sendPaper(out, to);
    setResult({ out, said });
    setRunning(null);
  };

  return { running, result, send };
}

export async function sendPaper(out: PaperOut, to: PaperWay): Promise<PaperResult> {
  try {
    const { paper, caseId, suggestedName } = out;
    const made = await shell.printPaper({ paper, params: paperParams(out), to, suggestedName });
    if (made.outcome === 'saved' || made.outcome === 'printed')
      await trpcClient.papers.printed
        .mutate({
          paper,
          id: out.recoveryKey ? '' : out.id,
          caseId,
          to: to === 'printer' ? 'printer' : 'pdf',
        })
        .catch(() => {});
    return made;
  } catch {
    return { outcome: 'failed' };
  }
}
