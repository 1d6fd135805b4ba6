/** 相談受付・申込票 from a reception to its page: F1a and F1b are one form with two ends. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { ApplicationFormPage } from './ApplicationFormPage.tsx';
import { type ApplicationForm, applicationForm, blankApplicationForm } from './applicationForm.ts';
import { forDisplay } from './display.ts';
import type { Paper } from './papers.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

const entry = (paper: Paper, kind: ApplicationForm['kind']): PaperEntry => ({
  async filled(id) {
    const found = await trpcClient.papers.applicationForm.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES[paper]}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <ApplicationFormPage form={applicationForm(kind, data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES[paper]}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <ApplicationFormPage form={blankApplicationForm(kind, office)} />,
  }),
});

export const consentApplicationPaper = entry('reception-consent', 'consent');
export const noConsentApplicationPaper = entry('reception-no-consent', 'no-consent');
