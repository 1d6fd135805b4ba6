/** フェースシート from its data to its one page. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { FaceSheetPage } from './FaceSheetPage.tsx';
import { blankFaceSheet, faceSheet } from './faceSheet.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

export const faceSheetPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.faceSheet.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['face-sheet']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <FaceSheetPage sheet={faceSheet(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['face-sheet']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <FaceSheetPage sheet={blankFaceSheet(office)} />,
  }),
};
