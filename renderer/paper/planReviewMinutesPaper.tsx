/** 会議録 of a 重層的支援会議 from its data to its pages. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { PlanReviewMinutes } from './PlanReviewMinutes.tsx';
import { type PaperEntry, printedBy } from './paperView.ts';
import { blankPlanReviewMinutesSheet, planReviewMinutesSheet } from './planReviewMinutesSheet.ts';

const NAME = PAPER_NAMES['plan-review-minutes'];

export const planReviewMinutesPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.planReviewMinutes.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const sheet = planReviewMinutesSheet(data);
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${NAME}${sheet.standing}　${sheet.reference}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <PlanReviewMinutes sheet={sheet} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.restricted,
      about: `${NAME}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <PlanReviewMinutes sheet={blankPlanReviewMinutesSheet(office)} />,
  }),
};
