/** What the margin of every page will say in an office to practise in, on the screen where there is no margin. */
import { useEffect, useState } from 'react';
import { shell } from '../app/shell.ts';
import { practiceText } from '../text/practice.ts';

export function PracticeMark() {
  const [isPractice, setPractice] = useState(false);
  useEffect(() => {
    void shell.runtime().then(({ practice }) => setPractice(practice !== null));
  }, []);
  return isPractice ? <p className="paper-page-practice">{practiceText.paperMark}</p> : null;
}
