/** ジェノグラム・エコマップ from its data to its page, and the form to draw on by hand. */
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { blankDiagrams, DiagramsPage, filledDiagrams } from './Diagrams.tsx';
import { forDisplay } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

export const diagramsPaper: PaperEntry = {
  async filled(id, copyId) {
    const found = await trpcClient.papers.diagrams.query({ id, copyId });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES.diagrams}　${paperText.caseNo(data.view.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <DiagramsPage {...filledDiagrams(data)} />,
    };
  },
  async blank(office) {
    const { values } = await trpcClient.meetingSettings.view.query();
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES.diagrams}　${paperText.blankForm}`,
        by: office.name,
      },
      body: (
        <DiagramsPage {...blankDiagrams(office, values['death-symbol'] === 'filled' ? 'filled' : 'cross')} />
      ),
    };
  },
};
