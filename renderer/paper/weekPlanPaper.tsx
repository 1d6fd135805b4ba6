/** 週間予定表 from its data to its pages. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import { WeekPlan } from './WeekPlan.tsx';
import { blankWeekPlanSheet, weekPlanSheet } from './weekPlanSheet.ts';

export const weekPlanPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.weekPlan.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const sheet = weekPlanSheet(data);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['week-plan']}　${sheet.range}`,
        by: printedBy(data.head),
      },
      body: <WeekPlan sheet={sheet} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['week-plan']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <WeekPlan sheet={blankWeekPlanSheet} />,
  }),
};
