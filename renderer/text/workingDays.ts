/** Wording of 開庁日 and of the list of holidays. */
export const workingDayText = {
  dueMoves: (day: string, name: string, nextOpen: string) =>
    `${day}は閉庁日${name ? `（${name}）` : ''}です。期限は${nextOpen}になります。`,
} as const;
