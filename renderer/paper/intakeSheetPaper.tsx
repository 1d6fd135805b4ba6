/** インテーク・アセスメントシート from its data to its four pages. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { IntakeSheet } from './IntakeSheet.tsx';
import { blankIntakeForm, intakeForm } from './intakeSheetForm.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

export const intakeSheetPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.intakeSheet.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['intake-sheet']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <IntakeSheet form={intakeForm(data)} />,
    };
  },
  async blank(office) {
    const fields = await trpcClient.assessments.reportFields.query();
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['intake-sheet']}　${paperText.blankForm}`,
        by: office.name,
      },
      body: (
        <IntakeSheet
          form={blankIntakeForm(fields.filter((each) => each.nationalReport).map(({ key }) => key))}
        />
      ),
    };
  },
};
