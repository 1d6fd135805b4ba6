/**
 * From a paper's name and parameters to what is drawn: the same for the preview, the PDF and the printer. A paper that may not be
 * seen, or isn't there, is null.
 */
import type { ReactNode } from 'react';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import { Minutes } from './Minutes.tsx';
import { blankMinutesSheet, minutesSheet } from './minutesSheet.ts';
import type { PaperHead } from './paperData.ts';
import type { Paper } from './papers.ts';
import { Recovery } from './Recovery.tsx';
import { Referral } from './Referral.tsx';
import { blankReferralSheet, referralSheet } from './referralSheet.ts';
import { Takeout } from './Takeout.tsx';

/** What stands in the margin: above from the second page on, `by` below on every page. */
export interface PaperMargins {
  restriction: string;
  /** Which paper, of which case. */
  about: string;
  /** Who printed it and when. */
  by: string;
}

export interface PaperView {
  margins: PaperMargins;
  body: ReactNode;
}

export interface PaperParams {
  id?: string;
  /** '1': the form alone, to be written on by hand. */
  blank?: string;
  /** Of a recovery sheet. */
  key?: string;
}

export async function loadPaper(paper: Paper, params: PaperParams): Promise<PaperView | null> {
  if (paper === 'recovery-sheet') {
    if (!params.key) return null;
    return {
      margins: { restriction: paperText.sealed, about: PAPER_NAMES[paper], by: '' },
      body: <Recovery recoveryKey={params.key} />,
    };
  }
  if (params.blank === '1') return loadBlank(paper);
  const input = { id: params.id ?? '' };
  if (paper === 'minutes') {
    const found = await trpcClient.papers.minutes.query(input);
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const sheet = minutesSheet(data);
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES[paper]}　${sheet.reference}　${paperText.caseNo(data.caseNo)}`,
        by: by(data.head),
      },
      body: <Minutes sheet={sheet} />,
    };
  }
  if (paper === 'referral-sheet') {
    const found = await trpcClient.papers.referralSheet.query(input);
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES[paper]}　${paperText.caseNo(data.caseNo)}`,
        by: by(data.head),
      },
      body: <Referral sheet={referralSheet(data)} />,
    };
  }
  const found = await trpcClient.papers.takeoutRecord.query(input);
  if (!found.ok) return null;
  const data = forDisplay(found.value);
  return {
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES[paper]}　${data.record.number}`,
      by: by(data.head),
    },
    body: <Takeout data={data} />,
  };
}

const by = (head: PaperHead): string =>
  paperText.printedBy(head.officeName, head.printedBy, formatInstantTokyo(head.printedAt));

async function loadBlank(paper: 'minutes' | 'referral-sheet' | 'takeout-record'): Promise<PaperView | null> {
  if (paper === 'takeout-record') return null;
  const { office } = forDisplay(await trpcClient.office.session.query());
  const isMinutes = paper === 'minutes';
  return {
    margins: {
      restriction: isMinutes ? paperText.restricted : paperText.caution,
      about: `${PAPER_NAMES[paper]}　${paperText.blankForm}`,
      by: office.name,
    },
    body: isMinutes ? (
      <Minutes sheet={blankMinutesSheet(office)} />
    ) : (
      <Referral
        sheet={blankReferralSheet({ city: office.city, section: office.section, officeName: office.name })}
      />
    ),
  };
}
