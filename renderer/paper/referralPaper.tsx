/** つなぐシート from its data to its page. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import { Referral } from './Referral.tsx';
import { blankReferralSheet, referralSheet } from './referralSheet.ts';

export const referralPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.referralSheet.query({ id });
    if (!found.ok) return found.refusal.code === 'not-found' ? null : { refusal: found.refusal };
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['referral-sheet']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <Referral sheet={referralSheet(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['referral-sheet']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: (
      <Referral
        sheet={blankReferralSheet({
          city: office.city,
          section: office.section,
          officeName: office.name,
          officeTel: office.tel,
        })}
      />
    ),
  }),
};
