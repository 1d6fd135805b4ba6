/** 閲覧記録 from the record of operations to its pages. */
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { LEGAL_BASIS_LABELS } from '../text/labels.ts';
import { viewRecordText as text } from '../text/papers/viewRecord.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import type { ViewRecordData } from './paperData.ts';
import { isPaper } from './papers.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import { ViewRecord, type ViewRecordSheet } from './ViewRecord.tsx';

type Look = ViewRecordData['looks'][number];

const said = (value: unknown): string => (typeof value === 'string' ? value : '');
const paperName = (name: string | null): string => (name && isPaper(name) ? PAPER_NAMES[name] : '');
const basisWords = (basis: string): string => (LEGAL_BASIS_LABELS as Record<string, string>)[basis] ?? '';

/** What an entry says beyond who and when: no word of the case itself. */
export function lookWords({ action, entity, detail, file }: Look): string {
  switch (action) {
    case 'paper.printed':
      return text.printed(paperName(entity), text.printedTo[said(detail.to)] ?? '');
    case 'handoff.exported':
    case 'handoff.imported':
      return file ? text.file(file.office, file.sequence) : '';
    case 'refused':
      return [text.refusals[said(detail.rule)] ?? text.otherRefusal, paperName(entity)]
        .filter(Boolean)
        .join('　');
    case 'override':
      return [basisWords(said(detail.basis)), said(detail.reason)].filter(Boolean).join('\n');
    default:
      return said(detail.reason);
  }
}

export const viewRecordSheet = (data: ViewRecordData): ViewRecordSheet => ({
  caseNo: paperText.caseNo(data.caseNo),
  scope: text.scope(data.head.officeName),
  whole: data.isWhole ? text.whole : text.broken,
  people: data.lookers.map((each) => ({
    key: each.staffId,
    cells: [
      each.name,
      text.times(each.looks),
      text.times(each.writes),
      formatInstantTokyo(each.first),
      formatInstantTokyo(each.last),
    ],
  })),
  looks: data.looks.map((each) => ({
    key: `${each.seq}`,
    at: formatInstantTokyo(each.at),
    who: each.name,
    what: text.actions[each.action],
    words: lookWords(each),
  })),
});

export const viewRecordPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.viewRecord.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES['view-record']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <ViewRecord sheet={viewRecordSheet(data)} />,
    };
  },
};
