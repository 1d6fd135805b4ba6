/** One value as somebody wrote it: at which window, who and when. */
import type { ReactNode } from 'react';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import { differencesText as words } from '../text/differences.ts';
import type { Written } from './differenceView.ts';

export interface WrittenValueProps {
  written: Written;
  text: string;
  chips?: ReactNode;
  children?: ReactNode;
}

export const officeWords = ({ isOurs, officeName }: Written): string =>
  isOurs ? words.ours(officeName) : words.theirs(officeName || words.elsewhere);

export const WrittenValue = ({ written, text, chips, children }: WrittenValueProps) => (
  <div className="differences-value" data-ours={written.isOurs || undefined}>
    <div className="differences-value-head">
      <strong>{officeWords(written)}</strong>
      {chips}
    </div>
    <span className="differences-value-by">
      {words.by(written.staffName, formatInstantTokyo(written.at))}
    </span>
    <span className="differences-value-text">{text}</span>
    {children}
  </div>
);
