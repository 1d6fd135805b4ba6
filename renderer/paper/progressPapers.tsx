/** 支援経過記録シート and 支援経過一覧 from their data to their pages. */
import { trpcClient } from '../app/coreLink.ts';
import { progressPaperText } from '../text/papers/progressNotes.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { ProgressList } from './ProgressList.tsx';
import { ProgressNote } from './ProgressNote.tsx';
import { type PaperEntry, printedBy } from './paperView.ts';
import { blankListSheet, blankNoteSheet, listSheet, noteSheet } from './progressSheet.ts';

export const progressNotePaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.progressNote.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const sheet = noteSheet(data);
    return {
      margins: {
        restriction: sheet.restriction,
        about: `${PAPER_NAMES['progress-note']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <ProgressNote sheet={sheet} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['progress-note']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <ProgressNote sheet={blankNoteSheet} />,
  }),
};

export const progressListPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.progressList.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const name = data.copy === 'person' ? progressPaperText.listForPerson : PAPER_NAMES['progress-list'];
    return {
      margins: {
        restriction: paperText.caution,
        about: `${name}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <ProgressList sheet={listSheet(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['progress-list']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <ProgressList sheet={blankListSheet} />,
  }),
};
