/** 背表紙 from the record to its strips: one for each 分冊, as many on a sheet as fit. */
import { fiscalYear, formatJapaneseDate, toTokyoDate } from '../../db/calendar/rules.ts';
import { spineSheets } from '../../db/papers/spineRules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { spineText as text } from '../text/addresses.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay, plainDate } from './display.ts';
import { FileSpines } from './FileSpine.tsx';
import type { FileSpineData } from './paperData.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

export interface SpineStrip {
  key: string;
  width: number;
  section: string;
  caseNo: string;
  /** Empty: the number alone. */
  name: string;
  lines: string[];
}

/** 令和9年度. */
const yearOf = (at: number): string =>
  `${formatJapaneseDate(`${fiscalYear(toTokyoDate(at))}-04-01`, 'year')}度`;

export const spineStrips = (data: FileSpineData): SpineStrip[] =>
  data.files.flatMap((file) =>
    Array.from({ length: data.volumes }, (_, index) => ({
      key: `${file.caseId} ${index}`,
      width: data.width,
      section: text.section(data.head.city, data.head.section),
      caseNo: file.caseNo,
      name: file.name ?? '',
      lines: [
        [text.termOf(file.term), file.openedAt === null ? '' : text.opened(yearOf(file.openedAt))]
          .filter(Boolean)
          .join(' '),
        data.volumes > 1 ? text.volumeOf(index + 1, data.volumes) : '',
        data.keepYears === 0
          ? text.keepBlank
          : [text.keepFor(data.keepYears), file.keepUntil && text.keepUntil(plainDate(file.keepUntil))]
              .filter(Boolean)
              .join(' '),
      ].filter(Boolean),
    })),
  );

export const fileSpinePaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.fileSpine.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.restricted,
        about: PAPER_NAMES['file-spine'],
        by: printedBy(data.head),
      },
      body: <FileSpines sheets={spineSheets(spineStrips(data))} />,
    };
  },
};
