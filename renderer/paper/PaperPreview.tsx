/** A paper before it leaves the screen: the very component that is printed, and two ways out. */
import { useQuery } from '@tanstack/react-query';
import { PAPER_NAMES, previewText as text } from '../text/papers.ts';
import { refusalSentence } from '../text/refusals.ts';
import { Button, Dialog, Notice, ProgressBar, RefusalNotice } from '../ui/index.ts';
import { loadPaper, type PaperView } from './loadPaper.tsx';
import { NoOfficeTel } from './NoOfficeTel.tsx';
import { PaperSaid } from './PaperSaid.tsx';
import { PracticeMark } from './PracticeMark.tsx';
import { isPaperView } from './paperView.ts';
import { type PaperOut, paperParams, usePaperOut } from './usePaperOut.ts';
import './styles.ts';
import './preview.css';

export interface PaperPreviewProps extends PaperOut {
  onClose: () => void;
  isOpen?: boolean;
}

export function PaperPreview({ onClose, isOpen = true, ...out }: PaperPreviewProps) {
  const { paper } = out;
  const { running, result, send } = usePaperOut();
  const view = useQuery({
    // The key itself must not stay in the cache: its sheet is drawn anew each time.
    queryKey: ['paper', paper, out.id, out.copyId ?? '', out.isBlank ?? false],
    queryFn: () => loadPaper(paper, paperParams(out)),
    enabled: isOpen,
    gcTime: 0,
    staleTime: 0,
  });

  const made = view.data ?? null;
  const isReady = isPaperView(made) && running === null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={PAPER_NAMES[paper]}
      size="l"
      isLocked={running !== null}
      actions={
        <>
          <Button onPress={onClose} isDisabled={running !== null}>
            {text.close}
          </Button>
          <Button
            onPress={() => send(out, 'printer')}
            isDisabled={!isReady && running?.to !== 'printer'}
            isPending={running?.to === 'printer'}
            pendingLabel={text.printing}
          >
            {text.print}
          </Button>
          <Button
            variant="primary"
            onPress={() => send(out, 'pdf')}
            isDisabled={!isReady && running?.to !== 'pdf'}
            isPending={running?.to === 'pdf'}
            pendingLabel={text.savingPdf}
          >
            {text.savePdf}
          </Button>
        </>
      }
    >
      {(made === null || isPaperView(made)) && <NoOfficeTel paper={paper} />}
      {view.isPending && <ProgressBar label={text.loading} />}
      {(view.isError || view.data === null) && <RefusalNotice sentence={text.failed} />}
      {isPaperView(made) && <PaperScroll name={PAPER_NAMES[paper]} view={made} />}
      {made && !isPaperView(made) && <RefusalNotice sentence={refusalSentence(made.refusal)} />}
      {/* Here and not at the page's edge: what lies outside an open dialog is silent. */}
      <PaperSaid result={result?.said ?? null} />
    </Dialog>
  );
}

function PaperScroll({ name, view }: { name: string; view: PaperView }) {
  return (
    <>
      <p>{text.lead}</p>
      {view.leftOut && view.leftOut.length > 0 && (
        <Notice tone="caution" label={text.leftOut}>
          {view.leftOut.join('')}
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="paper-desk" aria-label={text.label(name)} tabIndex={0}>
        <div className="paper-page">
          <PracticeMark />
          {view.body}
          <p className="paper-page-margin">{view.margins.by}</p>
        </div>
      </section>
    </>
  );
}
