/** Wording of 開庁日 and of the list of holidays. */
export const workingDayText = {
  dueMoves: (day: string, name: string, nextOpen: string) =>
    `${day}は閉庁日${name ? `（${name}）` : ''}です。期限は${nextOpen}になります。`,
  title: '祝日・閉庁日',
  lead: '対応事項や確認の期限は、土日・祝日・年末年始を避けて開庁日に置きます。翌年の祝日は、毎年2月に内閣府が公表します。内閣府の「国民の祝日」のページのCSV（syukujitsu.csv）を持ってきて読み込んでください。',
  until: '公表された祝日',
  untilDay: (day: string) => `${day}まで`,
  source: '出どころ',
  loadedOn: '読み込んだ日',
  builtIn: 'はじめから入っている一覧を使っています',
  nothing: 'ありません',
  next: 'これからの閉庁日',
  load: '祝日の一覧を読み込む',
  loaded: (days: number, until: string) => `祝日${days}日分を読み込みました。${until}までです。`,
  oldLabel: '祝日の一覧が古くなっています',
  old: (until: string) =>
    `公表された祝日が入っているのは${until}までです。その先は計算による見込みで期限を数えます。`,
} as const;
