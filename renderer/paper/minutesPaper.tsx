/** 会議録 from its data to its pages. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { Minutes } from './Minutes.tsx';
import { blankMinutesSheet, minutesSheet } from './minutesSheet.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

export const minutesPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.minutes.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const sheet = minutesSheet(data);
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES.minutes}　${sheet.reference}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <Minutes sheet={sheet} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.restricted,
      about: `${PAPER_NAMES.minutes}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <Minutes sheet={blankMinutesSheet(office)} />,
  }),
};
