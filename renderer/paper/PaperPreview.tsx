/**
 * A paper before it leaves the screen: the very component that is printed, and two ways out. What went out is recorded (R14); what
 * was cancelled or failed is said, and recorded nowhere because nothing left.
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { type PaperResult, shell } from '../app/shell.ts';
import { PAPER_NAMES, previewText as text } from '../text/papers.ts';
import { Button, Dialog, Notice, ProgressBar, RefusalNotice } from '../ui/index.ts';
import { loadPaper, type PaperView } from './loadPaper.tsx';
import type { Paper } from './papers.ts';
import './styles.ts';
import './preview.css';

export interface PaperPreviewProps {
  paper: Paper;
  /** Of the 支援会議's case, the referral or the 持出し記録. Empty for a blank form or a recovery sheet. */
  id: string;
  caseId: string | null;
  /** Offered as the file's name; the extension is added. No names of people. */
  suggestedName: string;
  onClose: () => void;
  isOpen?: boolean;
  /** The form alone, for the day the PC is off. */
  isBlank?: boolean;
  /** For paper="recovery-sheet": goes to the paper's window and nowhere else. */
  recoveryKey?: string;
}

export function PaperPreview(props: PaperPreviewProps) {
  const { paper, id, isOpen = true } = props;
  const [running, setRunning] = useState<'pdf' | 'printer' | null>(null);
  const [result, setResult] = useState<PaperResult | null>(null);
  const params: Record<string, string> = props.recoveryKey
    ? { key: props.recoveryKey }
    : props.isBlank
      ? { blank: '1' }
      : { id };
  const view = useQuery({
    // The key itself must not stay in the cache: its sheet is drawn anew each time.
    queryKey: ['paper', paper, id, props.isBlank ?? false],
    queryFn: () => loadPaper(paper, params),
    enabled: isOpen,
    gcTime: 0,
    staleTime: 0,
  });

  const send = async (to: 'pdf' | 'printer') => {
    setRunning(to);
    setResult(null);
    try {
      const made = await shell.printPaper({ paper, params, to, suggestedName: props.suggestedName });
      if (made.outcome === 'saved' || made.outcome === 'printed')
        await trpcClient.papers.printed
          .mutate({ paper, id: props.recoveryKey ? '' : id, caseId: props.caseId, to })
          .catch(() => {});
      setResult(made);
    } catch {
      setResult({ outcome: 'failed' });
    } finally {
      setRunning(null);
    }
  };

  const isReady = view.data != null && running === null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={props.onClose}
      title={PAPER_NAMES[paper]}
      size="l"
      isLocked={running !== null}
      actions={
        <>
          <Button onPress={props.onClose} isDisabled={running !== null}>
            {text.close}
          </Button>
          <Button
            onPress={() => send('printer')}
            isDisabled={!isReady && running !== 'printer'}
            isPending={running === 'printer'}
            pendingLabel={text.printing}
          >
            {text.print}
          </Button>
          <Button
            variant="primary"
            onPress={() => send('pdf')}
            isDisabled={!isReady && running !== 'pdf'}
            isPending={running === 'pdf'}
            pendingLabel={text.savingPdf}
          >
            {text.savePdf}
          </Button>
        </>
      }
    >
      {view.isPending && <ProgressBar label={text.loading} />}
      {(view.isError || view.data === null) && <RefusalNotice sentence={text.failed} />}
      {view.data && <PaperScroll name={PAPER_NAMES[paper]} view={view.data} />}
      {/* Here and not at the page's edge: what lies outside an open dialog is silent. */}
      <div role="status">
        {result && (
          <Notice tone={tones[result.outcome]} label={labels[result.outcome]}>
            {said(result)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function PaperScroll({ name, view }: { name: string; view: PaperView }) {
  return (
    <>
      <p>{text.lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="paper-desk" aria-label={text.label(name)} tabIndex={0}>
        <div className="paper-page">
          {view.body}
          <p className="paper-page-margin">{view.margins.by}</p>
        </div>
      </section>
    </>
  );
}

const labels = {
  saved: text.done,
  printed: text.done,
  cancelled: text.stopped,
  failed: text.trouble,
} as const;
const tones = { saved: 'ok', printed: 'ok', cancelled: 'info', failed: 'urgent' } as const;

function said({ outcome, fileName }: PaperResult): string {
  switch (outcome) {
    case 'saved':
      return fileName ? text.saved(fileName) : text.savedUnnamed;
    case 'printed':
      return text.printed;
    case 'cancelled':
      return text.cancelled;
    case 'failed':
      return text.notMade;
  }
}
