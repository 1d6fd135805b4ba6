/** Wording of the strip of 書きかけ. */
export const interruptionText = {
  strip: '書きかけ',
  kinds: {
    reception: '受付',
    'one-line': '一行受付',
    'progress-note': '経過',
    'visit-note': '訪問の記録',
    correction: '経過の訂正',
    screening: '進め方の判断',
    referral: 'つなぎ',
    acceptance: '受理',
    reassignments: '一括担当替え',
    'hand-over-note': '引継ぎの要点',
  } as Record<string, string>,
  other: '書きかけ',
  nobody: '氏名はまだ',
  key: (n: number) => `Alt+${n}`,
  since: (time: string) => `${time}から`,
  hint: 'Alt+数字',
  another: '別の受付を始める',
  anotherKey: 'Alt+0',
  closeFirst: 'いまの画面は書きかけとして残りません。保存するか「やめる」を押してから移ってください。',
} as const;
