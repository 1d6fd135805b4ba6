/** The words of 終結のあとに書かれた記録. */
export const afterEndText = {
  title: (n: number) => `終結のあとに書かれた記録（${n}件）`,
  lead: (date: string, office: string, staff: string) =>
    `${[date, office, staff].filter(Boolean).join(' ')}。終結の日より後か、終結を知らずに書かれた記録です。支援を続けるなら、再開してください。`,
  reopen: '再開する',
} as const;
