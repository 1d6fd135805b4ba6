/** 時系列整理表 from its data to its pages. */
import { trpcClient } from '../app/coreLink.ts';
import { caseOverviewText, timelineText } from '../text/papers/caseOverview.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import { TimelinePage } from './Timeline.tsx';
import { blankTimelineSheet, timelineSheet } from './timelineSheet.ts';

export const timelinePaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.timeline.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const { stoppedBy } = data;
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES.timeline}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      leftOut: [
        ...(data.isWithheld ? [timelineText.leftOutNotice] : []),
        ...(stoppedBy.length > 0
          ? [caseOverviewText.stoppedBy(stoppedBy.join(caseOverviewText.separator))]
          : []),
      ],
      body: <TimelinePage sheet={timelineSheet(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.restricted,
      about: `${PAPER_NAMES.timeline}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <TimelinePage sheet={blankTimelineSheet} />,
  }),
};
