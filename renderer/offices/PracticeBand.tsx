/** 練習用, above everything, on the pages before unlocking too: dark with light letters, so that it is not the yellow band, nor lost in grey. */
import type { ReactNode } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { PRACTICE_DAY, type PracticeWindow } from '../../db/practice/codes.ts';
import { practiceText as text } from '../text/practice.ts';
import './practiceBand.css';

export const practiceDay = (): string => formatJapaneseDate(PRACTICE_DAY, 'day', { weekday: true });

export function PracticeBand({ window, children }: { window: PracticeWindow; children?: ReactNode }) {
  return (
    <section className="practice-band" aria-label={text.bandLabel}>
      <strong className="practice-band-mark">{text.mark}</strong>
      <span className="practice-band-text">{text.band(window, practiceDay())}</span>
      {children}
    </section>
  );
}
