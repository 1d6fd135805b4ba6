/** Words about people in the record: the same person?, 相手方, 住所秘匿, 統合. */
export const peopleText = {
  // 同じ人の候補
  sameTitle: '同じ人が、もう記録にあるかもしれません',
  sameWeak: (n: number) => `よみなどが近い人（${n}人）`,
  sameUse: 'この人の記録を使う',
  sameUseOf: (name: string) => `${name}の記録を使う`,
  sameNobody: '違う人なら、そのまま書き続けてください。',
  sameName: (name: string, kana: string) => (kana ? `${name}（${kana}）` : name),
  nameUnknown: '氏名不詳',
  noCases: 'ケースなし',
  concealed: '住所秘匿',
  caseOf: (caseNo: string, state: string, opened: string) => `${caseNo}　${state}　${opened}受付`,
  // 相手方
  adverse: '相手方',
  adverseWarning: (name: string, cases: string) =>
    `「${name}」は、${cases} で相手方とされている人と同じ名前です。`,
  adverseWarningSay:
    '本人かどうかにかかわらず、相談があったことも、だれの相談かも答えないでください。書類も渡せません。',
} as const;
