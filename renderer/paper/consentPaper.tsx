/** 同意書 from its data to its page. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { ConsentForm } from './ConsentForm.tsx';
import { blankConsentSheet, consentSheet } from './consentSheet.ts';
import { forDisplay } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

export const consentPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.consentForm.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['consent-form']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <ConsentForm sheet={consentSheet(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['consent-form']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: (
      <ConsentForm
        sheet={blankConsentSheet({ city: office.city, section: office.section, officeName: office.name })}
      />
    ),
  }),
};
