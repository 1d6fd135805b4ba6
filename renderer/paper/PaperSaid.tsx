/** What became of a paper that was sent out, said once it is known. */
import type { PaperResult } from '../app/shell.ts';
import { previewText as text } from '../text/papers.ts';
import { Notice } from '../ui/index.ts';

const labels = {
  saved: text.done,
  printed: text.done,
  cancelled: text.stopped,
  failed: text.trouble,
} as const;
const tones = { saved: 'ok', printed: 'ok', cancelled: 'info', failed: 'urgent' } as const;

export const PaperSaid = ({ result }: { result: PaperResult | null }) => (
  <div role="status">
    {result && (
      <Notice tone={tones[result.outcome]} label={labels[result.outcome]}>
        {said(result)}
      </Notice>
    )}
  </div>
);

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
