/** 持出し記録票 from its data to its page. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import { Takeout } from './Takeout.tsx';

export const takeoutPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.takeoutRecord.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['takeout-record']}　${data.record.number}`,
        by: printedBy(data.head),
      },
      body: <Takeout data={data} />,
    };
  },
};
