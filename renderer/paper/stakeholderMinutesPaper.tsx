/** 会議録 of a 関係者会議 from its data to its pages. It names no case, and so carries no 取扱注意. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import { StakeholderMinutes } from './StakeholderMinutes.tsx';
import { blankStakeholderMinutesSheet, stakeholderMinutesSheet } from './stakeholderMinutesSheet.ts';

const NAME = PAPER_NAMES['stakeholder-minutes'];

export const stakeholderMinutesPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.stakeholderMinutes.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const sheet = stakeholderMinutesSheet(data);
    return {
      margins: {
        restriction: '',
        about: `${NAME}　${sheet.number}${sheet.standing}`,
        by: printedBy(data.head),
      },
      body: <StakeholderMinutes sheet={sheet} />,
    };
  },
  async blank(office) {
    const name = await trpcClient.stakeholderMeetings.name.query();
    return {
      margins: { restriction: '', about: `${NAME}　${paperText.blankForm}`, by: office.name },
      body: <StakeholderMinutes sheet={blankStakeholderMinutesSheet(name, office)} />,
    };
  },
};
