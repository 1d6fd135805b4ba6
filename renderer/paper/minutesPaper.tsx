/** 会議録 from its data to its pages. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { Minutes } from './Minutes.tsx';
import { blankMinutesSheet, type MinutesSheet, minutesSheet } from './minutesSheet.ts';
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
        about: minutesAbout(sheet),
        by: printedBy(data.head),
      },
      body: <Minutes sheet={sheet} />,
    };
  },
  async blank(office) {
    const wording = await trpcClient.papers.minutesWording.query();
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES.minutes}　${paperText.blankForm}`,
        by: office.name,
      },
      body: <Minutes sheet={blankMinutesSheet(office, wording)} />,
    };
  },
};

const minutesAbout = ({ reference, edition, correction, caseNo }: MinutesSheet): string =>
  [PAPER_NAMES.minutes, reference, correction && edition, paperText.caseNo(caseNo)]
    .filter(Boolean)
    .join('　');
