/** The band of 練習用 once unlocked: はじめての一時間 back, to the other window, or out. */
import { PRACTICE_WINDOWS, type PracticeWindow } from '../../db/practice/codes.ts';
import { PracticeBand } from '../offices/PracticeBand.tsx';
import { useFirstHour } from '../practice/useFirstHour.ts';
import { firstHourText } from '../text/firstHour.ts';
import { practiceText as text } from '../text/practice.ts';
import { shell } from './shell.ts';

export function PracticeFrameBand({ window }: { window: PracticeWindow }) {
  const { hour, show } = useFirstHour(true);
  const button = (label: string, onClick: () => void) => (
    <button key={label} type="button" className="practice-band-button" onClick={onClick}>
      {label}
    </button>
  );
  const to = (next: PracticeWindow | null) => () => void shell.practise(next);
  return (
    <PracticeBand window={window}>
      {hour && !hour.isShown && button(firstHourText.title, () => show(true))}
      {PRACTICE_WINDOWS.filter((each) => each !== window).map((each) =>
        button(text.playOther(each), to(each)),
      )}
      {button(text.end, to(null))}
    </PracticeBand>
  );
}
