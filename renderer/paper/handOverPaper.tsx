/** 引継書 from its data to its pages: of one case, or of all that change hands together in one file. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { HandOverSheets } from './HandOverSheet.tsx';
import { blankHandOver, handOverSheets } from './handOverSheet.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

export const handOverPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.handOverSheet.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const sheets = handOverSheets(data);
    const [only] = sheets;
    return {
      margins: {
        restriction: paperText.caution,
        about: [PAPER_NAMES['hand-over-sheet'], sheets.length === 1 && only?.caseNo]
          .filter(Boolean)
          .join('　'),
        by: printedBy(data.head),
      },
      body: <HandOverSheets sheets={sheets} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['hand-over-sheet']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <HandOverSheets sheets={[blankHandOver(office)]} />,
  }),
};
