/** What a paper's own module gives: the filled paper by its id, and the form alone where there is one. */
import type { ReactNode } from 'react';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import type { Refusal } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { paperText } from '../text/papers.ts';
import { forDisplay } from './display.ts';
import type { PaperHead } from './paperData.ts';

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
  /** Said beside the preview, before it is printed: what consent keeps off it. */
  leftOut?: readonly string[];
  body: ReactNode;
}

/** The paper may not be made, and there is a sentence for why. */
export interface PaperRefusal {
  refusal: Refusal;
}

export const isPaperView = (made: PaperView | PaperRefusal | null): made is PaperView =>
  made !== null && 'body' in made;

export interface PaperEntry {
  /** Null: it may not be seen, or isn't there. */
  filled(id: string, copyId?: string): Promise<PaperView | PaperRefusal | null>;
  /** To be written on by hand, on the day the PC is off. */
  blank?(office: OfficeHead): Promise<PaperView> | PaperView;
}

export type OfficeHead = Awaited<ReturnType<typeof officeHead>>;

export const officeHead = async () => forDisplay(await trpcClient.office.session.query()).office;

export const printedBy = (head: PaperHead): string =>
  paperText.printedBy(head.officeName, head.printedBy, formatInstantTokyo(head.printedAt));
