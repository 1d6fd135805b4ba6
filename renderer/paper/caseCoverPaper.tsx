/** ファイルの表紙 from the record to its page. */
import { formatJapaneseDate, toTokyoDate } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { caseCoverText as text } from '../text/papers/caseCover.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { CaseCover, type CaseCoverSheet } from './CaseCover.tsx';
import { forDisplay } from './display.ts';
import type { CaseCoverData } from './paperData.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

const day = (at: number | null): string => (at === null ? '' : formatJapaneseDate(toTokyoDate(at), 'day'));

export const caseCoverSheet = (data: CaseCoverData): CaseCoverSheet => ({
  caseNo: data.caseNo,
  name: data.name,
  rows: [
    { label: text.term, value: text.termOf(data.term) },
    { label: text.volume, value: text.volumeBlank },
    { label: text.office, value: data.office },
    { label: text.staff, value: data.staff },
    { label: text.deputy, value: data.deputy },
    { label: text.opened, value: day(data.openedAt) },
    { label: text.ended, value: day(data.endedAt) },
    { label: text.keep, value: text.keepBlank },
  ],
});

export const caseCoverPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.caseCover.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES['case-cover']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <CaseCover sheet={caseCoverSheet(data)} />,
    };
  },
};
