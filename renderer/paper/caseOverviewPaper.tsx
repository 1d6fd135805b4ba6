/** 事例概要シート from its data to its page; what consent keeps off it is said beside it. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { CaseOverview } from './CaseOverview.tsx';
import { blankCaseOverviewSheet, caseOverviewSheet, leftOutOfOverview } from './caseOverviewSheet.ts';
import { forDisplay } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

export const caseOverviewPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.caseOverview.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES['case-overview']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      leftOut: leftOutOfOverview(data),
      body: <CaseOverview sheet={caseOverviewSheet(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.restricted,
      about: `${PAPER_NAMES['case-overview']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <CaseOverview sheet={blankCaseOverviewSheet(office)} />,
  }),
};
