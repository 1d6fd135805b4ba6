/** The words of 取り込みを元に戻す. */
export const undoImportText = {
  press: '取り込みを元に戻す',
  pressOf: (office: string, n: number) => `${office}からの第${n}号の取り込みを元に戻す`,
  title: 'この取り込みを元に戻しますか',
  lead: (office: string, n: number) =>
    `${office}からの第${n}号で入ったものが、すべてなくなり、取り込む前の内容に戻ります。`,
  again: '同じファイルは、あとでもう一度取り込めます。戻す前に、自動でバックアップを取ります。',
  confirm: '元に戻す',
  running: '元に戻しています…',
  keep: 'このままにする',
  done: (office: string, n: number) => `${office}からの第${n}号の取り込みを元に戻しました。`,
  undone: (date: string) => `元に戻しました（${date}）`,
} as const;
