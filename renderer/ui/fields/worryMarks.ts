/**
 * お困りごと as the paper form marks them: ○ for each that applies, ◎ for the one that weighs most.
 * Guarantees at most one ◎; a second ◎ turns the first back into ○ instead of losing it.
 */
export type WorryMark = 'most' | 'applies';
export type WorryMarks<Value extends string = string> = Readonly<Partial<Record<Value, WorryMark>>>;

/** なし → ○ → ◎ → なし */
export function cycleMark<Value extends string>(marks: WorryMarks<Value>, value: Value): WorryMarks<Value> {
  const next: Partial<Record<Value, WorryMark>> = { ...marks };
  const mark = marks[value];
  if (mark === 'most') {
    delete next[value];
  } else if (mark === 'applies') {
    for (const other of Object.keys(next) as Value[]) {
      if (next[other] === 'most') next[other] = 'applies';
    }
    next[value] = 'most';
  } else {
    next[value] = 'applies';
  }
  return next;
}
