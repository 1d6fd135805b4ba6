/** 訪問の紙一式 from its data to its pages. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import { VisitKit } from './VisitKit.tsx';
import { blankKitSheet, kitSheet } from './visitKitSheet.ts';

export const visitKitPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.visitKit.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES['visit-kit']}　${data.number}`,
        by: printedBy(data.head),
      },
      body: <VisitKit sheet={kitSheet(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.restricted,
      about: `${PAPER_NAMES['visit-kit']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <VisitKit sheet={blankKitSheet} />,
  }),
};
