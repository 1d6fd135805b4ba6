/** Wording of 前の相談. */
export const pastText = {
  title: '前に相談がありました',
  when: (from: string, until: string) => (until ? `${from}受付～${until}` : `${from}受付`),
  hasLeft: '（いまは世帯を離れています）',
  about: 'お困りごと',
  done: 'したこと',
  who: '担当',
  most: (worry: string) => `◎${worry}`,
  referred: (organisation: string, way: string, outcome: string) =>
    `${organisation}へつないだ（${[way, outcome].filter(Boolean).join('・')}）`,
  unconfirmed: '確認はまだ',
  notes: (n: number, last: string) => `経過${n}件（最後は${last}）`,
  again: (caseNo: string) => `${caseNo} の再相談として受け付ける`,
  further: (caseNo: string) => `${caseNo} の新しい受付にする`,
  open: (caseNo: string) => `${caseNo} を開く`,
  openKey: 'F8',
  againKey: 'F9',
  keyed: (label: string, key: string) => (key ? `${label}（${key}）` : label),
  former: (names: string) => `以前の氏名: ${names}`,
} as const;
