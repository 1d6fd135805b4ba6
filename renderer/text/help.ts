/** The words around the help; what it says of each screen is in `help/`. */
export const helpText = {
  title: 'ヘルプ',
  open: 'この画面のヘルプ（F1）',
  close: 'ヘルプを閉じる',
  find: 'ヘルプの中をさがす',
  count: (n: number) => `${n}件あります`,
  none: '見つかりません。短い言葉にするか、下の「一枚の手引き」を見てください。',
  back: 'この画面のヘルプに戻る',
  all: 'ほかの画面・ことがら',
  guide: '一枚の手引きを印刷する',
  keys: 'F1 で開く・閉じる',
} as const;
