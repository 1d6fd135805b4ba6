/** Wording of the frame around the screens. */
export const appText = {
  rooms: {
    today: '本日の予定',
    reception: '受付する',
    cases: '探す・ケース',
    meetings: '会議',
    handoff: '渡す・受け取る',
    plan: '計画と目標',
    organisations: '機関・構成員名簿',
    settings: '設定',
  },
  yearly: '年度・管理',
  countOf: (n: number) => `${n}件`,
  lastSent: (date: string, confirmed: boolean) => `最後に渡した ${date}${confirmed ? ' 受領確認済' : ''}`,
  neverSent: 'まだ渡したものはありません',
  lastReceived: (date: string) => `最後に受け取った ${date}`,
  substitute: '試験用ランタイムで動いています ― 実際の相談の記録は入れないでください',
  loading: '読み込んでいます…',
  fault: '画面を表示できませんでした',
  faultText: '保存済みの内容は残っています。開き直しても表示されないときは、管理担当に連絡してください。',
  again: '開き直す',
  staff: (name: string, roles: string) => (roles ? `${name}（${roles}）` : name),
} as const;
