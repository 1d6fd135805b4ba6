/** The band of 練習用 once unlocked: to the other window, or out. */
import { PRACTICE_WINDOWS, type PracticeWindow } from '../../db/practice/codes.ts';
import { PracticeBand } from '../offices/PracticeBand.tsx';
import { practiceText as text } from '../text/practice.ts';
import { shell } from './shell.ts';

export function PracticeFrameBand({ window }: { window: PracticeWindow }) {
  const button = (label: string, to: PracticeWindow | null) => (
    <button
      key={label}
      type="button"
      className="practice-band-button"
      onClick={() => void shell.practise(to)}
    >
      {label}
    </button>
  );
  return (
    <PracticeBand window={window}>
      {PRACTICE_WINDOWS.filter((each) => each !== window).map((each) => button(text.playOther(each), each))}
      {button(text.end, null)}
    </PracticeBand>
  );
}
