/** 一枚の手引き: the same at every counter, but for whose it is; the telephone numbers are written in by hand. */
import { PAPER_NAMES } from '../text/papers.ts';
import { officeHead, type PaperEntry } from './paperView.ts';
import { QuickGuide } from './QuickGuide.tsx';

export const quickGuidePaper: PaperEntry = {
  async filled() {
    const office = await officeHead();
    return {
      margins: { restriction: '', about: PAPER_NAMES['quick-guide'], by: office.name },
      body: <QuickGuide />,
    };
  },
};
