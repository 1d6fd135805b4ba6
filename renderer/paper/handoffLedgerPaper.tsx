/** 持出し・受領簿 from its data to its pages. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { HandoffLedger } from './HandoffLedger.tsx';
import { blankHandoffLedgerSheet, handoffLedgerSheet } from './handoffLedgerSheet.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

export const handoffLedgerPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.handoffLedger.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const sheet = handoffLedgerSheet(data);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['handoff-ledger']}　${sheet.year}`,
        by: printedBy(data.head),
      },
      body: <HandoffLedger sheet={sheet} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['handoff-ledger']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <HandoffLedger sheet={blankHandoffLedgerSheet} />,
  }),
};
